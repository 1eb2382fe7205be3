// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest a network is, as columns of a CSV: numbers in the C locale, empty where there is none.

#pragma once

#include "core/analysis/honesty.h"

#include <QByteArrayList>

namespace npscope {

/// tasks, gap, gap_se, …: see `npscope help evaluate`.
QByteArrayList honestyColumns();
/// Of null as many empty fields.
QByteArrayList honestyFields(const Honesty *honesty);

} // namespace npscope
