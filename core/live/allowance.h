// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be worked beside a training that is in a hurry: a small share of the time that it takes, of which a little
// can be saved up.

#pragma once

#include <algorithm>
#include <chrono>

namespace npscope {

class Allowance
{
public:
    using Clock = std::chrono::steady_clock;

    /// A part in so many.
    explicit Allowance(int share) : m_share(share) {}

    /// `work` is given how long it may take, once there is something for it; what it takes longer is a debt. Gives back
    /// what that does, or false.
    template <class Work>
    bool spend(Clock::duration trained, const Work &work)
    {
        constexpr auto mostSaved = std::chrono::milliseconds(1);
        m_left = std::min<Clock::duration>(m_left + trained / m_share, mostSaved);
        if (m_left <= Clock::duration::zero())
            return false;
        const auto begin = Clock::now();
        const bool result = work(m_left);
        m_left -= Clock::now() - begin;
        return result;
    }

private:
    int m_share;
    Clock::duration m_left{};
};

} // namespace npscope
