// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QMenuBar;

namespace npscope {

/// A window with a text, e.g. the one below.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QString &title, const QString &html, QWidget *parent);
};

/// Every action of the menus that has a key.
QString shortcutsText(const QMenuBar &menus);

} // namespace npscope
