// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posteriors, a function a kind of family.

#pragma once

#include "core/experiment/functions.h"
#include "core/family/function.h"
#include "core/oracle/oracle.h"
#include "core/oracle/quadrature.h"

#include <memory>
#include <vector>

namespace npscope {

/// Of functions drawn of that family without end, whatever `count` is.
std::unique_ptr<Oracle> makeFamilyOracle(const Functions &functions);

/// y is jointly Gaussian: by the Cholesky decomposition of K + noise² I (Rasmussen and Williams 2006, algorithm 2.1),
/// so n³ of n context points.
std::unique_ptr<Oracle> makeGaussianProcessOracle(const Functions &functions);
/// Sine and SineShift: linear in the amplitude, whose posterior is a truncated normal given the shift; the shift by
/// quadrature.
std::unique_ptr<Oracle> makeSineOracle(const Functions &functions, const Resolution &resolution = {});
/// Linear in the phase between the jumps of the likelihood, which are known given the frequency; the frequency and its
/// sign by quadrature.
std::unique_ptr<Oracle> makeSawtoothOracle(const Functions &functions, const Resolution &resolution = {});
/// EqRandom: a mixture of Gaussian processes, by quadrature over ln l and ln s, in panels of Gauss and Legendre's eight
/// nodes: `finer` times as many as are usual.
std::unique_ptr<Oracle> makeEqRandomOracle(const Functions &functions, int finer = 1);
/// Any of the members, with these probabilities before the context, of sum 1, and by its evidence after it.
std::unique_ptr<Oracle> makeMixtureOracle(std::vector<std::unique_ptr<Oracle>> members,
                                          const Eigen::ArrayXd &probabilities);
/// Each as likely as the others before the context.
std::unique_ptr<Oracle> makeMixtureOracle(std::vector<std::unique_ptr<Oracle>> members);
/// Any of these functions, each as likely as the others before the context. `noise` is a standard deviation.
std::unique_ptr<Oracle> makePoolOracle(std::vector<Function> functions, double noise);

} // namespace npscope
