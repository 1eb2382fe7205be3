// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ticks of a linear axis: round numbers with as few digits as tell them apart.

#pragma once

#include "ui/charts/mapping.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace npscope {

struct Tick {
    double value = 0;
    QString label;
    bool operator==(const Tick &) const = default;
};

/// 1, 2 or 5 times a power of ten: the largest such number that is at most `size`.
double roundStep(double size);

/// At most `most` ticks (at least one where the range holds a round number); where two are allowed, at least two, even
/// if that takes some more.
std::vector<Tick> linearTicks(const Range &range, int most, const QLocale &locale);

/// `value` with so many decimals that a change of `resolution` shows, rounded in decimal.
double roundedTo(double value, double resolution);

/// A number to be read on the screen, with about so many significant digits.
QString readable(double value, int digits, const QLocale &locale);

} // namespace npscope
