// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// npscope answer: the exact answer to a context, as CSV, and the network's beside it.

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

Help answerHelp();
/// Throws CommandError.
CommandWork answer(const QStringList &given);

} // namespace npscope
