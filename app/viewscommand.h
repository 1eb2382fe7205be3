// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

CommandWork listViews(const QStringList &arguments);
Help viewsHelp();

} // namespace npscope
