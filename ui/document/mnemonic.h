// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>

namespace npscope {

/// A menu's text as it is read: without the mark of the letter that chooses it, "&Open" or "打开(&O)".
inline QString withoutMnemonic(QString text)
{
    static const QRegularExpression mark(QStringLiteral("\\(&.\\)|&"));
    return text.remove(mark);
}

} // namespace npscope
