// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window begins with, and File ▸ New: the article's experiment unless the user prefers another one. The
// commands without a window always begin with the article's.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <optional>

namespace npscope {

/// What Preferences::beginsWith says of the session that keepFirstSession() has kept.
inline const QString ownBeginning = QStringLiteral("own");

/// Of a preset's name or ownBeginning, from its untrained network; the article's for what is empty or not to be had.
Session firstSession(const QString &beginsWith);
/// Whether there is one of the user's own.
bool hasOwnBeginning();
/// For ownBeginning, in the user's data folder.
std::optional<Failure> keepFirstSession(const Session &session);

} // namespace npscope
