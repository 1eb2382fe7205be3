// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of the functions: the chart of the run, what the pointer edits in it, below it the charts over the steps,
// and the kept moments.

#pragma once

#include "ui/pages/windowpage.h"

#include <QAction>
#include <QList>

class QSettings;
class QTabWidget;

namespace npscope {

class Document;
class Exploration;
class FansBehind;
class FunctionView;
class GuessGame;
class MomentFrames;
class MomentStrip;
class Motion;
class NextLook;
class RunController;
class SeriesView;

class FunctionsPage : public WindowPage
{
    Q_OBJECT

public:
    /// All must outlive it; the settings know which hints are still wanted.
    FunctionsPage(Document &document, RunController &run, MomentFrames &moments, QSettings &settings);

    /// Above the chart: what the pointer edits, of which the last is the training points, or, where functions are of a
    /// family and the context alone is edited, what there is to ask about them; and how it is looked at.
    void addActions(const QList<QAction *> &kinds, const QList<QAction *> &onFamily, const QList<QAction *> &views);
    /// What is explored of the latent space is one state, which the chart shows and changes as the plane does.
    void follow(Exploration &exploration, Motion &motion, FansBehind &behind);
    /// Its place is marked where the context is what is edited.
    void follow(NextLook &next);

    FunctionView &functionView() const { return *m_function; }
    /// Below the chart, in the order of StepChart.
    QTabWidget &charts() const { return *m_charts; }
    SeriesView &lossView() const;
    MomentStrip &moments() const { return *m_moments; }
    GuessGame &guess() const { return *m_guess; }

    std::vector<FunctionView *> functionViews() const override { return {m_function}; }
    QSplitter *splitter() const override { return m_splitter; }
    QList<int> firstDivision() const override { return {540, 280}; }
    void fit() override;
    void resetView() override;
    void zoomIn() override;
    void zoomOut() override;

public slots:
    /// Training points from a stroke of the pointer.
    void drawPoints();

private:
    void createHistoryCharts();
    void followExperiment();
    void followView();
    void followFrame();
    void markNext();
    void forgetHint();

    Document &m_document;
    RunController &m_run;
    QSettings &m_settings;
    FunctionView *m_function;
    QTabWidget *m_charts;
    QSplitter *m_splitter;
    QWidget *m_header;
    QWidget *m_kinds = nullptr;    // in the header
    QWidget *m_onFamily = nullptr; // the same
    MomentStrip *m_moments;
    GuessGame *m_guess;
    NextLook *m_next = nullptr;
};

} // namespace npscope
