// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope presets`: lists the names that `npscope render --preset` takes.

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

/// As --preset takes them.
QStringList presetNames();

Help presetsHelp();
/// Throws CommandError.
CommandWork listPresets(const QStringList &arguments);

} // namespace npscope
