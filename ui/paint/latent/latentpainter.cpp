// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentpainter.h"

#include "core/analysis/gaussiandensity.h"
#include "ui/charts/holds.h"
#include "ui/charts/sentence.h"
#include "ui/charts/ticks.h"
#include "ui/document/functionstext.h"
#include "ui/paint/functions/latentcolour.h"
#include "ui/paint/latent/gaussianoutline.h"
#include "ui/paint/latent/latentlegend.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::LatentPlane)
};

constexpr double dot = 2.6; // radius
constexpr Range densities{0, 1.15};

double at(std::span<const float> values, int j)
{
    return double(values[std::size_t(j)]);
}

// As layOut(), for a chart that is as narrow as a panel and keeps its titles and its legend.
ChartLayout narrowLayout(const QSizeF &size, double legendHeight, const ChartText &text)
{
    const double line = std::ceil(text.lineHeight());
    const double labels = std::ceil(QFontMetricsF(text.normal()).horizontalAdvance(QStringLiteral("-8.888"))) + 8;
    ChartLayout layout;
    layout.size = size;
    layout.hasTitles = size.height() >= legendHeight + 11 * line;
    layout.hasLabels = size.height() >= 6 * line && size.width() >= 10 * line;
    const double left = layout.hasLabels ? labels + (layout.hasTitles ? line + 4 : 0) : 2;
    const double bottom = layout.hasLabels ? line + 10 + (layout.hasTitles ? line : 0) : 2;
    double top = 6;
    if (size.height() >= legendHeight + 6 * line) {
        layout.legend = QRectF(8, 2, std::max(1.0, size.width() - 16), legendHeight);
        top = layout.legend.bottom() + 4;
    }
    layout.plot = QRectF(left, top, std::max(1.0, std::floor(size.width() - left - 12)),
                         std::max(1.0, std::floor(size.height() - top - bottom)));
    return layout;
}

} // namespace

void LatentPainter::setContent(const LatentContent &content)
{
    m_content = content;
    arrange();
}

void LatentPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void LatentPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void LatentPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void LatentPainter::arrange()
{
    m_legend = latentLegend(m_content.latent && m_content.latent->question, m_colours);
    m_legendPlaces = placeLegend(m_legend, m_size.width() - 16, m_text);
    m_layout = narrowLayout(m_size, m_legendPlaces.height, m_text);
    m_mapping = squareMapping(m_content.range, m_layout.plot);
    const QString sigmas = Text::tr("%1  (lines at 1σ and 2σ)");
    m_axes.xTitle = QStringLiteral("z%1").arg(m_content.xAxis + 1);
    if (m_content.isLine()) {
        const double half = m_content.range.half; // a stretch fills the width
        m_mapping.x = {m_content.range.centre.x - half, m_content.range.centre.x + half};
        m_mapping.y = densities;
        m_axes.yTitle = Text::tr("density / its peak");
    } else {
        m_axes.xTitle = sigmas.arg(m_axes.xTitle);
        m_axes.yTitle = QStringLiteral("z%1").arg(m_content.yAxis + 1);
    }
    const QLocale locale;
    const int most =
        std::clamp(int(m_layout.plot.width() / (3.0 * m_text.size)), 1, 12); // those that touch are left out
    m_axes.x = linearTicks(m_mapping.x, most, locale);
    m_axes.y = linearTicks(m_mapping.y, roomForYTicks(m_layout.plot, m_text), locale);
    m_chart.setAxes(m_axes, m_mapping, m_layout, m_colours, m_text);
}

QString LatentPainter::readout() const
{
    if (!m_content.latent || !m_content.fan)
        return noLatentText();
    const QLocale locale;
    const auto sentence = [&locale](const QString &name, const Gaussian &gaussian) {
        QStringList dimensions;
        for (std::size_t j = 0; j < gaussian.mu.size(); ++j)
            dimensions << Text::tr("z%1 mean %2, sd %3")
                              .arg(j + 1)
                              .arg(readable(double(gaussian.mu[j]), 3, locale),
                                   readable(double(gaussian.sigma[j]), 3, locale));
        return Text::tr("%1: %2.", "a Gaussian and its dimensions").arg(name, dimensions.join(QStringLiteral("; ")));
    };
    return sentence(Text::tr("The curves are drawn from"), m_content.fan->q) + QLatin1Char(' ')
           + sentence(QStringLiteral("q(z|D)"), m_content.latent->data);
}

QPointF LatentPainter::placeOf(std::span<const float> z) const
{
    if (!m_content.isLine())
        return m_mapping.toPixel({at(z, m_content.xAxis), at(z, m_content.yAxis)});
    const double away = (at(z, 0) - at(m_content.fan->q.mu, 0)) / at(m_content.fan->q.sigma, 0);
    return m_mapping.toPixel({at(z, 0), std::exp(-away * away / 2)});
}

std::span<const float> LatentPainter::zOf(int curve) const
{
    const std::size_t zDim = m_content.fan->q.mu.size();
    return std::span(m_content.fan->z).subspan(std::size_t(curve) * zDim, zDim);
}

void LatentPainter::paint(QPainter &painter) const
{
    if (m_content.fan && m_content.fan->isConditional)
        return paintSentence(painter, QRectF(QPointF(), m_size), noLatentText(), m_colours.text, m_text);
    m_chart.paint(painter);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    painter.save();
    painter.setClipRect(m_layout.plot, Qt::IntersectClip);
    paintPoints(painter);
    paintGaussians(painter);
    paintProbe(painter);
    painter.restore();
    if (m_marks.hasFocus) {
        painter.setPen(QPen(m_colours.selection, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_layout.plot.adjusted(1, 1, -1, -1));
    }
}

void LatentPainter::paintGaussian(QPainter &painter, const Gaussian &q, const QPen &pen) const
{
    if (!isFinite(q))
        return;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    Polylines lines;
    if (m_content.isLine()) {
        lines = bellOutline(at(q.mu, 0), at(q.sigma, 0), m_mapping);
    } else {
        const Point mu{at(q.mu, m_content.xAxis), at(q.mu, m_content.yAxis)};
        const Point sigma{at(q.sigma, m_content.xAxis), at(q.sigma, m_content.yAxis)};
        for (const double level : {1.0, 2.0})
            addEllipse(lines, mu, {level * sigma.x, level * sigma.y}, m_mapping);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        painter.drawPolyline(lines.run(i).data(), int(lines.run(i).size()));
}

void LatentPainter::paintGaussians(QPainter &painter) const
{
    const std::size_t zDim = m_content.fan ? m_content.fan->q.mu.size() : std::size_t(m_content.yAxis + 1);
    paintGaussian(painter, {std::vector<float>(zDim, 0), std::vector<float>(zDim, 1)},
                  latentPen(LatentLine::Prior, m_colours));
    if (!m_content.latent)
        return;
    paintGaussian(painter, m_content.latent->data, latentPen(LatentLine::Data, m_colours));
    paintGaussian(painter, m_content.latent->stepContext,
                  latentPen(LatentLine::StepContext, m_colours)); // dashed: over
    if (m_content.latent->question)
        paintGaussian(painter, *m_content.latent->question, latentPen(LatentLine::Question, m_colours));
}

void LatentPainter::paintPoints(QPainter &painter) const
{
    if (!m_content.fan)
        return;
    const QRectF box = m_layout.plot.adjusted(-dot, -dot, dot, dot);
    const auto paintDot = [&](int k, double radius, const QPen &pen, const QColor &colour) {
        const QPointF place = placeOf(zOf(k));
        if (!holds(box, place))
            return;
        painter.setPen(pen);
        painter.setBrush(colour);
        painter.drawEllipse(place, radius, radius);
    };
    for (int k = 0; k < m_content.fan->curves; ++k) {
        const QColor colour = curveColour(*m_content.fan, k, m_colours);
        paintDot(k, dot, Qt::NoPen, m_marks.curve ? mixed(colour, m_colours.plot, 0.35) : colour);
    }
    if (m_marks.curve && *m_marks.curve < m_content.fan->curves) {
        const QColor colour = curveColour(*m_content.fan, *m_marks.curve, m_colours);
        paintDot(*m_marks.curve, 2 * dot + 1.5, QPen(colour, 1.5), m_colours.plot);
        paintDot(*m_marks.curve, dot + 1, Qt::NoPen, colour);
    }
}

void LatentPainter::paintProbe(QPainter &painter) const
{
    if (m_marks.probe.empty() || !m_content.fan || m_marks.probe.size() != m_content.fan->q.mu.size())
        return;
    const QPointF place = placeOf(m_marks.probe);
    if (!holds(m_layout.plot.adjusted(-20, -20, 20, 20), place))
        return;
    painter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {QPen(m_colours.plot, 5), QPen(m_colours.selection, 2.2)}) {
        painter.setPen(pen);
        painter.drawEllipse(place, 7, 7);
        for (const QPointF &side : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(place + 4 * side, place + 11 * side);
    }
}

} // namespace npscope
