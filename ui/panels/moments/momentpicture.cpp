// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/moments/momentpicture.h"

#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/functionpainter.h"

#include <QPainter>

namespace npscope {

QPixmap momentPicture(const Frame &frame, const QSize &size, double ratio, const ChartColours &colours)
{
    View view; // the layers of a new session: all pictures are of one kind, whatever the chart shows now
    view.xMin = frame.fan->grid.min;
    view.xMax = frame.fan->grid.max;
    ChartContent content = chartContent(frame, fitted(view, *frame.experiment, frame.fan.get(), frame.exact.get()));
    content.hasLegend = false;
    FunctionPainter chart;
    chart.setColours(colours);
    chart.setSize(size);
    chart.setContent(content);

    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(colours.background);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    chart.paint(painter);
    return picture;
}

} // namespace npscope
