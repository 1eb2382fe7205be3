// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training is of, in a few words, for titles and captions.

#pragma once

#include "core/experiment/experiment.h"

#include <QString>

namespace npscope {

/// "a sin x, one function", "EQ, 8 functions", "a sin x, all functions"; empty where it is of the training points.
QString functionsText(const Training &training);

/// The model with its hidden layers: "latent NP 2/2×64", "CNP 3/3×128".
QString modelText(const Training &training);

/// Why there is no latent view, no KL and no curves of a conditional model, in a sentence.
QString noLatentText();
/// Why the training points train nothing where functions are of a family, in a sentence.
QString noTrainingPointsText();

} // namespace npscope
