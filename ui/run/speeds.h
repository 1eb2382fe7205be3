// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The speeds that can be chosen, in steps per second: 1, 2, 5, 10 … and without limit.

#pragma once

#include <span>

namespace npscope::speeds {

std::span<const double> values();
/// The place of the slowest speed that is not below this one.
int indexOf(double speed);
double next(double speed);
double previous(double speed);

} // namespace npscope::speeds
