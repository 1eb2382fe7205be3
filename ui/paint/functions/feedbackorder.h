// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// In which order the curves of a conditional model were drawn: it draws y at one x after the other, each from what it
// drew before (core/predict/autoregressive.h). A tick at each of these x, along the lower edge of the chart, and as
// many of their numbers, the first ones first, as have room.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"
#include "ui/charts/mapping.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace npscope {

struct FeedbackTick {
    int turn = 0; ///< from 1
    double x = 0; ///< pixels
    QRectF label; ///< empty where it has no room
};

/// In the order of drawing; those that lie on the plot.
std::vector<FeedbackTick> feedbackTicks(const Experiment &experiment, const Mapping &mapping, const ChartText &text);

void paintFeedbackOrder(QPainter &painter, const std::vector<FeedbackTick> &ticks, const Mapping &mapping,
                        const ChartColours &colours, const ChartText &text);

} // namespace npscope
