// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/memory.h"

#include <algorithm>

namespace npscope {

namespace {

constexpr double program = 100e6; // without an experiment: the window, its fonts and pictures
constexpr double kept = 32e6;     // of a run's way, at the least that is set aside for it
constexpr double mostShards = 4;  // of a batch, each with a gradient of its own (core/train/deeplearner.h)
constexpr double grid = 161;      // x of a chart

// Weights, and as many again as there are biases and numbers of all layers at the very most.
double parameters(const Training &training)
{
    const Sizes &sizes = training.sizes;
    const double H = sizes.hidden, R = sizes.rDim, Z = sizes.zDim;
    if (training.model == Model::ConvCnp)
        return 5 * H * H * sizes.convLayers + H * (sizes.convLayers + 8);
    const double encoder = 3 * H + (sizes.encoderLayers - 1) * H * (H + 1) + (H + 1) * R;
    const double attention = training.hasAttention() ? R * (R + 3) * (2 + 4 * (1 + sizes.selfAttention)) : 0;
    const double condition = (training.hasLatent() ? Z : 0) + (training.hasPath() || !training.hasLatent() ? R : 0);
    const double decoder = (2 + condition) * H + (sizes.decoderLayers - 1) * H * (H + 1) + 2 * (H + 1);
    return encoder * (training.hasPath() ? 2 : 1) + 2 * (R + 1) * Z + attention + decoder;
}

// The numbers that an update computes with, in those of the layers: each has its value and its derivative.
struct Counts {
    double context = 0; // of a task
    double asked = 0;
    double points = 0;  // of a batch, with both
    double samples = 0; // of z
    double pairs = 0;   // of these and what they are asked at

    explicit Counts(const Training &training)
    {
        const double n = double(training.points.size());
        const bool isFamily = training.isOfFamily();
        context = isFamily ? training.contextMax : std::min<double>(training.contextMax, n);
        const double targets = isFamily ? training.functions.targets : n;
        asked = targets + (training.targets == Targets::All && isFamily ? context : 0);
        points = training.batch * (context + targets);
        samples = training.hasLatent() ? double(training.batch) * training.samples : training.batch;
        pairs = samples * asked;
    }
};

double convolutional(const Training &training, const Counts &counts)
{
    const double H = training.sizes.hidden, L = training.sizes.convLayers;
    const double cells = workOf(training).units / (H * L);
    return cells * (H * (L + 6) + 20) + counts.pairs * (40 + 2 * H) + counts.points * 16;
}

double attentive(const Training &training, const Counts &counts)
{
    const Sizes &sizes = training.sizes;
    const double heads = training.hasHeads() ? sizes.heads : 1;
    const double looks = counts.context * (counts.asked + sizes.selfAttention * counts.context);
    const double places = training.batch * (counts.context * (1 + sizes.selfAttention) + counts.asked);
    return training.batch * 3 * heads * looks + places * (2.5 * sizes.hidden * 2 + 12.0 * sizes.rDim)
           + (training.hasLatent() ? 2 * counts.pairs * (sizes.rDim + sizes.zDim) : 0);
}

double layered(const Training &training, const Counts &counts)
{
    const Sizes &sizes = training.sizes;
    const double H = sizes.hidden;
    const double encoder = counts.points * (16 + 2.5 * H * sizes.encoderLayers);
    const double latents = counts.samples
                           * (6 * (training.hasLatent() ? sizes.zDim : 0)
                              + 3 * (training.hasPath() || !training.hasLatent() ? sizes.rDim : 0));
    const double decoder = counts.pairs * (16 + 2.5 * H * sizes.decoderLayers);
    const double attention = training.hasAttention() ? attentive(training, counts) : 0;
    return encoder * (training.hasPath() ? 2 : 1) + latents + decoder + attention
           + 8.0 * training.batch * (sizes.rDim + sizes.zDim);
}

} // namespace

double trainingMemory(const Training &training)
{
    const double P = parameters(training);
    const double shards = std::min<double>(mostShards, training.batch);
    const Counts counts(training);
    const double update =
        training.model == Model::ConvCnp ? convolutional(training, counts) : layered(training, counts);
    // Weights and two moments, their gradient and the shards'; twice, as the steps are judged by a second run beside
    // it. At least two checkpoints are kept, and two weights.
    const double state = 2 * P * (4 + shards) + 10 * P;
    return kept + sizeof(float) * (state + update);
}

double exactMemory(const Functions &functions, std::size_t context, std::size_t xs)
{
    if (functions.family == Family::Points)
        return 0;
    const double n = double(context), m = double(xs);
    const bool isProcess = isGaussianProcess(functions.family) || functions.family == Family::EqRandom
                           || functions.family == Family::Mixture;
    if (functions.isPool() || !isProcess)
        return sizeof(double) * (functions.count * (4 * m + n + 64) + 64 * (n + m) + 8 * n * m);
    return sizeof(double) * (3 * (n + m) * (n + m) + 8 * n * m + 2000 * (n + m));
}

double memoryOf(const Experiment &experiment)
{
    const Training &training = experiment.training;
    const double fan = 16 * sizeof(float) * grid * experiment.question.curves;
    const double steps = sizeof(Step) * double(experiment.length); // where it collapses and comes back
    return program + trainingMemory(training) + fan + steps
           + exactMemory(training.functions, experiment.context().size(), std::size_t(grid));
}

double examMemory(const Training &training, int tasks)
{
    const double context = training.contextMax, targets = training.functions.targets;
    return tasks * (300 + 4 * sizeof(Point) * context + 16 * sizeof(double) * targets)
           + exactMemory(training.functions, std::size_t(training.contextMax), std::size_t(training.functions.targets));
}

std::optional<Problem> findExamProblem(const Training &training, int tasks)
{
    const double bytes = program + trainingMemory(training) + examMemory(training, tasks);
    if (bytes <= maxMemory)
        return {};
    return Problem{.kind = Problem::Kind::TooMuchMemory, .value = bytes, .first = std::size_t(tasks)};
}

unsigned runsAtOnce(const Training &training, int tasks, unsigned most)
{
    const double one = trainingMemory(training) + (tasks > 0 ? examMemory(training, tasks) : 0);
    return unsigned(std::clamp(maxMemory / one, 1.0, double(std::max(1U, most))));
}

} // namespace npscope
