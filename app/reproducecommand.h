// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// npscope reproduce: an experiment of a paper, trained here, with the published number beside ours, or what it shows.

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

Help reproduceHelp();
/// Throws CommandError.
CommandWork reproduce(const QStringList &given);

} // namespace npscope
