// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The experiment: the small value that, with a step, determines everything on the screen.
//
// It has two parts. The *training* alone names a run: equal trainings give bit-identical runs. The
// *question* asks something of the trained network and never retrains it. (The length of the run is
// where playing pauses; it changes neither.)

#pragma once

#include <cstdint>
#include <vector>

namespace npscope {

/// Step t is the state after t updates; step 0 is untrained.
using Step = std::int64_t;

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};
using Points = std::vector<Point>;

/// The article's five training points: x = -2 … 2, y = sin x.
Points articlePoints();

/// How the weights are drawn; core/init says what each one means.
enum class Initialisation { Normal, Default, Xavier, XavierUniform, HeNormal, NormalAll };

/// Widths of the network's layers: hidden units of encoder and decoder, dimensions of the
/// representation r and of the latent z.
struct Sizes {
    int hidden = 8;
    int rDim = 2;
    int zDim = 2;
    bool operator==(const Sizes &) const = default;
};

struct Training {
    Points points = articlePoints();
    Sizes sizes;
    Initialisation initialisation = Initialisation::Normal;
    int samples = 10;           ///< S, samples of z per update
    double sigmaY = 0.005;      ///< standard deviation of the likelihood
    double learningRate = 1e-3; ///< of Adam
    int contextMin = 1;         ///< |C| is uniform in contextMin … min(contextMax, n - 1)
    int contextMax = 3;
    std::uint32_t seed = 13; ///< its figures look most like the article's, of the first 61 seeds
    bool operator==(const Training &) const = default;

    /// A split needs one context point and one target.
    bool isPossible() const { return points.size() >= 2; }
};

struct Question {
    bool followsTraining = true; ///< the context is the training points, whatever they are
    Points context;              ///< the user's own context, where it does not follow
    int curves = 100;
    std::uint32_t draw = 0; ///< which draw of the curves' noise; "resample" raises it
    bool operator==(const Question &) const = default;
};

struct Experiment {
    Training training;
    Question question;
    Step length = 25001;
    bool operator==(const Experiment &) const = default;

    const Points &context() const { return question.followsTraining ? training.points : question.context; }
};

} // namespace npscope
