// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scale.h"

#include "ui/charts/symlog.h"
#include "ui/charts/tickchoice.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

std::vector<Tick> logTicks(const Range &range, double gap, const QLocale &locale)
{
    TickChoice choice(range, gap);
    const int first = int(std::floor(range.min));
    const int last = int(std::ceil(range.max));
    const int every = std::max(1, int(std::ceil(gap))); // a power of ten is 1 apart from the next
    for (int power = first; power <= last; ++power) {
        if (power % every == 0)
            choice.offer(power, powerLabel(1, power, locale));
    }
    const auto offerAll = [&](int factor) {
        for (int power = first; power <= last; ++power)
            choice.offer(power + std::log10(factor), powerLabel(factor, power, locale));
    };
    if (gap < std::log10(2.0)) {
        offerAll(2);
        offerAll(5);
    } else if (gap < std::log10(3.0)) {
        offerAll(3);
    }
    return choice.sorted();
}

} // namespace

double scaled(Scale scale, double value)
{
    switch (scale) {
    case Scale::Log:
        return std::log10(value);
    case Scale::Symlog:
        return symlog(value);
    case Scale::Linear:
        break;
    }
    return value;
}

double unscaled(Scale scale, double position)
{
    switch (scale) {
    case Scale::Log:
        return std::pow(10, position);
    case Scale::Symlog:
        return fromSymlog(position);
    case Scale::Linear:
        break;
    }
    return position;
}

std::vector<Tick> scaleTicks(Scale scale, const Range &range, double gap, const QLocale &locale)
{
    if (scale == Scale::Linear)
        return linearTicks(range, std::clamp(int(range.size() / gap), 2, 12), locale);
    std::vector<Tick> ticks = scale == Scale::Log ? logTicks(range, gap, locale) : symlogTicks(range, gap, locale);
    if (ticks.size() >= 2)
        return ticks;
    // Less than a power of ten, or a very small chart: two round numbers between its ends.
    const std::vector<Tick> round = linearTicks({unscaled(scale, range.min), unscaled(scale, range.max)}, 4, locale);
    if (round.size() < 2)
        return ticks;
    return {{scaled(scale, round.front().value), round.front().label},
            {scaled(scale, round.back().value), round.back().label}};
}

} // namespace npscope
