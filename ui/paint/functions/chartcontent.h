// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a function chart shows: with the size, all that its pixels depend on.

#pragma once

#include "core/analysis/guess.h"
#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"
#include "core/predict/weights.h"
#include "ui/document/pointref.h"
#include "ui/document/session.h"
#include "ui/paint/functions/latentprobe.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

struct Frame;

/// Another fan, drawn in one colour behind the chart's own.
struct FanBehind {
    enum class Kind { StartSigmaZ, Ghost }; ///< with sigma_z of step 0; of a kept moment
    Kind kind = Kind::StartSigmaZ;
    std::shared_ptr<const Fan> fan; ///< never null
    QString name = {};              ///< in the legend, of a ghost
    bool operator==(const FanBehind &) const = default;
};

struct ChartContent {
    Experiment experiment;
    Step step = 0;
    std::shared_ptr<const Fan> fan; ///< null where there is none yet
    View view;
    QString caption;                                  ///< empty for chartCaption(experiment, step)
    bool stale = false;                               ///< the fan is of a step that is being left: drawn faded
    bool hasLegend = true;                            ///< where there is room for one
    std::shared_ptr<const Weights> weights = nullptr; ///< that the fan is of, where curves of other z are drawn, too
    std::vector<FanBehind> behind = {};               ///< the first is drawn first
    std::shared_ptr<const ExactFan> exact = nullptr;  ///< null where functions are of no family
};

/// From an x to the points of the context, as much as the network's answer there looks at each.
struct AttentionMark {
    double x = 0;
    std::vector<float> weights; ///< one a context point
    bool operator==(const AttentionMark &) const = default;
};

/// What the user is doing with the chart. Never part of an export.
struct ChartMarks {
    std::optional<PointRef> selected;
    std::optional<PointRef> hovered;
    QString hint;                             ///< on the plot area, until the first edit; empty for none
    bool hasFocus = false;                    ///< of the keyboard
    std::optional<int> curve;                 ///< pointed at, here or elsewhere: drawn on top, the others paler
    std::shared_ptr<const LatentProbe> probe; ///< a curve of a z chosen by hand
    std::shared_ptr<const Fan> moved;         ///< drawn instead of the content's while the fan is in motion
    std::shared_ptr<const Guess> guess;       ///< drawn by hand
    std::optional<double> leastSure;          ///< the x that is offered for one more context point
    std::optional<AttentionMark> attention;   ///< of the x under the pointer
    bool operator==(const ChartMarks &) const = default;
};

/// Of a frame that has a fan, all that the view shows of it; not the ghost, which is of another frame.
ChartContent chartContent(const Frame &frame, const View &view);
/// The curves of a kept moment, behind those of any chart.
FanBehind ghostOf(const Moment &moment, std::shared_ptr<const Fan> fan);
/// e.g. "normal · seed 1 · step 9,001"; step 0 is named untrained.
QString chartCaption(const Experiment &experiment, Step step);

const Points &pointsOf(const Experiment &experiment, PointKind kind);
/// The training points train nothing where functions are of a family, and are not shown then.
bool shows(const View &view, const Experiment &experiment, PointKind kind);

// A conditional model has curves only where it feeds back its draws: without, mean and band are what it says instead.
bool showsMean(const View &view, const Fan *fan);
bool showsBand(const View &view, const Fan *fan);
/// Of which kind the network's band is, and the exact one beside it: as chosen, and while none is 5 % … 95 %.
Band shownBand(const View &view);

} // namespace npscope
