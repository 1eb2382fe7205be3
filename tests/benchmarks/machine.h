// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the numbers were measured on, without which they say little.

#pragma once

#include <QJsonObject>

namespace npscope {

/// Processor, its vector instructions, cores, load, system, compiler and its flags, what the core was compiled for,
/// version, date.
QJsonObject machine();

/// The same as two lines for the head of a table.
QString machineText(const QJsonObject &machine);

} // namespace npscope
