// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// npscope evaluate: how honest a network is, as CSV.

#pragma once

#include "app/arguments.h"
#include "core/analysis/heldouttasks.h"

#include <QStringList>

namespace npscope {

/// Throws CommandError where the training's functions are of no family: they have no exact answer.
void demandFamily(const Training &training);

/// --tasks and --on, and what they say.
std::vector<Option> evaluationOptions();
Evaluation readEvaluation(const Arguments &arguments);

Help evaluateHelp();
/// Throws CommandError.
CommandWork evaluate(const QStringList &given);

} // namespace npscope
