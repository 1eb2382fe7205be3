// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope render`: a chart, or a contact sheet of several steps, as a PNG with its session inside.

#pragma once

#include "app/arguments.h"

#include <QStringList>

namespace npscope {

Help renderHelp();
/// Needs a QGuiApplication, on any platform; throws CommandError.
CommandWork render(const QStringList &arguments);

} // namespace npscope
