// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sentence.h"

#include <QPainter>

#include <algorithm>

namespace npscope {

void paintSentence(QPainter &painter, const QRectF &area, const QString &sentence, const QColor &colour,
                   const ChartText &text)
{
    constexpr double widest = 30; // times the size of the text
    constexpr double margin = 12;
    QRectF place = area.adjusted(margin, 0, -margin, 0);
    place.setWidth(std::min(place.width(), widest * text.size));
    place.moveCenter(area.center());
    painter.setFont(text.normal());
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace npscope
