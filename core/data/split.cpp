// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split.h"

#include <algorithm>
#include <numeric>

namespace npscope {

SplitDraw::SplitDraw(const Training &training)
    : m_seed(training.seed), m_order(training.points.size()), m_isContext(training.points.size(), 0)
{
    const int n = int(training.points.size());
    m_max = std::max(1, std::min(training.contextMax, n - 1));
    m_min = std::min(training.contextMin, m_max);
    m_swaps.reserve(std::size_t(m_max));
    std::iota(m_order.begin(), m_order.end(), 0);
}

void SplitDraw::draw(Step t, Split &split)
{
    const std::size_t n = m_order.size();
    split.context.reserve(n);
    split.target.reserve(n);
    split.context.clear();
    split.target.clear();
    m_swaps.clear();

    WordSequence words(m_seed, Stream::Split, std::uint64_t(t));
    const int count = m_min + int(words.below(std::uint32_t(m_max - m_min + 1)));
    // The beginning of a Fisher-Yates shuffle …
    for (int i = 0; i < count; ++i) {
        const int j = i + int(words.below(std::uint32_t(int(n) - i)));
        std::swap(m_order[std::size_t(i)], m_order[std::size_t(j)]);
        m_swaps.push_back(j);
        split.context.push_back(m_order[std::size_t(i)]);
        m_isContext[std::size_t(split.context.back())] = 1;
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!m_isContext[i])
            split.target.push_back(int(i));
    }
    // … undone, so that the next draw does not depend on this one.
    for (int i = count - 1; i >= 0; --i) {
        std::swap(m_order[std::size_t(i)], m_order[std::size_t(m_swaps[std::size_t(i)])]);
        m_isContext[std::size_t(split.context[std::size_t(i)])] = 0;
    }
}

} // namespace npscope
