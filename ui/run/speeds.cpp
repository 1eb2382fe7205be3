// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/speeds.h"

#include "core/live/worker.h"

#include <algorithm>
#include <array>

namespace npscope::speeds {

namespace {

constexpr std::array all{
    1., 2., 5., 10., 20., 50., 100., 200., 500., 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, Worker::unlimited};

} // namespace

std::span<const double> values()
{
    return all;
}

int indexOf(double speed)
{
    return int(std::ranges::lower_bound(all, speed) - all.begin());
}

double next(double speed)
{
    return all[std::size_t(std::min<int>(indexOf(speed) + 1, int(all.size()) - 1))];
}

double previous(double speed)
{
    return all[std::size_t(std::max(indexOf(speed) - 1, 0))];
}

} // namespace npscope::speeds
