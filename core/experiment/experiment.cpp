// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment.h"

#include <cmath>

namespace npscope {

Points articlePoints()
{
    Points points;
    for (int x = -2; x <= 2; ++x)
        points.push_back({double(x), std::sin(double(x))});
    return points;
}

} // namespace npscope
