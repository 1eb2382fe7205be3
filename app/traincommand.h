// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope train`: trains, and writes the numbers of the recorded steps.

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

Help trainHelp();
/// Throws CommandError.
CommandWork train(const QStringList &arguments);

} // namespace npscope
