// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/honestyrecord.h"

#include <algorithm>
#include <limits>

namespace npscope {

namespace {

// |C| by these, as far as there are such tasks: what one point leaves open is another matter than what ten do.
constexpr std::array firsts{0, 1, 2, 3, 5, 9, 17};

std::array<double, HonestyAt::bins> histogram(std::span<const TaskHonesty> tasks, Score TaskHonesty::*score)
{
    std::array<double, HonestyAt::bins> counts{};
    double all = 0;
    for (const TaskHonesty &task : tasks) {
        for (const float u : (task.*score).integrals) {
            const auto bin = std::size_t(std::clamp(double(u), 0.0, 1.0) * double(HonestyAt::bins));
            ++counts[std::min(bin, HonestyAt::bins - 1)];
            ++all;
        }
    }
    for (double &count : counts)
        count /= all;
    return counts;
}

} // namespace

HonestyAt honestyAt(Step step, std::span<const TaskHonesty> tasks, bool hasLatent)
{
    HonestyAt at{.step = step,
                 .honesty = summarise(tasks, hasLatent),
                 .byContext = {},
                 .integrals = histogram(tasks, &TaskHonesty::network),
                 .exactIntegrals = histogram(tasks, &TaskHonesty::exact)};
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        const int end = i + 1 < firsts.size() ? firsts[i + 1] : std::numeric_limits<int>::max();
        std::vector<TaskHonesty> some;
        int most = firsts[i];
        for (const TaskHonesty &task : tasks) {
            if (task.context >= firsts[i] && task.context < end) {
                some.push_back(task);
                most = std::max(most, task.context);
            }
        }
        if (!some.empty())
            at.byContext.push_back({firsts[i], std::min(most, end - 1), summarise(some, hasLatent)});
    }
    return at;
}

} // namespace npscope
