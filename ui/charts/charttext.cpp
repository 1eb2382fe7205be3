// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttext.h"

#include <QGuiApplication>

namespace npscope {

QFont ChartText::font(int pixels, bool isBold)
{
    QFont font(QGuiApplication::font().families());
    font.setPixelSize(pixels);
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QString ChartText::caption(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    const qsizetype end = text.indexOf(QStringLiteral(" · "));
    const QString numbers = end < 0 ? QString() : text.mid(end);
    const double room = width - metrics.horizontalAdvance(numbers);
    if (end < 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    if (room < metrics.horizontalAdvance(QStringLiteral("mm…")))
        return metrics.elidedText(text.mid(end + 3), Qt::ElideRight, width);
    return metrics.elidedText(text.left(end), Qt::ElideRight, room) + numbers;
}

} // namespace npscope
