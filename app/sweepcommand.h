// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope sweep`: trains many seeds of one or more variants of an experiment on all cores, and writes the numbers of
// the recorded steps of every run.

#pragma once

#include "app/arguments.h"
#include "core/sweep/sweep.h"

#include <QStringList>

namespace npscope {

/// The value of --seeds, FIRST:END; throws CommandError.
SeedRange readSeeds(const QString &text);

Help sweepHelp();
/// Throws CommandError.
CommandWork sweep(const QStringList &arguments);

} // namespace npscope
