// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sizes F of a pool of functions that are offered, by a dial or as values to compare: 1, 2, 4, … 512, and all of
// the family. Any other one can be typed.

#pragma once

#include "core/experiment/settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace npscope {

/// Ascending; 0 is all.
inline constexpr std::array poolSizes{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 0};
/// From the collapse to the family: what a comparison or a sweep begins with.
inline constexpr std::array fewPoolSizes{1, 8, 64, 0};

inline bool isPoolSize(const Setting &setting)
{
    return setting.name == std::string_view("functions");
}

/// The place among poolSizes of the one that is nearest by its ratio; all is near to nothing else.
inline int poolPlace(int count)
{
    const int last = int(poolSizes.size()) - 1;
    return count == 0 ? last : std::clamp(int(std::lround(std::log2(count))), 0, last - 1);
}

/// The next size that is offered above or below; the same where there is none.
inline int nextPoolSize(int count, bool up)
{
    const auto rank = [](int size) { return size == 0 ? HUGE_VAL : double(size); }; // all is more than any number
    const auto isBeyond = [&](int size) { return up ? rank(size) > rank(count) : rank(size) < rank(count); };
    if (up) {
        const auto next = std::ranges::find_if(poolSizes, isBeyond);
        return next == poolSizes.end() ? count : *next;
    }
    const auto next = std::find_if(poolSizes.rbegin(), poolSizes.rend(), isBeyond);
    return next == poolSizes.rend() ? count : *next;
}

} // namespace npscope
