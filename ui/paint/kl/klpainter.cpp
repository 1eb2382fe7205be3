// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/kl/klpainter.h"

#include "ui/charts/scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double dotRadius = 4.5;

} // namespace

QPointF KlPainter::dotOf(const KlDimension &dimension) const
{
    const QPointF at = m_mapping.toPixel(placeOf(dimension));
    const QRectF &plot = m_mapping.area;
    return {std::clamp(at.x(), plot.left(), plot.right()), std::clamp(at.y(), plot.top(), plot.bottom())};
}

QColor KlPainter::colourOf(const KlDimension &dimension) const
{
    return dimensionColour(dimension.place)(m_colours);
}

void KlPainter::setContent(const KlContent &content)
{
    m_content = content;
    arrange();
}

void KlPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

QString KlPainter::readout() const
{
    QStringList parts;
    for (const LegendEntry &entry : m_legend)
        parts << entry.text;
    return parts.join(QStringLiteral("; "));
}

void KlPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void KlPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void KlPainter::arrange()
{
    const QLocale locale;
    m_legend = legend();
    for (const KlDimension &dimension : m_content) {
        const auto dot = [this, colour = colourOf(dimension)](QPainter &painter, const QRectF &place) {
            painter.setPen(QPen(m_colours.plot, 1));
            painter.setBrush(colour);
            painter.drawEllipse(place.center(), dotRadius, dotRadius);
        };
        const QString name = QStringLiteral("z%1 ").arg(dimension.index + 1);
        m_legend.push_back({name + valueOf(dimension), name + longestValue(), dot});
    }
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
    m_layout = layOut(m_size, m_legendPlaces.height, false, m_text);
    m_mapping = {m_layout.plot, sigmaRange, yRange()};
    const double unitX = m_mapping.x.size() / std::max(1.0, m_layout.plot.width());
    const double unitY = m_mapping.y.size() / std::max(1.0, m_layout.plot.height());
    m_axes.x = scaleTicks(Scale::Log, m_mapping.x, 4.5 * m_text.size * unitX, locale);
    m_axes.y = yTicks(1.5 * m_text.size * unitY);
    m_axes.xTitle = xTitle();
    m_axes.yTitle = yTitle();
    m_chart.setAxes(m_axes, m_mapping, m_layout, m_colours, m_text);
}

void KlPainter::paint(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF &plot = m_layout.plot;
    m_chart.paint(painter);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    paintScene(painter);
    painter.restore();
    painter.setPen(QPen(m_colours.plot, 1));
    for (const KlDimension &dimension : m_content) {
        const QPointF dot = dotOf(dimension);
        painter.setBrush(colourOf(dimension));
        if (std::isfinite(dot.x()) && std::isfinite(dot.y()))
            painter.drawEllipse(dot, dotRadius, dotRadius);
    }
}

} // namespace npscope
