// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar of colours beside the heat map: what its colours mean, with the level to compare with among its numbers.

#include "ui/paint/map/heatcolours.h"
#include "ui/paint/map/heatmappainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

QString barTitle(SweepQuantity quantity, bool isRelative)
{
    switch (quantity) {
    case SweepQuantity::Spread:
        return isRelative ? Text::tr("sd / σ_y") : Text::tr("sd");
    case SweepQuantity::Coverage:
        return Text::tr("within 90 %");
    case SweepQuantity::Gap:
        return Text::tr("gap, nats");
    }
    return {};
}

} // namespace

void HeatMapPainter::paintBar(QPainter &painter) const
{
    paintHeatBar(painter, m_bar, m_colours.isGrey);

    const Mapping mapping{m_bar, {0, 1}, m_levels};
    const double line = std::ceil(m_text.lineHeight());
    painter.setFont(m_text.normal());
    painter.setPen(m_colours.text);
    const bool isRelative = m_content.isSpread() && m_content.overSigmaY;
    const QString title = barTitle(m_content.value.quantity, isRelative);
    painter.drawText(QRectF(m_bar.left() - 20, m_bar.top() - line - 4, m_bar.width() + 60, line),
                     Qt::AlignCenter | Qt::TextDontClip, title);
    std::optional<double> mark;
    if (m_mark && m_levels.contains(levelOf(m_mark->value)))
        mark = mapping.toPixelY(levelOf(m_mark->value));
    const Scale scale = scaleOf(m_content.value.quantity);
    for (const Tick &tick : scaleTicks(scale, m_levels, 2.2 * line * m_levels.size() / m_bar.height(), QLocale())) {
        const double y = mapping.toPixelY(tick.value);
        if (mark && std::abs(y - *mark) < line)
            continue; // its own label takes the place
        painter.fillRect(QRectF(m_bar.right(), std::round(y), 4, 1), m_colours.frame);
        painter.drawText(QRectF(m_bar.right() + 7, y - line / 2, 60, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
    }
    if (mark) {
        painter.fillRect(QRectF(m_bar.left() - 4, std::round(*mark) - 1, m_bar.width() + 8, 3), m_colours.plot);
        painter.fillRect(QRectF(m_bar.left() - 4, std::round(*mark), m_bar.width() + 8, 1), m_colours.title);
        painter.setPen(m_colours.title);
        painter.drawText(QRectF(m_bar.right() + 7, *mark - line / 2, 60, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_mark->name);
    }
    if (!m_hasDiverged)
        return;
    const QRectF sample(m_bar.left(), m_bar.bottom() + 8, m_bar.width(), line - 4);
    painter.fillRect(sample, mixed(m_colours.text, m_colours.plot, 0.45));
    painter.setPen(m_colours.text);
    painter.drawText(QRectF(m_bar.right() + 7, sample.top() - 2, 60, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, Text::tr("diverged"));
}

} // namespace npscope
