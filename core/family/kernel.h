// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The covariance functions of the families that are Gaussian processes.

#pragma once

#include "core/experiment/functions.h"

#include <Eigen/Core>

namespace npscope {

/// k at each of these distances between two x, which may have either sign; any shape. Throws std::invalid_argument
/// where the family is no Gaussian process.
Eigen::ArrayXXd kernel(const Functions &functions, Eigen::ArrayXXd distances);
double kernel(const Functions &functions, double distance);

/// A distance beyond which k stays below `bound`, 0 < bound; infinite of a kernel that never dies out.
double kernelReach(const Functions &functions, double bound);

} // namespace npscope
