// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks at steps of a run: lines across a plot area whose x are the positions of an axis of steps, and their names in a
// strip along its upper edge that nothing else reaches. Where names would touch, the later one gives way.

#pragma once

#include "ui/charts/stepaxis.h"

#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace npscope {

/// In the order of their importance.
struct StepMark {
    Step step = 0;
    QString name;
    QString shortName; ///< where there is no room for the name
    bool isWarning = false;
    bool isFaint = false; ///< a place to go to, and nothing that happened to the run
    bool operator==(const StepMark &) const = default;
};

/// How much of the plot area's height the strip takes: none where it is too small for names.
double stripHeight(const QRectF &plot, const ChartText &text);

struct MarkPlace {
    double x = 0; ///< of the line
    QString name; ///< as long as there is room for; empty where there is none
    QRectF plate;
};
/// Of each mark; a mark that lies outside of the axis has no place.
std::vector<std::optional<MarkPlace>> placeMarks(const std::vector<StepMark> &marks, const StepAxis &axis,
                                                 const Mapping &mapping, const ChartText &text);

void paintMarks(QPainter &painter, const std::vector<StepMark> &marks,
                const std::vector<std::optional<MarkPlace>> &places, const QRectF &plot, const ChartColours &colours,
                const ChartText &text);
/// The step under the pointer, and the present one with its handle.
void paintPresentStep(QPainter &painter, std::optional<double> pointedX, std::optional<double> presentX,
                      const QRectF &plot, const ChartColours &colours, const ChartText &text);

} // namespace npscope
