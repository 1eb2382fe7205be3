// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training is of, in a few words, for titles and captions.

#pragma once

#include "core/experiment/experiment.h"

#include <QString>

namespace npscope {

/// "a sin x, one function", "EQ, 8 functions", "a sin x, all functions"; empty where it is of the training points.
QString functionsText(const Training &training);

/// "asked: Matern 5/2", of a question whose function is of another family than is trained on; else empty.
QString askedText(const Experiment &experiment);
/// What the exact answer is under, where the network is asked about another family: "Matern 5/2", "a sin x", "EQ, 8
/// functions"; else empty, as there is but one.
QString exactUnderText(const Experiment &experiment);

/// The model with its hidden layers: "latent NP 2/2×64", "CNP 3/3×128".
QString modelText(const Training &training);

/// Why there is no latent view, no KL and no curves of a conditional model, in a sentence.
QString noLatentText();
/// Why the training points train nothing where functions are of a family, in a sentence.
QString noTrainingPointsText();

} // namespace npscope
