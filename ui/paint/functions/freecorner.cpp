// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/freecorner.h"

#include <limits>

namespace npscope {

namespace {

constexpr double margin = 12;
constexpr int pointWeight = 1000; // a point is to be edited, a piece of curve only to be seen
constexpr int aboveAll = 1'000'000'000;

int hidden(const QRectF &place, const ChartContent &content, const Mapping &mapping)
{
    int count = 0;
    if (const Fan *fan = content.fan.get()) {
        for (int i = 0; i < fan->grid.count; ++i) {
            const double x = mapping.toPixelX(fan->grid.at(i));
            for (int k = 0; k < fan->curves && x >= place.left() && x <= place.right(); ++k)
                count += place.contains(x, mapping.toPixelY(double(fan->curve(k)[std::size_t(i)]))) ? 1 : 0;
        }
    }
    for (const PointKind kind : {PointKind::Training, PointKind::Context}) {
        for (const Point &point : pointsOf(content.experiment, kind))
            count += place.contains(mapping.toPixel(point)) ? pointWeight : 0;
    }
    return count;
}

} // namespace

QRectF freeCorner(const QSizeF &size, const ChartContent &content, const Mapping &mapping,
                  const std::optional<Point> &about)
{
    const QRectF inside = mapping.area.adjusted(margin, margin, -margin, -margin);
    QRectF best;
    int least = std::numeric_limits<int>::max();
    for (const bool isTop : {true, false}) {
        for (const bool isLeft : {true, false}) {
            QRectF place(QPointF(), size);
            place.moveTop(isTop ? inside.top() : inside.bottom() - size.height());
            place.moveLeft(isLeft ? inside.left() : inside.right() - size.width());
            const bool hidesItsPoint = about && place.contains(mapping.toPixel(*about));
            const int count = hidden(place, content, mapping) + (hidesItsPoint ? aboveAll : 0);
            if (count >= least)
                continue;
            least = count;
            best = place;
        }
    }
    return best;
}

} // namespace npscope
