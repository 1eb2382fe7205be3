// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/spreadbars.h"

#include "ui/charts/colours.h"
#include "ui/charts/ticks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// The scale reaches this many powers of ten to each side of the yardstick; what lies beyond fills it, or is nothing.
constexpr double powers = 2.6;
constexpr int gap = 8;
constexpr int rows = 4;

} // namespace

SpreadBars::SpreadBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpreadBars::show(const std::vector<Bar> &bars, const Bar &yardstick)
{
    if (bars == m_bars && yardstick == m_yardstick)
        return;
    m_bars = bars;
    m_yardstick = yardstick;
    QStringList words;
    for (const Bar &bar : bars)
        words.append(bar.name + QStringLiteral(": ") + readable(bar.sd, 3, QLocale()));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

int SpreadBars::rowHeight() const
{
    return fontMetrics().height() + 4;
}

int SpreadBars::nameWidth() const
{
    int width = fontMetrics().horizontalAdvance(tr("pointer, x = %1").arg(QStringLiteral("-0.0888")));
    for (const Bar &bar : m_bars) // never over its bar
        width = std::max(width, fontMetrics().horizontalAdvance(bar.name));
    return width;
}

int SpreadBars::numberWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("8.88e-8"));
}

QSize SpreadBars::sizeHint() const
{
    return {nameWidth() + numberWidth() + 80, (rows + 1) * rowHeight()};
}

QSize SpreadBars::minimumSizeHint() const
{
    return {nameWidth() + numberWidth() + 2 * gap + 20, sizeHint().height()};
}

void SpreadBars::paintEvent(QPaintEvent *)
{
    if (m_bars.empty())
        return;
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const ChartColours colours = ChartColours::fromPalette(palette());
    const QRect scale(nameWidth() + gap, 0, std::max(10, width() - nameWidth() - numberWidth() - 2 * gap),
                      int(m_bars.size()) * rowHeight());
    const auto xOf = [&](double sd) {
        const double share = std::clamp((std::log10(sd / m_yardstick.sd) + powers) / (2 * powers), 0.0, 1.0);
        return scale.left() + int(std::lround(share * scale.width()));
    };
    int y = 0;
    for (const Bar &bar : m_bars) {
        const QRect row(0, y, width(), rowHeight());
        const QRect track(scale.left(), y + 4, scale.width(), rowHeight() - 8);
        painter.fillRect(track, colours.grid);
        if (bar.sd > 0) // also false for NaN
            painter.fillRect(QRect(track.topLeft(), QPoint(xOf(bar.sd) - 1, track.bottom())), colours.logLikelihood);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, bar.name);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, readable(bar.sd, 3, locale()));
        y += rowHeight();
    }
    const int x = xOf(m_yardstick.sd);
    painter.fillRect(QRect(x - 1, 0, 2, scale.bottom() + 3), palette().color(QPalette::WindowText));
    painter.drawText(QRect(x - width(), y, 2 * width(), rowHeight()), Qt::AlignHCenter | Qt::AlignVCenter,
                     QStringLiteral("%1 = %2").arg(m_yardstick.name, readable(m_yardstick.sd, 3, locale())));
}

} // namespace npscope
