// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the rows of a sweep depend on beside their seeds, as a line of JSON: two sweeps with the same line have the
// same row for the same run.

#pragma once

#include "ui/document/recordtext.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace npscope {

/// With the line's end.
QByteArray sweepSettings(const Sweep &sweep, const std::optional<VariedColumn> &varied);
/// Whether it is such a line, be it of an older NPScope.
bool isSweepSettings(const QByteArray &line);
/// The first difference between two such lines, e.g. "learning_rate is 0.01 there and 0.001 here".
QString differenceOf(const QByteArray &there, const QByteArray &here);

} // namespace npscope
