// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparison: the variants' panes side by side with the same axes, and below them their spread against the step.
// While it is hidden it does no work.

#pragma once

#include "ui/paint/chartcontent.h"
#include "ui/paint/variantspread.h"

#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QGridLayout;
class QSplitter;

namespace npscope {

class CompareBar;
class ComparePane;
class Document;
class FunctionView;
class RunController;
class SeriesView;

class CompareView : public QWidget
{
    Q_OBJECT

public:
    CompareView(Document &document, RunController &run, QWidget *parent = nullptr);

    /// Of all panes, also of those that are not shown now.
    std::vector<FunctionView *> functionViews() const;
    SeriesView &spreadView() const { return *m_spread; }
    QSplitter &splitter() const { return *m_splitter; }
    void addActions(const QList<QAction *> &actions);

    /// The y-range automatic again, and fitted to all panes.
    void fit();
    /// x from -4 to 4, and fit().
    void resetView();
    void zoomIn();
    void zoomOut();

signals:
    /// By its button; the experiment is the main one then.
    void opened();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPanes();
    std::size_t paneCount() const;
    void followComparison();
    void followExperiment();
    void followView();
    void followFrames();
    void followAll();
    void arrange();
    void fit(View view);
    void open(std::size_t pane);
    void change(std::size_t pane, const npscope::Variant &variant);
    void remove(std::size_t pane);

    Document &m_document;
    RunController &m_run;
    CompareBar *m_bar = nullptr;
    QSplitter *m_splitter = nullptr;
    QGridLayout *m_grid = nullptr;
    std::array<ComparePane *, 4> m_panes{};
    SeriesView *m_spread = nullptr;
};

} // namespace npscope
