// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/stepaxis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

double columnOf(const std::vector<Step> &steps, double step)
{
    const auto after = std::ranges::lower_bound(steps, step, {}, [](Step s) { return double(s); });
    if (after == steps.begin())
        return 0;
    if (after == steps.end())
        return double(steps.size() - 1);
    const auto column = double(after - steps.begin());
    return column - (double(*after) - step) / double(*after - *(after - 1));
}

} // namespace

std::vector<Tick> columnTicks(const std::vector<Step> &steps, int most, const QLocale &locale)
{
    std::vector<Tick> ticks;
    // A few columns have their own steps, which need not be round.
    if (int(steps.size()) <= most) {
        for (std::size_t i = 0; i < steps.size(); ++i)
            ticks.push_back({double(i), QString::number(steps[i])});
        return ticks;
    }
    ticks = linearTicks({double(steps.front()), double(steps.back())}, most, locale);
    for (Tick &tick : ticks)
        tick.value = columnOf(steps, tick.value);
    return ticks;
}

void paintStepLabels(QPainter &painter, const std::vector<Tick> &ticks, const Mapping &mapping,
                     const ChartColours &colours, const ChartText &text)
{
    const QFontMetricsF metrics(text.normal());
    painter.setFont(text.normal());
    painter.setPen(colours.text);
    double free = mapping.area.left() - 30;
    for (const Tick &tick : ticks) {
        const double x = mapping.toPixelX(tick.value);
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        if (x - half < free)
            continue;
        painter.fillRect(QRectF(std::round(x), mapping.area.bottom(), 1, 4), colours.frame);
        painter.drawText(QRectF(x - half - 2, mapping.area.bottom() + 6, 2 * half + 4, std::ceil(text.lineHeight())),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
        free = x + half + 6;
    }
}

} // namespace npscope
