// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split.h"

#include <algorithm>
#include <numeric>

namespace npscope {

ContextSizes::ContextSizes(const Training &training)
    : max(std::max(1, std::min(training.contextMax, int(training.points.size()) - 1)))
{
    min = std::min(training.contextMin, max);
}

SplitDraw::SplitDraw(const Training &training)
    : m_seed(training.seed), m_sizes(training), m_takesAll(training.targets == Targets::All),
      m_order(training.points.size()), m_isContext(training.points.size(), 0)
{
    m_swaps.reserve(std::size_t(m_sizes.max));
    std::iota(m_order.begin(), m_order.end(), 0);
}

void SplitDraw::draw(std::uint64_t index, Split &split)
{
    const std::size_t n = m_order.size();
    split.context.reserve(n);
    split.target.reserve(n);
    split.context.clear();
    split.target.clear();
    m_swaps.clear();

    WordSequence words(m_seed, Stream::Split, index);
    const int count = m_sizes.min + int(words.below(std::uint32_t(m_sizes.max - m_sizes.min + 1)));
    // The beginning of a Fisher-Yates shuffle …
    for (int i = 0; i < count; ++i) {
        const int j = i + int(words.below(std::uint32_t(int(n) - i)));
        std::swap(m_order[std::size_t(i)], m_order[std::size_t(j)]);
        m_swaps.push_back(j);
        split.context.push_back(m_order[std::size_t(i)]);
        m_isContext[std::size_t(split.context.back())] = 1;
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (m_takesAll || !m_isContext[i])
            split.target.push_back(int(i));
    }
    // … undone, so that the next draw does not depend on this one.
    for (int i = count - 1; i >= 0; --i) {
        std::swap(m_order[std::size_t(i)], m_order[std::size_t(m_swaps[std::size_t(i)])]);
        m_isContext[std::size_t(split.context[std::size_t(i)])] = 0;
    }
}

} // namespace npscope
