// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How ticks at powers of ten are chosen and written, on a logarithmic scale and on one that goes through zero.

#pragma once

#include "ui/charts/ticks.h"

namespace npscope {

/// factor · 10^power: plain where it is short, else as "2·10⁻⁵".
QString powerLabel(int factor, int power, QLocale locale);

/// Takes ticks one after the other, those that come first being the more important. All values are on the axis' scale.
class TickChoice
{
public:
    TickChoice(const Range &scaled, double gap) : m_scaled(scaled), m_gap(gap) {}
    /// Takes it where it is in the range and no nearer to another than the gap.
    void offer(double scaled, const QString &label);
    std::vector<Tick> sorted();

private:
    Range m_scaled;
    double m_gap;
    std::vector<Tick> m_ticks;
};

} // namespace npscope
