// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in a terminal, where a Chinese character is two columns wide.

#pragma once

#include <QStringList>

namespace npscope {

/// Columns of a terminal.
qsizetype terminalWidth(QStringView text);
/// Lines of at most that width, broken at spaces and on either side of a wide character, where a line may end; what has
/// no such place stands out.
QStringList wrapped(const QString &text, qsizetype width);

} // namespace npscope
