// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Quantiles of a sample.

#pragma once

#include <span>

namespace npscope {

/// Quantile q (0 … 1) of the values, which are reordered: linear between the order statistics at q·(n - 1), as
/// NumPy's default and R's type 7. NaN where there are none.
double quantile(std::span<float> values, double q);

} // namespace npscope
