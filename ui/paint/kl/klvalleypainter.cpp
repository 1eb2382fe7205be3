// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/kl/klvalleypainter.h"

#include "ui/charts/holds.h"
#include "ui/charts/scale.h"
#include "ui/charts/thinlines.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::KlArgument)
};

const double ln10 = std::log(10.0);
constexpr std::array contours{0.1, 1.0, 3.0};

QString valueText(const QString &kl, const QString &ofMeans)
{
    return Text::tr("KL %1, of means %2").arg(kl, ofMeans);
}

// The two ln r with klOfLogRatio(ln r) = kl, by bisection: below and above 0.
double logRatioOf(double kl, double far)
{
    double near = 0;
    for (int i = 0; i < 60; ++i) {
        const double middle = (near + far) / 2;
        (klOfLogRatio(middle) < kl ? near : far) = middle;
    }
    return near;
}

} // namespace

double klOfLogRatio(double logRatio)
{
    return 0.5 * (std::exp(2 * logRatio) - 1) - logRatio;
}

std::vector<Tick> KlValleyPainter::yTicks(double gap) const
{
    return scaleTicks(Scale::Log, yRange(), gap, QLocale());
}

QString KlValleyPainter::xTitle() const
{
    return Text::tr("sigma of q(z|C), the prior (log)");
}

QString KlValleyPainter::yTitle() const
{
    return Text::tr("sigma of q(z|D)");
}

Legend KlValleyPainter::legend() const
{
    const auto sample = [this](QPainter &painter, const QRectF &place) {
        const double y = std::floor(place.center().y()) + 0.5;
        paintSeriesLine(painter, std::array{QPointF(place.left(), y), QPointF(place.right(), y)}, SeriesStyle::Dashed,
                        colours().text);
    };
    const auto wall = [this](QPainter &painter, const QRectF &place) {
        const double x = std::floor(place.center().x()) + 0.5;
        ThinPen(painter, colours().text).draw(std::array{QPointF(x, place.top()), QPointF(x, place.bottom())});
    };
    return {{Text::tr("KL = 0 where the means agree"), {}, sample}, {Text::tr("|mu_D − mu_C|"), {}, wall}};
}

QString KlValleyPainter::valueOf(const KlDimension &dimension) const
{
    return valueText(readable(dimension.kl, 3, QLocale()), readable(dimension.klOfMeans, 3, QLocale()));
}

QString KlValleyPainter::longestValue() const
{
    return valueText(QStringLiteral("8.88e-88"), QStringLiteral("8.88e-88"));
}

Point KlValleyPainter::placeOf(const KlDimension &dimension) const
{
    return {std::log10(dimension.sigmaC), std::log10(dimension.sigmaD)};
}

void KlValleyPainter::paintScene(QPainter &painter)
{
    paintHeat(painter);
    paintContours(painter);
    const Mapping map = mapping();
    for (const KlDimension &dimension : content()) {
        paintWall(painter, dimension);
        if (!dimension.trail.empty())
            paintTrail(painter, dimension, map);
    }
}

void KlValleyPainter::paintWall(QPainter &painter, const KlDimension &dimension) const
{
    const Mapping map = mapping();
    const double x = map.toPixel({std::log10(dimension.distance), 0}).x();
    if (x >= map.area.left() && x <= map.area.right()) // false where the means are equal, or not finite
        ThinPen(painter, colourOf(dimension))
            .draw(std::array{QPointF(x, map.area.top()), QPointF(x, map.area.bottom())});
}

// The context changes with every step, and with it sigma_C: single steps are faint specks, and the line is the
// geometric mean over stretches of the way.
void KlValleyPainter::paintTrail(QPainter &painter, const KlDimension &dimension, const Mapping &map) const
{
    constexpr std::size_t stretches = 40;
    const std::size_t length = std::max<std::size_t>(1, dimension.trail.size() / stretches);
    const QRectF far = map.area.adjusted(-2000, -2000, 2000, 2000);
    const QColor faint = mixed(colourOf(dimension), colours().plot, 0.5);
    std::vector<QPointF> line;
    QPointF sum;
    std::size_t count = 0;
    for (const KlDimension::Sigmas &sigmas : dimension.trail) {
        const QPointF at = map.toPixel({std::log10(sigmas.c), std::log10(sigmas.d)});
        if (!holds(far, at))
            continue;
        if (dimension.trail.size() > stretches)
            painter.fillRect(QRectF(at - QPointF(0.75, 0.75), QSizeF(1.5, 1.5)), faint);
        if (line.empty())
            line.push_back(at);
        sum += at;
        if (++count == length) {
            line.push_back(sum / double(count));
            sum = {};
            count = 0;
        }
    }
    if (line.empty())
        return;
    paintSeriesLine(painter, line, SeriesStyle::Broad, colourOf(dimension));
    painter.setPen(QPen(colourOf(dimension), 1.5)); // where it began
    painter.setBrush(colours().plot);
    painter.drawEllipse(line.front(), 3.5, 3.5);
}

// Saturates: beyond a few nats a hill is a hill.
void KlValleyPainter::paintHeat(QPainter &painter)
{
    const Mapping map = mapping();
    if (m_heat.isNull() || m_heatMapping != map || m_heatColours != colours()) {
        m_heatMapping = map;
        m_heatColours = colours();
        m_heat = QImage(map.area.size().toSize().expandedTo({1, 1}), QImage::Format_RGB32);
        std::array<QRgb, 256> shades;
        for (std::size_t i = 0; i < shades.size(); ++i)
            shades[i] = mixed(colours().kl, colours().plot, 0.75 * double(i) / 255).rgb();
        for (int y = 0; y < m_heat.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(m_heat.scanLine(y));
            for (int x = 0; x < m_heat.width(); ++x) {
                const Point at = map.toValue(map.area.topLeft() + QPointF(x + 0.5, y + 0.5));
                const double kl = klOfLogRatio((at.y - at.x) * ln10);
                line[x] = shades[std::size_t(255 * kl / (kl + 2))];
            }
        }
    }
    painter.drawImage(map.area, m_heat);
}

void KlValleyPainter::paintContours(QPainter &painter) const
{
    const Mapping map = mapping();
    const auto diagonal = [&](double logRatio) { // y - x = log10 r
        const double shift = logRatio / ln10;
        return std::array{map.toPixel({map.x.min, map.x.min + shift}), map.toPixel({map.x.max, map.x.max + shift})};
    };
    const QColor faint = mixed(colours().text, colours().plot, 0.45);
    painter.setFont(text().small());
    const QFontMetricsF metrics(text().small());
    double free = map.toPixelY(map.x.max);
    for (const double kl : contours) {
        const std::array above = diagonal(logRatioOf(kl, 50)), below = diagonal(logRatioOf(kl, -50));
        ThinPen pen(painter, faint);
        pen.draw(above);
        pen.draw(below);
        // Named under the lower one, where it meets the right edge, if there is room.
        const QString label = readable(kl, 2, QLocale());
        const double y = map.toPixelY(map.x.max + logRatioOf(kl, -50) / ln10) + 1;
        if (y < free || y + metrics.height() > map.area.bottom())
            continue;
        free = y + metrics.height();
        painter.setPen(colours().text);
        painter.drawText(QPointF(map.area.right() - metrics.horizontalAdvance(label) - 4, y + metrics.ascent()), label);
    }
    paintSeriesLine(painter, diagonal(0), SeriesStyle::Dashed, colours().text);
}

} // namespace npscope
