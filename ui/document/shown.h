// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Foreign text as it may stand in a message. What comes from a file, a name or an argument may be anything: a terminal
// obeys the control characters in it, and others turn the direction of writing or cannot be seen.

#pragma once

#include <QString>

namespace npscope {

/// Longer than any message whose foreign parts are cut.
inline constexpr qsizetype longestMessage = 2000;

/// Such characters escaped (\n, \x1b, \u202e), and what is longer than so many characters without its middle.
QString shown(const QString &text, qsizetype most = 60);
/// The same for the path of a file.
QString shownPath(const QString &path);
/// The same for a whole message, whose parts need not be known.
inline QString shownMessage(const QString &message)
{
    return shown(message, longestMessage);
}

} // namespace npscope
