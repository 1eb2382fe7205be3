// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a function chart shows: with the size, all that its pixels depend on.

#pragma once

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
    bool operator==(const ChartMarks &) const = default;
};

/// Of a frame that has a fan, all that the view shows of it; not the ghost, which is of another frame.
ChartContent chartContent(const Frame &frame, const View &view);
/// The curves of a kept moment, behind those of any chart.
FanBehind ghostOf(const Moment &moment, std::shared_ptr<const Fan> fan);
/// e.g. "normal · seed 1 · step 9,001"; step 0 is named untrained.
QString chartCaption(const Experiment &experiment, Step step);

const Points &pointsOf(const Experiment &experiment, PointKind kind);
bool shows(const View &view, PointKind kind);

} // namespace npscope
