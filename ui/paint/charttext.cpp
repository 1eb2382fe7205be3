// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/charttext.h"

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

} // namespace npscope
