// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

CommandWork writeWeights(const QStringList &arguments);
Help weightsHelp();

} // namespace npscope
