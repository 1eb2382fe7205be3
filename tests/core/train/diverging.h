// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A training whose numbers leave float's range within its first updates. It takes all of it: a point a million away,
// the largest weight of the KL and the largest steps. Either alone trains on, at whatever loss.

#pragma once

#include "core/experiment/experiment.h"

namespace npscope {

/// With the usual learning rate it goes on.
inline Training nearlyDivergingTraining()
{
    Training training;
    training.points.back() = {1e6, 1};
    training.beta = 1e6;
    return training;
}

inline Training divergingTraining()
{
    Training training = nearlyDivergingTraining();
    training.learningRate = 10;
    return training;
}

/// The same for the command line, whose --points file is to hold:
inline constexpr const char *divergingPoints = "x,y\n-2,-0.9092974268256817\n-1,-0.8414709848078965\n0,0\n"
                                               "1,0.8414709848078965\n1000000,1\n";

} // namespace npscope
