// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/feedbackorder.h"

#include "core/predict/autoregressive.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FeedbackOrder)
};

constexpr double tickHeight = 7;
constexpr double gap = 3; // between two numbers

} // namespace

std::vector<FeedbackTick> feedbackTicks(const Experiment &experiment, const Mapping &mapping, const ChartText &text)
{
    const QFontMetricsF metrics(text.small());
    std::vector<FeedbackTick> ticks;
    int turn = 0;
    for (const double place : feedbackPlaces(experiment)) {
        ++turn;
        if (!mapping.x.contains(place))
            continue;
        FeedbackTick tick{turn, mapping.toPixelX(place), {}};
        QRectF label(0, 0, metrics.horizontalAdvance(QString::number(turn)) + 2, metrics.height());
        label.moveCenter({tick.x, mapping.area.bottom() - tickHeight - 1 - label.height() / 2});
        const bool hasRoom =
            mapping.area.contains(label) && std::ranges::none_of(ticks, [&](const FeedbackTick &other) {
                return other.label.adjusted(-gap, 0, gap, 0).intersects(label);
            });
        if (hasRoom)
            tick.label = label;
        ticks.push_back(tick);
    }
    return ticks;
}

void paintFeedbackOrder(QPainter &painter, const std::vector<FeedbackTick> &ticks, const Mapping &mapping,
                        const ChartColours &colours, const ChartText &text)
{
    painter.save();
    painter.setFont(text.small());
    const double bottom = mapping.area.bottom();
    double left = mapping.area.right();
    for (const FeedbackTick &tick : ticks) {
        const double x = std::round(tick.x) + 0.5;
        painter.setPen(QPen(colours.text, tick.label.isEmpty() ? 1 : 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(x, bottom - tickHeight, x, bottom));
        if (tick.label.isEmpty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(colours.plot, 0.85));
        painter.drawRoundedRect(tick.label, 3, 3);
        painter.setPen(colours.text);
        painter.drawText(tick.label, Qt::AlignCenter | Qt::TextSingleLine, QString::number(tick.turn));
        left = std::min(left, tick.label.left());
    }
    // What they are, where there is room beside the first of them.
    const QString name = Text::tr("drawn in this order:");
    const QFontMetricsF metrics(text.small());
    QRectF place(0, 0, metrics.horizontalAdvance(name) + 8, metrics.height());
    place.moveBottomRight({left - 2 * gap, bottom - tickHeight - 1});
    if (!ticks.empty() && mapping.area.contains(place)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(colours.plot, 0.85));
        painter.drawRoundedRect(place, 3, 3);
        painter.setPen(colours.text);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, name);
    }
    painter.restore();
}

} // namespace npscope
