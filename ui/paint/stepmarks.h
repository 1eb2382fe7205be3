// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks at steps of a run: lines from top to bottom of a plot area whose x is in steps.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/paint/charttext.h"
#include "ui/paint/colours.h"
#include "ui/paint/mapping.h"

#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace npscope {

/// Named on a plate beside its line.
struct StepMark {
    Step step = 0;
    QString name;
    QString shortName; ///< where the plot area is small
    bool isWarning = false;
    bool operator==(const StepMark &) const = default;
};

/// The named marks, the step under the pointer, and on top the present one with its handle. What lies outside the
/// mapping's range is left out.
void paintStepMarks(QPainter &painter, const std::vector<StepMark> &marks, std::optional<Step> pointed, Step present,
                    const Mapping &mapping, const ChartColours &colours, const ChartText &text);

} // namespace npscope
