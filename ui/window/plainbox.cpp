// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/plainbox.h"

#include "ui/document/shown.h"

namespace npscope {

PlainBox::PlainBox(Icon icon, const QString &title, const QString &text, StandardButtons buttons, QWidget &window)
    : QMessageBox(icon, title, {}, buttons, &window)
{
    setTextFormat(Qt::PlainText);
    setText(shownMessage(text));
}

void PlainBox::warn(const QString &title, const QString &text, QWidget &window)
{
    PlainBox(Warning, title, text, Ok, window).exec();
}

} // namespace npscope
