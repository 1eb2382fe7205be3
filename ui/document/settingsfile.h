// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of what is the user's: preferences, recent files, how the window stood. It is JSON, whose writing is
// checked: of Qt's own formats what is still in a buffer is written when the old file is gone already, so that a disk
// that is full takes all of it away.

#pragma once

#include <QSettings>
#include <QString>

#include <optional>

namespace npscope {

/// Of such a file.
QSettings::Format settingsFormat();
/// From now on QSettings() is of such a file, of that organisation and application. What an older NPScope has kept in
/// Qt's own is taken over, once. Needs no application object.
void useSettingsFile();
/// Writes what was set: none, or the name of the file that could not be written. What was set stays so until the end.
std::optional<QString> unkeptSettings();

} // namespace npscope
