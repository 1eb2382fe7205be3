// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A Gaussian process as a function value: f(x) = Σ_j deviation_j (a_j cos jωx + b_j sin jωx) with a, b ~ N(0, 1). Why
// not values on a grid: a function can be asked at any x, exactly, and at no cost but that of its terms.
//
// How good: the process is put on a circle, whose cosine series has no negative term where the kernel is stationary.
// The circle is so long that within the x-range, widened by its own width on both sides, no two x are nearer to each
// other the wrong way round than where the kernel has died out; and terms are kept until the variance left out is
// small. Both errors are below `tolerance` of
//
//   1e-4 min(noise², scale²), though not below 1e-12 scale², which is rounding,
//
// so the covariance of f differs from the kernel by at most twice that in the widened range: a hundredth of what the
// noise hides. (Beyond it f repeats.) Only where so many terms would be needed that they are more than `maxTerms`, with
// a length some thousand times less than the x-range, are the finest left out, with the variance `leftOut`.

#pragma once

#include "core/experiment/functions.h"

#include <Eigen/Core>

#include <memory>

namespace npscope {

struct Spectrum {
    double omega = 0;         ///< ω = 2π / circumference
    Eigen::ArrayXf deviation; ///< of a_j and b_j, in units of y; j = 0, 1, …
    double leftOut = 0;       ///< the variance of the terms not kept

    static constexpr Eigen::Index maxTerms = 2048;
};

/// What covariances may differ by, twice; in units of y².
double spectrumTolerance(const Functions &functions);
/// Of a family that is a Gaussian process; a few milliseconds.
Spectrum spectrumOf(const Functions &functions);
/// The same, kept for whoever asks next for one of the same kernel, x-range and noise: most experiments have those of
/// another. From any thread.
std::shared_ptr<const Spectrum> keptSpectrumOf(const Functions &functions);

} // namespace npscope
