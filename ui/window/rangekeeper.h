// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When the automatic y-range narrows: after playing has paused, after a run has started over, and once what is shown
// has filled less than half of it for a second. Gently, unless the system asks for less motion; never during a gesture.
// That it widens at once is the charts' own doing. There is one range for all charts that are seen.

#pragma once

#include "core/live/frame.h"
#include "ui/charts/mapping.h"

#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

#include <optional>
#include <vector>

namespace npscope {

class Document;
class FunctionView;
class RunController;
struct ChartContent;

class RangeKeeper : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; the charts follow document and run by themselves, and before it does.
    RangeKeeper(Document &document, RunController &run, std::vector<FunctionView *> charts, QObject *parent);

    /// At once to where the range would come by itself: a picture shows no passing one.
    void settle();
    /// Nothing is under way, and no timer runs.
    bool isAtRest() const;

    /// Looks again at what the charts show.
    void follow();

private:
    void followFrame();
    void followState();
    bool canNarrow() const;
    std::vector<ChartContent> contents() const;
    std::optional<Range> fittedRange() const;
    std::optional<Range> narrower() const;
    void narrow();
    void move(double share);
    void show(const Range &y);

    Document &m_document;
    RunController &m_run;
    std::vector<FunctionView *> m_charts;
    QTimer m_halfEmpty; ///< runs while less than half of the range is filled
    QVariantAnimation m_motion;
    Range m_from;               ///< where the motion began
    std::optional<Range> m_own; ///< what it has shown last
    RunId m_seenRun = 0;
    Step m_seenStep = 0;
    bool m_wasPlaying = false;
    bool m_isDue = false; ///< with the next frame that answers
};

} // namespace npscope
