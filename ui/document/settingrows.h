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

// The lines are those of the text.
// clang-format off
inline constexpr std::array settingRows{
    SettingRow{"family", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Family"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Where the functions come from that are trained on: the training "
            "points are all that is known of one, of a family many can be drawn. Another family brings its usual "
            "ranges, noise, targets and context sizes, and sigma_y.")},
    SettingRow{"functions", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Functions F"),
        QT_TRANSLATE_NOOP("npscope::Setting", "functions"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many functions there are: a pool of so many, drawn once; 0 or "
            "all: all of the family, new ones in every update. With one the exact answer has no spread, and the "
            "more there are, the nearer it is to the family's."), withFamily},
    SettingRow{"target_points", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Target points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many points of a function an update draws beside its context, as "
            "targets."), withFamily},
    SettingRow{"x_min", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Least x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Context and targets of a function lie at x that are uniform from "
            "here to the largest."), withFamily},
    SettingRow{"x_max", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Largest x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Context and targets of a function lie at x that are uniform from the "
            "least to here."), withFamily},
    SettingRow{"observation_noise", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Observation noise"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Standard deviation of what is seen of a function f: y = f(x) + N(0, "
            "noise^2). The exact answer knows it."), withFamily},
    SettingRow{"amplitude_min", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Least amplitude a"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The amplitude a of a sin x and a sin(x - b) is uniform from here to "
            "the largest."), withAmplitude},
    SettingRow{"amplitude_max", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Largest amplitude a"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The amplitude a of a sin x and a sin(x - b) is uniform from the "
            "least to here."), withAmplitude},
    SettingRow{"shift_min", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Least shift b"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The shift b of a sin(x - b) is uniform from here to the largest."),
        withShift},
    SettingRow{"shift_max", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Largest shift b"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The shift b of a sin(x - b) is uniform from the least to here."),
        withShift},
    SettingRow{"scale", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Scale s"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Standard deviation s of a Gaussian process' functions at any x: k = "
            "s^2 at d = 0."), withKernel},
    SettingRow{"length_scale", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Length scale l"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The l of the kernel: over so much of x a function changes. 1 and "
            "0.25 are usual; with 0.25 much more is left open between two points."), withKernel},
    SettingRow{"length_scale_min", SettingGroup::Functions,
        QT_TRANSLATE_NOOP("npscope::Setting", "Least length scale l"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The l of each function is uniform from here to the largest."),
        withRandomKernel},
    SettingRow{"length_scale_max", SettingGroup::Functions,
        QT_TRANSLATE_NOOP("npscope::Setting", "Largest length scale l"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The l of each function is uniform from the least to here."),
        withRandomKernel},
    SettingRow{"scale_min", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Least scale s"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The s of each function is uniform from here to the largest."),
        withRandomKernel},
    SettingRow{"scale_max", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Largest scale s"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The s of each function is uniform from the least to here."),
        withRandomKernel},
    SettingRow{"period", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Period p"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The p of a periodic kernel: after so much of x a function repeats "
            "itself, or nearly so where it is weakly periodic."), withPeriod},
    SettingRow{"periodic_length", SettingGroup::Functions,
        QT_TRANSLATE_NOOP("npscope::Setting", "Smoothness l_p within a period"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "The l_p of a weakly periodic kernel: the larger, the smoother a "
            "function is between one period and the next."), withPeriodicLength},
    SettingRow{"frequency_min", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Lowest frequency w"),
        QT_TRANSLATE_NOOP("npscope::Setting", "teeth per unit of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is "
            "uniform from here to the highest."), withFrequency},
    SettingRow{"frequency_max", SettingGroup::Functions, QT_TRANSLATE_NOOP("npscope::Setting", "Highest frequency w"),
        QT_TRANSLATE_NOOP("npscope::Setting", "teeth per unit of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is "
            "uniform from the lowest to here."), withFrequency},
    SettingRow{"model", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Model"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "How the context becomes an answer: by a latent z, whose samples are "
            "curves, or directly at each x as a mean and a standard deviation, by the mean or sum of what the encoder "
            "says of each point, by attention to the points, or by convolutions along a grid.")},
    SettingRow{"deterministic_path", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Deterministic path"),
        "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What the decoder gets of the context beside z, by an encoder of its "
            "own: nothing, or r of the points together, or for each x its own r by attention to them, as the "
            "attentive NP has it."), withLatent},
    SettingRow{"initialisation", SettingGroup::Bars, QT_TRANSLATE_NOOP("npscope::Setting", "Initialisation"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "How the weights are drawn before the first update. All schemes are "
            "made of the same random numbers, so that they differ by nothing else.")},
    SettingRow{"hidden", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Hidden units"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Units of each hidden layer of the encoder, and as many of the "
            "decoder's; of a ConvCNP the channels of its grid.")},
    SettingRow{"r_dim", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Dimensions of r"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Size of the representation r, the mean or sum over the context of what the "
            "encoder makes of each point, or by attention a weighted mean for each x. The latent NP makes q(z) of "
            "it, a conditional model or a deterministic path gives it to the decoder."), withEncoder},
    SettingRow{"z_dim", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Dimensions of z"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Size of the latent z. Every sample of z is decoded into one curve."),
        withLatent},
    SettingRow{"encoder_layers", SettingGroup::Network,
        QT_TRANSLATE_NOOP("npscope::Setting", "Encoder's hidden layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many hidden layers the encoder has; the article's has one. For a "
            "family two or three are usual."), withEncoder},
    SettingRow{"decoder_layers", SettingGroup::Network,
        QT_TRANSLATE_NOOP("npscope::Setting", "Decoder's hidden layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many hidden layers the decoder has; the article's has one. For a "
            "family two or three are usual."), withEncoder},
    SettingRow{"aggregation", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Context as"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What becomes of the encoder's last hidden layers of a context's points "
            "before the layer that gives r: their mean, or their sum, which also says how many points there are."),
        withAggregation},
    SettingRow{"attention", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Attention"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "How well a point of the context fits an x: what the weights of its "
            "mean are made of."), withAttention},
    SettingRow{"heads", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Heads of attention"),
        QT_TRANSLATE_NOOP("npscope::Setting", "heads"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many heads look at the context, each with as many of the "
            "dimensions of r; where they do not divide these, the largest number that divides both."), withHeads},
    SettingRow{"self_attention", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Self-attention"),
        QT_TRANSLATE_NOOP("npscope::Setting", "layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many times the points of the context look at each other before "
            "an x looks at them."), withAttention},
    SettingRow{"conv_layers", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Convolutions"),
        QT_TRANSLATE_NOOP("npscope::Setting", "layers"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many convolutions follow each other along the grid; each lets a "
            "cell see two more on either side."), withConvolution},
    SettingRow{"points_per_unit", SettingGroup::Network, QT_TRANSLATE_NOOP("npscope::Setting", "Cells of the grid"),
        QT_TRANSLATE_NOOP("npscope::Setting", "per unit of x"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How fine the grid is. The time an update takes grows with it, and "
            "how far the convolutions see shrinks."), withConvolution},
    SettingRow{"encoder_activation", SettingGroup::Network,
        QT_TRANSLATE_NOOP("npscope::Setting", "Encoder's activation"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What a hidden unit of the encoder, or a channel of a ConvCNP, "
            "computes of its weighted sum. The article takes relu.")},
    SettingRow{"decoder_activation", SettingGroup::Network,
        QT_TRANSLATE_NOOP("npscope::Setting", "Decoder's activation"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What a hidden unit of the decoder computes of its weighted sum; it "
            "shapes the curves. The article takes sigmoid."), withEncoder},
    SettingRow{"sigma_z", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Form of sigma_z"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "How an output a of the encoder becomes sigma_z, the standard "
            "deviation of z."), withLatent},
    SettingRow{"sigma_z_floor", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Floor of sigma_z"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of z"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The floor e below which sigma_z cannot fall, where it has one."),
        withFloor},
    SettingRow{"noise", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "sigma_y is"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Whether the standard deviation sigma_y of the likelihood stays as it "
            "is set, is trained from there, or is an output of the decoder at each x. A conditional model always "
            "predicts it."), withChoiceOfNoise},
    SettingRow{"sigma_y", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Noise sigma_y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Standard deviation of the likelihood: how far a target may lie from "
            "a curve. Where it is learned, its value before the first update."), whereNotPredicted},
    SettingRow{"sigma_y_min", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Least sigma_y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The least value m that a learned sigma_y can come to. It is the "
            "floor of a predicted one, too: sigma_y = m + (1 - m) softplus(a), a being an output of the decoder."),
        whereLearnedOrPredicted},
    SettingRow{"sigma_y_max", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Largest sigma_y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "units of y"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The largest value that a learned sigma_y can come to."), whereLearned},
    SettingRow{"objective", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Objective"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What training makes as large as it can."), withLatent},
    SettingRow{"samples", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Samples of z per update"),
        QT_TRANSLATE_NOOP("npscope::Setting", "samples"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many samples of z the likelihood of an update is estimated from. "
            "The time an update takes grows with them."), withLatent},
    SettingRow{"targets", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Targets"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Which points' likelihood counts in an update.")},
    SettingRow{"prior", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Prior"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "What the KL compares q(z | D), of all points, with."), withKl},
    SettingRow{"beta", SettingGroup::Remedies, QT_TRANSLATE_NOOP("npscope::Setting", "Weight beta of the KL"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Factor of the KL in the loss. 1 is the ELBO's; 0 leaves the KL out."),
        withKl},
    SettingRow{"beta_annealing", SettingGroup::Remedies,
        QT_TRANSLATE_NOOP("npscope::Setting", "Updates until beta is reached"),
        QT_TRANSLATE_NOOP("npscope::Setting", "updates"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The weight of the KL grows linearly from 0 to beta over so many "
            "updates; 0: it is beta from the first."), withKl},
    SettingRow{"free_bits", SettingGroup::Remedies,
        QT_TRANSLATE_NOOP("npscope::Setting", "Free nats of KL per dimension"),
        QT_TRANSLATE_NOOP("npscope::Setting", "nats"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The KL of a dimension of z counts as at least so much: nothing is "
            "gained by making it smaller."), withKl},
    SettingRow{"batch", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Batch"),
        QT_TRANSLATE_NOOP("npscope::Setting", "tasks"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many tasks an update takes the mean loss of: functions of the "
            "family, or splits of the training points. The time an update takes grows with them.")},
    SettingRow{"learning_rate", SettingGroup::Training, QT_TRANSLATE_NOOP("npscope::Setting", "Learning rate"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Step size of the optimiser, Adam.")},
    SettingRow{"learning_rate_decay", SettingGroup::Training,
        QT_TRANSLATE_NOOP("npscope::Setting", "Updates until it is a hundredth"),
        QT_TRANSLATE_NOOP("npscope::Setting", "updates"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The learning rate falls to a hundredth over so many updates, along "
            "half a cosine, and stays there; 0: it does not fall. A constant one leaves a large network trembling "
            "about what it could learn.")},
    SettingRow{"context_min", SettingGroup::Training,
        QT_TRANSLATE_NOOP("npscope::Setting", "Fewest context points per update"),
        QT_TRANSLATE_NOOP("npscope::Setting", "points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The size of an update's context is drawn uniformly from this to the "
            "largest. Of training points all others are the targets, of a family's function further points, as many "
            "as its target points say.")},
    SettingRow{"context_max", SettingGroup::Training,
        QT_TRANSLATE_NOOP("npscope::Setting", "Most context points per update"),
        QT_TRANSLATE_NOOP("npscope::Setting", "points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "The largest context that an update may draw; of training points at "
            "least one is always left as its target.")},
    SettingRow{"seed", SettingGroup::Bars, QT_TRANSLATE_NOOP("npscope::Setting", "Seed"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Names the random numbers of weights, splits, functions and training "
            "noise. The curves' noise does not depend on it.")},
    SettingRow{"curves", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Curves"),
        QT_TRANSLATE_NOOP("npscope::Setting", "curves"),
        QT_TRANSLATE_NOOP("npscope::Setting", "How many curves are sampled and drawn. It does not train anew.")},
    SettingRow{"feedback", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Places of feedback"),
        QT_TRANSLATE_NOOP("npscope::Setting", "places"),
        QT_TRANSLATE_NOOP("npscope::Setting", "At how many x a conditional model draws y, one after the other, each "
            "from all before, for a curve, which is the mean that it predicts in the end (Bruinsma et al. 2023); 0: "
            "it has no curves."), withoutLatent},
    SettingRow{"draw", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Draw of the curves' noise"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Which draw of the curves' noise is shown; Resample (R) takes the "
            "next one. It does not train anew.")},
    SettingRow{"function", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Function"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Which function the context is drawn of, counted from 1, and which is "
            "shown as the truth; H takes the next one. It does not train anew."), withFamily},
    SettingRow{"function_of", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Function of"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Whether that function is a new one, which no update sees, or one of "
            "the pool's own. It does not train anew."), withPool},
    SettingRow{"asked_family", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Asked family"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Of which family the function is that the network is asked about: the "
            "one it is trained on, or all functions of another one, at the same x and with the same noise. It does "
            "not train anew."), withFamily},
    SettingRow{"exact_under", SettingGroup::Curves, QT_TRANSLATE_NOOP("npscope::Setting", "Exact answer under"), "",
        QT_TRANSLATE_NOOP("npscope::Setting", "Under the trained family the exact answer is what the network was to "
            "learn; under the asked one it is what can be known of the function. It does not train anew."), withFamily,
        withOtherFamily},
    SettingRow{"length", SettingGroup::Bars, QT_TRANSLATE_NOOP("npscope::Setting", "Length of the run"),
        QT_TRANSLATE_NOOP("npscope::Setting", "updates"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Where playing pauses. A longer run goes on as the shorter one did.")},
};
// clang-format on

} // namespace npscope
