// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of settingtext.h for each setting, as data; those of its choices are in choicerows.h. In ASCII, since a
// terminal prints them, too.

#pragma once

#include "ui/document/settingeffects.h"
#include "ui/document/settingtext.h"

#include <array>

namespace npscope {

struct SettingRow {
    const char *name; ///< in the registry
    SettingGroup group;
    const char *label;
    const char *unit;
    const char *explanation;
    EffectRule effect = nullptr; ///< it has one always, where there is no rule
    QuestionRule effectInQuestion = nullptr;
};

#define TEXT(text) QT_TRANSLATE_NOOP("npscope::Setting", text)

// The lines are those of the text.
// clang-format off
inline constexpr std::array settingRows{
    SettingRow{"family", SettingGroup::Functions, TEXT("Family"), "",
        TEXT("Where the functions come from that are trained on: the training points are all that is known of one, of a "
             "family many can be drawn. Another family brings its usual ranges, noise, targets and context sizes, and "
             "sigma_y.")},
    SettingRow{"functions", SettingGroup::Functions, TEXT("Functions F"), TEXT("functions"),
        TEXT("How many functions there are: a pool of so many, drawn once; 0 or all: all of the family, new ones in every "
             "update. With one the exact answer has no spread, and the more there are, the nearer it is to the family's."),
        withFamily},
    SettingRow{"target_points", SettingGroup::Functions, TEXT("Target points"), TEXT("points"),
        TEXT("How many points of a function an update draws beside its context, as targets."), withFamily},
    SettingRow{"x_min", SettingGroup::Functions, TEXT("Least x"), TEXT("units of x"),
        TEXT("Context and targets of a function lie at x that are uniform from here to the largest."), withFamily},
    SettingRow{"x_max", SettingGroup::Functions, TEXT("Largest x"), TEXT("units of x"),
        TEXT("Context and targets of a function lie at x that are uniform from the least to here."), withFamily},
    SettingRow{"observation_noise", SettingGroup::Functions, TEXT("Observation noise"), TEXT("units of y"),
        TEXT("Standard deviation of what is seen of a function f: y = f(x) + N(0, noise^2). The exact answer knows it."),
        withFamily},
    SettingRow{"amplitude_min", SettingGroup::Functions, TEXT("Least amplitude a"), TEXT("units of y"),
        TEXT("The amplitude a of a sin x and a sin(x - b) is uniform from here to the largest."), withAmplitude},
    SettingRow{"amplitude_max", SettingGroup::Functions, TEXT("Largest amplitude a"), TEXT("units of y"),
        TEXT("The amplitude a of a sin x and a sin(x - b) is uniform from the least to here."), withAmplitude},
    SettingRow{"shift_min", SettingGroup::Functions, TEXT("Least shift b"), TEXT("units of x"),
        TEXT("The shift b of a sin(x - b) is uniform from here to the largest."), withShift},
    SettingRow{"shift_max", SettingGroup::Functions, TEXT("Largest shift b"), TEXT("units of x"),
        TEXT("The shift b of a sin(x - b) is uniform from the least to here."), withShift},
    SettingRow{"scale", SettingGroup::Functions, TEXT("Scale s"), TEXT("units of y"),
        TEXT("Standard deviation s of a Gaussian process' functions at any x: k = s^2 at d = 0."), withKernel},
    SettingRow{"length_scale", SettingGroup::Functions, TEXT("Length scale l"), TEXT("units of x"),
        TEXT("The l of the kernel: over so much of x a function changes. 1 and 0.25 are usual; with 0.25 much more is left "
             "open between two points."), withKernel},
    SettingRow{"length_scale_min", SettingGroup::Functions, TEXT("Least length scale l"), TEXT("units of x"),
        TEXT("The l of each function is uniform from here to the largest."), withRandomKernel},
    SettingRow{"length_scale_max", SettingGroup::Functions, TEXT("Largest length scale l"), TEXT("units of x"),
        TEXT("The l of each function is uniform from the least to here."), withRandomKernel},
    SettingRow{"scale_min", SettingGroup::Functions, TEXT("Least scale s"), TEXT("units of y"),
        TEXT("The s of each function is uniform from here to the largest."), withRandomKernel},
    SettingRow{"scale_max", SettingGroup::Functions, TEXT("Largest scale s"), TEXT("units of y"),
        TEXT("The s of each function is uniform from the least to here."), withRandomKernel},
    SettingRow{"period", SettingGroup::Functions, TEXT("Period p"), TEXT("units of x"),
        TEXT("The p of a periodic kernel: after so much of x a function repeats itself, or nearly so where it is weakly "
             "periodic."), withPeriod},
    SettingRow{"periodic_length", SettingGroup::Functions, TEXT("Smoothness l_p within a period"), "",
        TEXT("The l_p of a weakly periodic kernel: the larger, the smoother a function is between one period and the next."),
        withPeriodicLength},
    SettingRow{"frequency_min", SettingGroup::Functions, TEXT("Lowest frequency w"), TEXT("teeth per unit of x"),
        TEXT("How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is uniform from here to the highest."),
        withFrequency},
    SettingRow{"frequency_max", SettingGroup::Functions, TEXT("Highest frequency w"), TEXT("teeth per unit of x"),
        TEXT("How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is uniform from the lowest to here."),
        withFrequency},
    SettingRow{"model", SettingGroup::Network, TEXT("Model"), "",
        TEXT("How the context becomes an answer: by a latent z, whose samples are curves, or directly at each x as a mean "
             "and a standard deviation, by the mean of what the encoder says of each point, by attention to the points, or "
             "by convolutions along a grid.")},
    SettingRow{"deterministic_path", SettingGroup::Network, TEXT("Deterministic path"), "",
        TEXT("What the decoder gets of the context beside z, by an encoder of its own: nothing, or r of the mean over the "
             "points, or for each x its own r by attention to them, as the attentive NP has it."), withLatent},
    SettingRow{"initialisation", SettingGroup::Bars, TEXT("Initialisation"), "",
        TEXT("How the weights are drawn before the first update. All schemes are made of the same random numbers, so that "
             "they differ by nothing else.")},
    SettingRow{"hidden", SettingGroup::Network, TEXT("Hidden units"), "",
        TEXT("Units of each hidden layer of the encoder, and as many of the decoder's; of a ConvCNP the channels of its "
             "grid.")},
    SettingRow{"r_dim", SettingGroup::Network, TEXT("Dimensions of r"), "",
        TEXT("Size of the representation r, the mean over the context of what the encoder makes of each point, or by attention "
             "a weighted mean for each x. The latent NP makes q(z) of it, a conditional model or a deterministic path gives it "
             "to the decoder."),
        withEncoder},
    SettingRow{"z_dim", SettingGroup::Network, TEXT("Dimensions of z"), "",
        TEXT("Size of the latent z. Every sample of z is decoded into one curve."), withLatent},
    SettingRow{"encoder_layers", SettingGroup::Network, TEXT("Encoder's hidden layers"), TEXT("layers"),
        TEXT("How many hidden layers the encoder has; the article's has one. For a family two or three are usual."),
        withEncoder},
    SettingRow{"decoder_layers", SettingGroup::Network, TEXT("Decoder's hidden layers"), TEXT("layers"),
        TEXT("How many hidden layers the decoder has; the article's has one. For a family two or three are usual."),
        withEncoder},
    SettingRow{"attention", SettingGroup::Network, TEXT("Attention"), "",
        TEXT("How well a point of the context fits an x: what the weights of its mean are made of."), withAttention},
    SettingRow{"heads", SettingGroup::Network, TEXT("Heads of attention"), TEXT("heads"),
        TEXT("How many heads look at the context, each with as many of the dimensions of r; where they do not divide these, the "
             "largest number that divides both."),
        withHeads},
    SettingRow{"self_attention", SettingGroup::Network, TEXT("Self-attention"), TEXT("layers"),
        TEXT("How many times the points of the context look at each other before an x looks at them."), withAttention},
    SettingRow{"conv_layers", SettingGroup::Network, TEXT("Convolutions"), TEXT("layers"),
        TEXT("How many convolutions follow each other along the grid; each lets a cell see two more on either side."),
        withConvolution},
    SettingRow{"points_per_unit", SettingGroup::Network, TEXT("Cells of the grid"), TEXT("per unit of x"),
        TEXT("How fine the grid is. The time an update takes grows with it, and how far the convolutions see shrinks."),
        withConvolution},
    SettingRow{"encoder_activation", SettingGroup::Network, TEXT("Encoder's activation"), "",
        TEXT("What a hidden unit of the encoder, or a channel of a ConvCNP, computes of its weighted sum. The article takes "
             "relu.")},
    SettingRow{"decoder_activation", SettingGroup::Network, TEXT("Decoder's activation"), "",
        TEXT("What a hidden unit of the decoder computes of its weighted sum; it shapes the curves. The article takes "
             "sigmoid."), withEncoder},
    SettingRow{"sigma_z", SettingGroup::Remedies, TEXT("Form of sigma_z"), "",
        TEXT("How an output a of the encoder becomes sigma_z, the standard deviation of z."), withLatent},
    SettingRow{"sigma_z_floor", SettingGroup::Remedies, TEXT("Floor of sigma_z"), TEXT("units of z"),
        TEXT("The floor e below which sigma_z cannot fall, where it has one."), withFloor},
    SettingRow{"noise", SettingGroup::Training, TEXT("sigma_y is"), "",
        TEXT("Whether the standard deviation sigma_y of the likelihood stays as it is set, is trained from there, or is an "
             "output of the decoder at each x. A conditional model always predicts it."), withChoiceOfNoise},
    SettingRow{"sigma_y", SettingGroup::Training, TEXT("Noise sigma_y"), TEXT("units of y"),
        TEXT("Standard deviation of the likelihood: how far a target may lie from a curve. Where it is learned, its value "
             "before the first update."), whereNotPredicted},
    SettingRow{"sigma_y_min", SettingGroup::Training, TEXT("Least sigma_y"), TEXT("units of y"),
        TEXT("The least value m that a learned sigma_y can come to. It is the floor of a predicted one, too: sigma_y = m + "
             "(1 - m) softplus(a), a being an output of the decoder."), whereLearnedOrPredicted},
    SettingRow{"sigma_y_max", SettingGroup::Training, TEXT("Largest sigma_y"), TEXT("units of y"),
        TEXT("The largest value that a learned sigma_y can come to."), whereLearned},
    SettingRow{"objective", SettingGroup::Remedies, TEXT("Objective"), "",
        TEXT("What training makes as large as it can."), withLatent},
    SettingRow{"samples", SettingGroup::Training, TEXT("Samples of z per update"), TEXT("samples"),
        TEXT("How many samples of z the likelihood of an update is estimated from. The time an update takes grows with "
             "them."), withLatent},
    SettingRow{"targets", SettingGroup::Remedies, TEXT("Targets"), "",
        TEXT("Which points' likelihood counts in an update.")},
    SettingRow{"prior", SettingGroup::Remedies, TEXT("Prior"), "",
        TEXT("What the KL compares q(z | D), of all points, with."), withKl},
    SettingRow{"beta", SettingGroup::Remedies, TEXT("Weight beta of the KL"), "",
        TEXT("Factor of the KL in the loss. 1 is the ELBO's; 0 leaves the KL out."), withKl},
    SettingRow{"beta_annealing", SettingGroup::Remedies, TEXT("Updates until beta is reached"), TEXT("updates"),
        TEXT("The weight of the KL grows linearly from 0 to beta over so many updates; 0: it is beta from the first."),
        withKl},
    SettingRow{"free_bits", SettingGroup::Remedies, TEXT("Free nats of KL per dimension"), TEXT("nats"),
        TEXT("The KL of a dimension of z counts as at least so much: nothing is gained by making it smaller."), withKl},
    SettingRow{"batch", SettingGroup::Training, TEXT("Batch"), TEXT("tasks"),
        TEXT("How many tasks an update takes the mean loss of: functions of the family, or splits of the training points. "
             "The time an update takes grows with them.")},
    SettingRow{"learning_rate", SettingGroup::Training, TEXT("Learning rate"), "",
        TEXT("Step size of the optimiser, Adam.")},
    SettingRow{"learning_rate_decay", SettingGroup::Training, TEXT("Updates until it is a hundredth"), TEXT("updates"),
        TEXT("The learning rate falls to a hundredth over so many updates, along half a cosine, and stays there; 0: it does "
             "not fall. A constant one leaves a large network trembling about what it could learn.")},
    SettingRow{"context_min", SettingGroup::Training, TEXT("Fewest context points per update"), TEXT("points"),
        TEXT("The size of an update's context is drawn uniformly from this to the largest. Of training points all others "
             "are the targets, of a family's function further points, as many as its target points say.")},
    SettingRow{"context_max", SettingGroup::Training, TEXT("Most context points per update"), TEXT("points"),
        TEXT("The largest context that an update may draw; of training points at least one is always left as its target.")},
    SettingRow{"seed", SettingGroup::Bars, TEXT("Seed"), "",
        TEXT("Names the random numbers of weights, splits, functions and training noise. The curves' noise does not depend on "
             "it.")},
    SettingRow{"curves", SettingGroup::Curves, TEXT("Curves"), TEXT("curves"),
        TEXT("How many curves are sampled and drawn. It does not train anew.")},
    SettingRow{"feedback", SettingGroup::Curves, TEXT("Places of feedback"), TEXT("places"),
        TEXT("At how many x a conditional model draws y, one after the other, each from all before, for a curve, which is the mean "
             "that it predicts in the end (Bruinsma et al. 2023); 0: it has no curves."),
        withoutLatent},
    SettingRow{"draw", SettingGroup::Curves, TEXT("Draw of the curves' noise"), "",
        TEXT("Which draw of the curves' noise is shown; Resample (R) takes the next one. It does not train anew.")},
    SettingRow{"function", SettingGroup::Curves, TEXT("Function"), "",
        TEXT("Which function the context is drawn of, counted from 1, and which is shown as the truth; H takes the next one. "
             "It does not train anew."), withFamily},
    SettingRow{"function_of", SettingGroup::Curves, TEXT("Function of"), "",
        TEXT("Whether that function is a new one, which no update sees, or one of the pool's own. It does not train anew."),
        withPool},
    SettingRow{"asked_family", SettingGroup::Curves, TEXT("Asked family"), "",
        TEXT("Of which family the function is that the network is asked about: the one it is trained on, or all functions of "
             "another one, at the same x and with the same noise. It does not train anew."), withFamily},
    SettingRow{"exact_under", SettingGroup::Curves, TEXT("Exact answer under"), "",
        TEXT("Under the trained family the exact answer is what the network was to learn; under the asked one it is what can "
             "be known of the function. It does not train anew."), withFamily, withOtherFamily},
    SettingRow{"length", SettingGroup::Bars, TEXT("Length of the run"), TEXT("updates"),
        TEXT("Where playing pauses. A longer run goes on as the shorter one did.")},
};
// clang-format on

#undef TEXT

} // namespace npscope
