// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/symlog.h"

#include "ui/charts/tickchoice.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

const double ln10 = std::log(10.0);

void offer(TickChoice &choice, int factor, int power, const QLocale &locale)
{
    for (const int signedFactor : {factor, -factor})
        choice.offer(symlog(signedFactor * std::pow(10, power)), powerLabel(signedFactor, power, locale));
}

} // namespace

double symlog(double value)
{
    return std::asinh(value / 2) / ln10;
}

double fromSymlog(double scaled)
{
    return 2 * std::sinh(scaled * ln10);
}

std::vector<Tick> symlogTicks(const Range &scaled, double gap, const QLocale &locale)
{
    constexpr int largestPower = 38; // of a float
    TickChoice choice(scaled, gap);
    choice.offer(0, locale.toString(0));
    const int every = std::max(1, int(std::ceil(gap))); // a power of ten is 1 apart from the next
    for (int power = every == 1 ? 1 : every; power <= largestPower; power += every)
        offer(choice, 1, power, locale);
    offer(choice, 1, 0, locale);
    if (gap < std::log10(2.0)) {
        for (int power = 0; power <= largestPower; ++power) {
            offer(choice, 2, power, locale);
            offer(choice, 5, power, locale);
        }
    } else if (gap < std::log10(3.0)) {
        for (int power = 0; power <= largestPower; ++power)
            offer(choice, 3, power, locale);
    }
    return choice.sorted();
}

} // namespace npscope
