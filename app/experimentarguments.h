// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that make an experiment, the same for every command.

#pragma once

#include "app/arguments.h"
#include "core/experiment/experiment.h"

#include <vector>

namespace npscope {

std::vector<Option> experimentOptions();

/// Whether any of them is given.
bool changesExperiment(const Arguments &arguments);

/// `base` with what is given changed. Throws where the result is not allowed.
Experiment readExperiment(const Arguments &arguments, Experiment base = {});

/// "N" or "N,N,…", in the order given.
std::vector<Step> readSteps(const Arguments &arguments, const QString &option);

} // namespace npscope
