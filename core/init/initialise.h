// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Initial parameters. Every parameter has one uniform number u in (0, 1), addressed by (seed, its tensor,
// row, column); a scheme turns it into a value, so that the rank of every weight is the same in all schemes,
// and two schemes that differ by scale differ only by scale. A unit keeps its numbers when units are added.
//
//   scheme           weights                                   biases
//   normal           N(0, 1)                                   U(±1/√fan_in)
//   default          U(±1/√fan_in)      (PyTorch's own)        U(±1/√fan_in)
//   xavier           N(0, 2/(fan_in + fan_out))                U(±1/√fan_in)    Glorot and Bengio 2010
//   xavier-uniform   U(±√(6/(fan_in + fan_out)))               U(±1/√fan_in)    Glorot and Bengio 2010
//   he-normal        N(0, 2/fan_in)                            U(±1/√fan_in)    He et al. 2015
//   normal-all       N(0, 1)                                   N(0, 1)          as Kaspar Martens used
//
// Normal schemes use Φ⁻¹(u), uniform ones 2u - 1.

#pragma once

#include "core/experiment/experiment.h"
#include "core/model/parameters.h"

#include <vector>

namespace npscope {

double initialValue(Initialisation initialisation, const Tensor &tensor, double u);

/// A value a parameter, in the order of the tensors.
std::vector<double> initialParameters(const Tensors &tensors, Initialisation initialisation, std::uint32_t seed);
/// All parameterCount(training) of a run.
std::vector<double> initialParameters(const Training &training);

} // namespace npscope
