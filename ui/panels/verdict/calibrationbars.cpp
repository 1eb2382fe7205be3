// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/calibrationbars.h"

#include "ui/charts/colours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int barsHeight = 56;
constexpr double even = 1 / double(HonestyAt::bins);

} // namespace

CalibrationBars::CalibrationBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(
        tr("Where the targets lie in what was predicted, from its lower end to its upper: even bars are calibrated, "
           "high ends too narrow, a high middle too wide. The line is the exact answer's."));
    setAccessibleName(tr("Histogram of the targets' places in what was predicted"));
}

void CalibrationBars::setContent(const std::shared_ptr<const HonestyAt> &content)
{
    if (content == m_content)
        return;
    m_content = content;
    QStringList shares;
    if (content) {
        for (const double share : content->integrals)
            shares.append(tr("%1 %").arg(locale().toString(100 * share, 'f', 0)));
    }
    setAccessibleDescription(shares.join(QStringLiteral(", ")));
    update();
}

QSize CalibrationBars::sizeHint() const
{
    return {160, barsHeight + fontMetrics().height() + 2};
}

void CalibrationBars::paintEvent(QPaintEvent *)
{
    if (!m_content)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    const ChartColours colours = ChartColours::fromPalette(palette());
    double most = 2 * even;
    for (std::size_t i = 0; i < HonestyAt::bins; ++i)
        most = std::max({most, m_content->integrals[i], m_content->exactIntegrals[i]});
    const auto xOf = [&](std::size_t i) { return int(std::lround(double(i) * width() / double(HonestyAt::bins))); };
    const auto yOf = [&](double share) { return int(std::lround(barsHeight - share / most * (barsHeight - 2))); };
    for (std::size_t i = 0; i < HonestyAt::bins; ++i) {
        const QRect bar(QPoint(xOf(i) + 1, yOf(m_content->integrals[i])), QPoint(xOf(i + 1) - 1, barsHeight - 1));
        painter.fillRect(bar, colours.logLikelihood);
    }
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    for (std::size_t i = 0; i < HonestyAt::bins; ++i) {
        const int y = yOf(m_content->exactIntegrals[i]);
        painter.drawLine(xOf(i) + 1, y, xOf(i + 1) - 1, y);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect names(0, barsHeight + 2, width(), fontMetrics().height());
    painter.drawText(names, Qt::AlignLeft, tr("lower end"));
    painter.drawText(names, Qt::AlignHCenter, tr("median"));
    painter.drawText(names, Qt::AlignRight, tr("upper end"));
}

} // namespace npscope
