// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small network on functions of a family, for tests of honesty.

#pragma once

#include "core/experiment/settings.h"

namespace npscope {

inline Training smallTraining(const char *family, int functions, const char *model = "np")
{
    Experiment experiment;
    const auto choose = [&](const char *name, const char *value) {
        setting(name).set(experiment, setting(name).findChoice(value).value());
    };
    choose("family", family);
    choose("model", model);
    choose("initialisation", "default");
    setting("functions").set(experiment, functions);
    setting("batch").set(experiment, 4);
    return experiment.training;
}

} // namespace npscope
