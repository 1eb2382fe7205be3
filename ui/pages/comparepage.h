// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparison: the variants' panes side by side with the same axes, and below them their spread against the step, or
// their way to the exact answer.
// While it is hidden it does no work.

#pragma once

#include "ui/document/comparison.h"
#include "ui/pages/windowpage.h"

#include <array>
#include <vector>

class QAction;
class QGridLayout;
class QSplitter;
class QTabBar;

namespace npscope {

class CompareBar;
class ComparePane;
class Document;
class FunctionView;
class RunController;
class SeriesView;

class ComparePage : public WindowPage
{
    Q_OBJECT

public:
    ComparePage(Document &document, RunController &run);

    /// Of all panes, also of those that are not shown now.
    std::vector<FunctionView *> functionViews() const override;
    SeriesView &chartBelow() const { return *m_chart; }
    QSplitter *splitter() const override { return m_splitter; }
    QList<int> firstDivision() const override { return {500, 250}; }
    void addActions(const QList<QAction *> &actions);

    void fit() override;
    void resetView() override;
    void zoomIn() override;
    void zoomOut() override;

signals:
    /// By its button; the experiment is the main one then.
    void opened();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPanes();
    void createChart();
    void showChart();
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
    QTabBar *m_choice = nullptr; // of the chart below
    SeriesView *m_chart = nullptr;
    bool m_isFollowing = false; // the document: what changes in the fields is no change of it
};

} // namespace npscope
