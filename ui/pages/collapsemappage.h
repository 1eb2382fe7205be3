// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of the collapse map: controls of a sweep and of how it is shown, progress, and the map.

#pragma once

#include "ui/document/sweeprequest.h"
#include "ui/figures/figure.h"
#include "ui/pages/windowpage.h"
#include "ui/paint/map/collapsemapcontent.h"

#include <functional>

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QToolButton;

namespace npscope {

class CollapseMapView;

class Document;
class NumberBox;
class SweepControls;
class SweepController;
struct MapView;

class CollapseMapPage : public WindowPage
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CollapseMapPage(Document &document, SweepController &sweep);

    CollapseMapView &view() { return *m_view; }
    /// Of the sweep that is shown.
    const SweepRequest &shownRequest() const { return m_request; }
    Results results() const;

    QAction *const exportPicture;
    QAction *const exportCsv;

signals:
    /// Show this very run of the sweep at this step.
    void runChosen(const npscope::Experiment &experiment, npscope::Step step, const QString &group);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createRun(QHBoxLayout &row);
    void createDisplay(QHBoxLayout &row);
    void runOrCancel();
    void run();
    void change(const std::function<void(MapView &)> &change);
    void follow();
    void followView();
    void showMap();
    void showState();
    void showColours();
    QString stateText() const;
    bool isStale() const;
    void choose(std::size_t run, std::size_t step);

    Document &m_document;
    SweepController &m_sweep;
    SweepControls *m_controls = nullptr;
    QPushButton *m_run = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_problem = nullptr;
    QSlider *m_place = nullptr;
    NumberBox *m_x = nullptr;
    QCheckBox *m_onData = nullptr;
    QComboBox *m_colours = nullptr;
    QCheckBox *m_isSorted = nullptr;
    CollapseMapView *m_view = nullptr;
    SweepRequest m_request; ///< of the sweep that is shown
    QStringList m_groups;
    bool m_isBehind = true;     ///< hidden while something changed
    bool m_isRequested = false; ///< a document came that may want its sweep
};

} // namespace npscope
