// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The experiment: the small value that, with a step, determines everything on the screen.
//
// It has two parts. The *training* alone names a run: equal trainings give bit-identical runs. The
// *question* asks something of the trained network and never retrains it. (The length of the run is
// where playing pauses; it changes neither.)

#pragma once

#include "core/experiment/functions.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace npscope {

/// Step t is the state after t updates; step 0 is untrained.
using Step = std::int64_t;

/// The article's five training points: x = -2 … 2, y = sin x.
Points articlePoints();

/// How the weights are drawn; core/init says what each one means.
enum class Initialisation { Normal, Default, Xavier, XavierUniform, HeNormal, NormalAll };

/// Widths of the network's layers: hidden units of encoder and decoder, dimensions of the
/// representation r and of the latent z; and how many hidden layers there are of either. Of a ConvCNP the hidden units
/// are its channels, and it has layers along a grid of so many points per unit of x.
struct Sizes {
    int hidden = 8;
    int rDim = 2;
    int zDim = 2;
    int encoderLayers = 1;
    int decoderLayers = 1;
    int convLayers = 5;
    int pointsPerUnit = 8;
    int heads = 4;         ///< of attention; they share r's dimensions
    int selfAttention = 0; ///< layers of the context's points among themselves
    bool operator==(const Sizes &) const = default;
};

/// Np: r gives q(z | C), and a z the curve (Garnelo et al. 2018, neural processes). Cnp: r itself goes to the decoder,
/// which gives mean and standard deviation at each x (Garnelo et al. 2018, conditional neural processes). ConvCnp: so
/// does a convolutional network along x, of the context on a grid (Gordon et al. 2020). Acnp: of each x, by attention
/// to the context, an r of its own goes to the decoder (Kim et al. 2019, attentive neural processes).
enum class Model { Np, Cnp, ConvCnp, Acnp };

/// What a latent model's decoder gets of the context beside z (Kim et al. 2019): nothing; r of the mean over the
/// points, by an encoder of its own; or of each x its own r by attention, which makes it the attentive neural process.
enum class Path { None, Mean, Attention };

/// What becomes of the encoder's last hidden layers of a context's points (Zaheer et al. 2017, deep sets): their mean,
/// or their sum, which also says how many they are.
enum class Aggregation { Mean, Sum };

/// How well a key fits a query: several heads of dot products of what is projected, one dot product, or e to the minus
/// distance.
enum class AttentionKind { MultiHead, Dot, Laplace };

/// What a hidden unit computes of its sum.
enum class Activation { Relu, Sigmoid, Tanh };

/// How the latent head's output a becomes sigma_z; Floor: sigma = e + (1 - e) sigmoid(a), so never below e.
enum class LatentScale { Softplus, Floor };

/// sigma_y of the likelihood: as given, a parameter of its own that starts there, or an output of the decoder at each
/// x.
enum class Noise { Fixed, Learned, Predicted };

/// Elbo: the mean log likelihood of z ~ q(z | D), less the KL. Npml: the log of the mean likelihood of z ~ q(z | C).
enum class Objective { Elbo, Npml };

/// What the KL compares q(z | D) with: q(z | C) of the same encoder, or N(0, I).
enum class Prior { Context, StandardNormal };

/// The points whose likelihood counts: those that are not in the context, or all.
enum class Targets { WithoutContext, All };

struct Training {
    Points points = articlePoints(); ///< what it trains on, where the functions are of no family
    Functions functions = {};
    int batch = 1; ///< B, tasks an update
    Model model = Model::Np;
    Path path = Path::None; ///< deterministic, of a latent model
    Sizes sizes;
    Aggregation aggregation = Aggregation::Mean; ///< of an encoder without attention
    AttentionKind attention = AttentionKind::MultiHead;
    Initialisation initialisation = Initialisation::Normal;
    Activation encoderActivation = Activation::Relu;
    Activation decoderActivation = Activation::Sigmoid;
    LatentScale latentScale = LatentScale::Softplus;
    double sigmaZFloor = 0.1; ///< e, where there is one
    Noise noise = Noise::Fixed;
    double sigmaY = 0.005;    ///< standard deviation of the likelihood; where it begins, if it is learned
    double sigmaYMin = 0.001; ///< bounds of a learned one, and the least of a predicted one
    double sigmaYMax = 1;
    Objective objective = Objective::Elbo;
    int samples = 10; ///< S, samples of z per update
    Targets targets = Targets::WithoutContext;
    Prior prior = Prior::Context;
    double beta = 1;            ///< weight of the KL
    Step annealing = 0;         ///< the weight of the KL grows linearly over so many updates
    double freeBits = 0;        ///< nats of KL that a latent dimension has for nothing
    double learningRate = 1e-3; ///< of Adam
    Step learningRateDecay = 0; ///< it falls to a hundredth over so many updates, along half a cosine; 0: it does not
    int contextMin = 1;         ///< |C| is uniform in contextMin … contextMax, of n training points at most n - 1
    int contextMax = 3;
    Scalings scalings = {};  ///< of the points, or the functions, that it trains on
    std::uint32_t seed = 13; ///< its figures look most like the article's, of the first 61 seeds
    bool operator==(const Training &) const = default;

    bool isOfFamily() const { return functions.family != Family::Points; }
    /// At which x functions are seen: those of the family, or from the first training point to the last.
    std::optional<Interval> trainedX() const;
    /// A split of points needs one context point and one target.
    bool isPossible() const { return isOfFamily() || points.size() >= 2; }
    bool hasLatent() const { return model == Model::Np; }
    bool hasPath() const { return hasLatent() && path != Path::None; }
    bool hasAttention() const { return model == Model::Acnp || (hasLatent() && path == Path::Attention); }
    /// Whether an encoder takes the points of a set together by their mean or sum.
    bool aggregates() const { return hasLatent() || model == Model::Cnp; }
    bool hasHeads() const { return hasAttention() && attention == AttentionKind::MultiHead; }
    /// Whether layers of hidden units encode the points and decode what comes of them.
    bool hasEncoder() const { return model != Model::ConvCnp; }
    /// Without a latent nothing else could tell an uncertain prediction from a certain one.
    bool predictsSigmaY() const { return noise == Noise::Predicted || !hasLatent(); }
    bool learnsSigmaY() const { return noise == Noise::Learned && !predictsSigmaY(); }
};

/// What a question's function is: one of the family that no update sees, or one of the pool's own.
enum class FunctionOf { New, Pool };

/// Whose posterior the exact answer is: that of what is trained on, or of all functions of the asked family.
enum class ExactUnder { Trained, Asked };

struct Question {
    bool followsTraining = true; ///< the context is the training points, whatever they are
    Points context = {};         ///< the user's own context, where it does not follow
    int curves = 100;
    int feedback = 0; ///< of a conditional model: at how many places it draws and goes on from there; 0: no curves
    std::uint32_t draw = 0; ///< which draw of the curves' noise; "resample" raises it
    int function = 0;       ///< whose points the context began as, counted from 1; 0 for none
    FunctionOf functionOf = FunctionOf::New;
    Family askedFamily = Family::Points; ///< that the function is of; Points: the family that is trained on
    ExactUnder exactUnder = ExactUnder::Trained;
    Scalings scalings = {}; ///< of its own context
    bool operator==(const Question &) const = default;
};

struct Experiment {
    Training training;
    Question question = {};
    Step length = 25001;
    bool operator==(const Experiment &) const = default;

    const Points &context() const { return question.followsTraining ? training.points : question.context; }
    /// Whether the network is asked about functions of a family that it is not trained on.
    bool asksAnotherFamily() const
    {
        return training.isOfFamily() && question.askedFamily != Family::Points
               && question.askedFamily != training.functions.family;
    }
};

} // namespace npscope
