// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of settingtext.h, as data. In ASCII, since a terminal prints them, too.

#pragma once

#include "ui/document/settingtext.h"

#include <QtGlobal>

#include <array>

namespace npscope {

/// When a setting has an effect, and what is to be said where it has none.
struct EffectRule {
    bool (*hasEffect)(const Training &) = nullptr; ///< always, where there is no function
    const char *otherwise = nullptr;
};

struct SettingRow {
    const char *name; ///< in the registry
    SettingGroup group;
    const char *label;
    const char *unit;
    const char *explanation;
    EffectRule effect = {};
};

struct ChoiceRow {
    const char *setting;
    const char *value; ///< as in files
    const char *text;
    const char *explanation;
};

#define TEXT(text) QT_TRANSLATE_NOOP("npscope::Setting", text)

inline constexpr EffectRule withKl{[](const Training &t) { return t.objective != Objective::Npml; },
                                   TEXT("NPML has no KL")};
inline constexpr EffectRule withFloor{[](const Training &t) { return t.latentScale == LatentScale::Floor; },
                                      TEXT("sigma_z has no floor")};
inline constexpr EffectRule whereLearned{[](const Training &t) { return t.learnsSigmaY(); },
                                         TEXT("sigma_y is not learned")};

// The lines are those of the text.
// clang-format off
inline constexpr std::array settingRows{
    SettingRow{"initialisation", SettingGroup::Bars, TEXT("Initialisation"), "",
        TEXT("How the weights are drawn before the first update. All schemes are made of the same random numbers, so that "
             "they differ by nothing else.")},
    SettingRow{"hidden", SettingGroup::Network, TEXT("Hidden units"), "",
        TEXT("Units of the one hidden layer of the encoder, and as many of the decoder.")},
    SettingRow{"r_dim", SettingGroup::Network, TEXT("Dimensions of r"), "",
        TEXT("Size of the representation r, the mean over the context of what the encoder makes of each point.")},
    SettingRow{"z_dim", SettingGroup::Network, TEXT("Dimensions of z"), "",
        TEXT("Size of the latent z. Every sample of z is decoded into one curve.")},
    SettingRow{"encoder_activation", SettingGroup::Network, TEXT("Encoder's activation"), "",
        TEXT("What a hidden unit of the encoder computes of its weighted sum. The article takes relu.")},
    SettingRow{"decoder_activation", SettingGroup::Network, TEXT("Decoder's activation"), "",
        TEXT("What a hidden unit of the decoder computes of its weighted sum; it shapes the curves. The article takes "
             "sigmoid.")},
    SettingRow{"sigma_z", SettingGroup::Remedies, TEXT("Form of sigma_z"), "",
        TEXT("How an output a of the encoder becomes sigma_z, the standard deviation of z.")},
    SettingRow{"sigma_z_floor", SettingGroup::Remedies, TEXT("Floor of sigma_z"), TEXT("units of z"),
        TEXT("The floor e below which sigma_z cannot fall, where it has one."), withFloor},
    SettingRow{"noise", SettingGroup::Remedies, TEXT("sigma_y is"), "",
        TEXT("Whether the standard deviation sigma_y of the likelihood stays as it is set, or is trained from there.")},
    SettingRow{"sigma_y", SettingGroup::Training, TEXT("Noise sigma_y"), TEXT("units of y"),
        TEXT("Standard deviation of the likelihood: how far a target may lie from a curve. Where it is learned, its value "
             "before the first update.")},
    SettingRow{"sigma_y_min", SettingGroup::Remedies, TEXT("Least sigma_y, if learned"), TEXT("units of y"),
        TEXT("The least value that a learned sigma_y can come to."), whereLearned},
    SettingRow{"sigma_y_max", SettingGroup::Remedies, TEXT("Largest sigma_y, if learned"), TEXT("units of y"),
        TEXT("The largest value that a learned sigma_y can come to."), whereLearned},
    SettingRow{"objective", SettingGroup::Remedies, TEXT("Objective"), "",
        TEXT("What training makes as large as it can.")},
    SettingRow{"samples", SettingGroup::Training, TEXT("Samples of z per update"), TEXT("samples"),
        TEXT("How many samples of z the likelihood of an update is estimated from. The time an update takes grows with "
             "them.")},
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
    SettingRow{"learning_rate", SettingGroup::Training, TEXT("Learning rate"), "",
        TEXT("Step size of the optimiser, Adam.")},
    SettingRow{"context_min", SettingGroup::Training, TEXT("Fewest context points per update"), TEXT("points"),
        TEXT("Each update draws its context among the training points, evenly of this size to the largest; the others are "
             "its targets.")},
    SettingRow{"context_max", SettingGroup::Training, TEXT("Most context points per update"), TEXT("points"),
        TEXT("The largest context that an update may draw; at least one point is always left as its target.")},
    SettingRow{"seed", SettingGroup::Bars, TEXT("Seed"), "",
        TEXT("Names the random numbers of weights, splits and training noise. The curves' noise does not depend on it.")},
    SettingRow{"curves", SettingGroup::Curves, TEXT("Curves"), TEXT("curves"),
        TEXT("How many curves are sampled and drawn. It does not train anew.")},
    SettingRow{"draw", SettingGroup::Curves, TEXT("Draw of the curves' noise"), "",
        TEXT("Which draw of the curves' noise is shown; Resample (R) takes the next one. It does not train anew.")},
    SettingRow{"length", SettingGroup::Bars, TEXT("Length of the run"), TEXT("updates"),
        TEXT("Where playing pauses. A longer run goes on as the shorter one did.")},
};

inline constexpr std::array choiceRows{
    ChoiceRow{"initialisation", "normal", "normal", TEXT("weights from N(0, 1), as in the article, biases uniform within "
        "1/sqrt(fan-in) of 0")},
    ChoiceRow{"initialisation", "default", "default", TEXT("weights and biases uniform within 1/sqrt(fan-in) of 0, as "
        "PyTorch does by itself")},
    ChoiceRow{"initialisation", "xavier", "xavier", TEXT("weights from N(0, 2/(fan-in + fan-out)), biases as normal has "
        "them; Glorot and Bengio 2010")},
    ChoiceRow{"initialisation", "xavier-uniform", "xavier-uniform", TEXT("as xavier, but uniform with the same variance")},
    ChoiceRow{"initialisation", "he-normal", "he-normal", TEXT("weights from N(0, 2/fan-in), biases as normal has them; He "
        "et al. 2015")},
    ChoiceRow{"initialisation", "normal-all", "normal-all", TEXT("weights and biases from N(0, 1), as in Kaspar Martens' experiments")},
    ChoiceRow{"encoder_activation", "relu", "relu", TEXT("max(0, a)")},
    ChoiceRow{"encoder_activation", "sigmoid", "sigmoid", TEXT("1/(1 + e^-a), between 0 and 1")},
    ChoiceRow{"encoder_activation", "tanh", "tanh", TEXT("tanh a, between -1 and 1")},
    ChoiceRow{"decoder_activation", "relu", "relu", TEXT("max(0, a): curves of straight pieces")},
    ChoiceRow{"decoder_activation", "sigmoid", "sigmoid", TEXT("1/(1 + e^-a), between 0 and 1: smooth curves")},
    ChoiceRow{"decoder_activation", "tanh", "tanh", TEXT("tanh a, between -1 and 1: smooth curves")},
    ChoiceRow{"sigma_z", "softplus", "softplus", TEXT("ln(1 + e^a), which can come as near to 0 as it likes")},
    ChoiceRow{"sigma_z", "floor", TEXT("with a floor"), TEXT("e + (1 - e) sigmoid(a), between the floor e and 1")},
    ChoiceRow{"noise", "fixed", TEXT("fixed"), TEXT("as it is set")},
    ChoiceRow{"noise", "learned", TEXT("learned"), TEXT("a parameter that starts at sigma_y, between two bounds")},
    ChoiceRow{"objective", "elbo", "ELBO", TEXT("the mean log likelihood of z ~ q(z | D), less the KL")},
    ChoiceRow{"objective", "npml", "NPML", TEXT("the log of the mean likelihood of z ~ q(z | C); there is no KL")},
    ChoiceRow{"targets", "without-context", TEXT("without the context"), TEXT("the points that are not in the context")},
    ChoiceRow{"targets", "all", TEXT("all points"), TEXT("all training points, the context's, too")},
    ChoiceRow{"prior", "context", "q(z | C)", TEXT("what the same encoder makes of the context alone")},
    ChoiceRow{"prior", "standard-normal", "N(0, I)", TEXT("the standard normal distribution, which does not move")},
};
// clang-format on

#undef TEXT

} // namespace npscope
