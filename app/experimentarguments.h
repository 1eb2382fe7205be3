// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that make an experiment, the same for every command.

#pragma once

#include "app/arguments.h"
#include "core/experiment/experiment.h"

#include <QStringList>

#include <vector>

namespace npscope {

std::vector<Option> experimentOptions();

/// The same but for the names left out.
std::vector<Option> experimentOptionsWithout(const QStringList &names);

/// What may come after --set, as far as it has a name: "family=eq", "learning_rate=".
QStringList assignments();

/// Whether any of them is given.
bool changesExperiment(const Arguments &arguments);

/// `base` with what is given changed. Throws where the result is not allowed.
Experiment readExperiment(const Arguments &arguments, const Experiment &base = {});

/// `base` with one setting changed by text, e.g. "learning_rate" and "0.01"; `option` is named where that is not
/// allowed.
Experiment withSetting(Experiment base, const QString &option, const QString &name, const QString &value);

/// "N" or "N,N,…", in the order given.
std::vector<Step> readSteps(const Arguments &arguments, const QString &option);

} // namespace npscope
