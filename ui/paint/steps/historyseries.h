// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame's history looks like against the steps: the anatomy of the loss and the spread of the curves.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/steps/series.h"

namespace npscope {

/// Without lines: the present step, the run's length and its marks, and what is said where there can be no lines.
SeriesContent emptyContent(const Frame &frame);

/// Loss, -log likelihood and KL of the updates.
SeriesContent lossAgainstSteps(const Frame &frame);
/// -log likelihood and KL of each latent dimension, and the floors of the likelihood.
SeriesContent lossAnatomy(const Frame &frame);
/// sigma_z of each latent dimension, and how sensitive the decoder is to z on the data.
SeriesContent latentAnatomy(const Frame &frame);
/// The sd over the curves at the ends, on the data and where the mouse is, beside sigma_y.
SeriesContent spreadAgainstSteps(const Frame &frame);

/// Which latent dimensions have a line of their own: all, or where there are many those whose KL is largest in the
/// sum over the history.
std::vector<std::size_t> shownDimensions(const Frame &frame);

/// "collapsed from step 9,001" and "diverged at step 312", where they were, and the steps of the run's presets.
std::vector<StepMark> runMarks(const Frame &frame);

/// The floor of -log likelihood for so many targets: |T| (ln sigma_y + ½ ln 2π), what a perfect fit has.
double likelihoodFloor(int targets, double sigmaY);

} // namespace npscope
