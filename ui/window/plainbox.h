// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A message box for texts that may have a file's name or contents in them: nothing in it is taken for markup, and
// nothing in it can hide.

#pragma once

#include <QMessageBox>

namespace npscope {

class PlainBox : public QMessageBox
{
    Q_OBJECT

public:
    PlainBox(Icon icon, const QString &title, const QString &text, StandardButtons buttons, QWidget &window);

    /// Says it and waits until it is read.
    static void warn(const QString &title, const QString &text, QWidget &window);
};

} // namespace npscope
