// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of a file with a table: in UTF-8, in UTF-16 or UTF-32 with a byte order mark, as some spreadsheets write it,
// or, what is none of these, in Latin-1. What has control characters is no text.

#pragma once

#include "ui/document/loaded.h"

#include <QString>

namespace npscope {

/// A table of 10 000 points, which is all that is taken, with much else beside them.
inline constexpr qint64 maxDataBytes = 8'000'000;

Loaded<QString> dataText(const QByteArray &bytes);
/// The failure names the file.
Loaded<QString> readDataText(const QString &path);
/// Whether the file's name says that it is a table.
bool isDataPath(const QString &path);

} // namespace npscope
