// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest a network is, as columns of a CSV: numbers in the C locale, empty where there is none; and what its tasks
// are called by their contexts.

#pragma once

#include "core/analysis/honestyrecord.h"

#include <QByteArrayList>
#include <QString>

namespace npscope {

/// tasks, gap, gap_se, …: see `npscope help evaluate`.
QByteArrayList honestyColumns();
/// Of null as many empty fields.
QByteArrayList honestyFields(const Honesty *honesty);

/// sd_change and exact_sd_change, which stand beside those where they are measured.
QByteArrayList sdChangeColumns();
QByteArrayList sdChangeFields(const Character &character);

/// Its numbers of context points: "2", "3–4".
QString contextSizes(const HonestyByContext &part);

} // namespace npscope
