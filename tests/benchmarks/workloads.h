// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The three trainings that steps are measured at.

#pragma once

#include "core/experiment/experiment.h"

#include <array>
#include <cmath>
#include <vector>

namespace npscope {

struct Workload {
    const char *name;
    const char *description;
    Training training;
};

namespace workloads {

inline Points sine(int count)
{
    Points points;
    for (int i = 0; i < count; ++i) {
        const double x = -2 + 4.0 * i / (count - 1);
        points.push_back({x, std::sin(x)});
    }
    return points;
}

inline Training training(const Sizes &sizes, int points, int samples, int contextMax)
{
    Training training;
    training.points = sine(points);
    training.sizes = sizes;
    // With N(0, 1) weights the wide network's first loss is beyond float.
    training.initialisation = Initialisation::Default;
    training.samples = samples;
    training.contextMax = contextMax;
    return training;
}

inline std::array<Workload, 3> all()
{
    return {Workload{"article", "hidden 8, r = z = 2, 5 points, |C| 1…3, 10 samples", {}},
            Workload{"medium", "hidden 32, r = z = 2, 20 points, |C| 1…10, 7 samples", training({32, 2, 2}, 20, 7, 10)},
            Workload{"large", "hidden 128, r = z = 32, 100 points, |C| 1…15, 10 samples",
                     training({128, 32, 32}, 100, 10, 15)}};
}

/// Of layers of so many hidden units, encoder and decoder alike, on the functions of a family: 16 tasks an update.
inline Training deep(Family family, Model model, int layers, int hidden, int zDim = 2)
{
    Training training;
    training.functions = usualFunctions(family);
    training.contextMax = usualContext(family).max;
    training.sigmaY = training.functions.noise;
    training.model = model;
    training.sizes = {.hidden = hidden, .rDim = hidden, .zDim = zDim, .encoderLayers = layers, .decoderLayers = layers};
    training.decoderActivation = Activation::Relu;
    training.initialisation = Initialisation::Default;
    training.batch = 16;
    return training;
}

/// Those that train on functions.
inline std::array<Workload, 5> functions()
{
    Training convolutional = deep(Family::Eq, Model::ConvCnp, 1, 32);
    convolutional.sizes.convLayers = 5;
    convolutional.sizes.pointsPerUnit = 8;
    return {
        Workload{"np-64", "latent NP, 2 layers of 64 each, a sin x, 16 tasks, 10 samples",
                 deep(Family::Sine, Model::Np, 2, 64)},
        Workload{"cnp-64", "CNP, 2 layers of 64 each, GP draws (EQ), 16 tasks", deep(Family::Eq, Model::Cnp, 2, 64)},
        Workload{"cnp-128", "CNP, 3 layers of 128 each, GP draws (EQ), 16 tasks", deep(Family::Eq, Model::Cnp, 3, 128)},
        Workload{"convcnp", "ConvCNP, 5 convolutions of 32 channels, 8 cells a unit, GP draws (EQ), 16 tasks",
                 convolutional},
        Workload{"acnp", "attentive CNP, 2 layers of 64 each, 4 heads, GP draws (EQ), 16 tasks",
                 deep(Family::Eq, Model::Acnp, 2, 64)}};
}

/// A latent NP with a deterministic path, by attention or by the mean.
inline std::array<Workload, 2> withPath()
{
    Training training = deep(Family::Eq, Model::Np, 2, 64);
    training.path = Path::Attention;
    const Workload attentive{"anp", "attentive NP, 2 layers of 64 each, 4 heads, GP draws (EQ), 16 tasks, 10 samples",
                             training};
    training.path = Path::Mean;
    return {attentive, Workload{"np-path", "latent NP with a path of the mean, else the same", training}};
}

/// All of these but the article's network, in the order in which they are measured.
inline std::vector<Workload> networks()
{
    std::vector<Workload> all;
    for (const Workload &workload : functions())
        all.push_back(workload);
    all.push_back(withPath()[0]);
    return all;
}

/// Those of functions() without a latent, a small and a large one.
inline std::array<Workload, 2> conditional()
{
    return {functions()[1], functions()[2]};
}

} // namespace workloads

} // namespace npscope
