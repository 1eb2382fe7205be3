// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of settingtext.h for each value of the settings that are choices, as data. In ASCII, since a terminal
// prints them, too.

#pragma once

#include <QtGlobal>

#include <array>

namespace npscope {

struct ChoiceRow {
    const char *setting;
    const char *value; ///< as in files
    const char *text;
    const char *explanation;
};

#define TEXT(text) QT_TRANSLATE_NOOP("npscope::Setting", text)

// The lines are those of the text.
// clang-format off
inline constexpr std::array choiceRows{
    ChoiceRow{"family", "points", TEXT("training points"), TEXT("one function, of which the training points are "
        "all that is known, as in the article")},
    ChoiceRow{"family", "sine", "a sin x", TEXT("a sin x, a uniform within its range; Martens 2018, the noise is ours")},
    ChoiceRow{"family", "sine-shift", "a sin(x - b)", TEXT("a sin(x - b), a and b uniform within their ranges; Dupont "
        "2018, the noise is ours")},
    ChoiceRow{"family", "eq", TEXT("EQ"), TEXT("Gaussian process, k = s^2 exp(-d^2/(2 l^2)), d = |x - x'|; Gordon et "
        "al. 2020, Huang et al. 2023")},
    ChoiceRow{"family", "matern32", TEXT("Matern 3/2"), TEXT("Gaussian process, k = s^2 (1 + sqrt(3) d/l) "
        "exp(-sqrt(3) d/l), d = |x - x'|: rough curves with a slope")},
    ChoiceRow{"family", "matern52", TEXT("Matern 5/2"), TEXT("Gaussian process, k = s^2 (1 + sqrt(5) d/l + 5 d^2/(3 "
        "l^2)) exp(-sqrt(5) d/l), d = |x - x'|; Gordon et al. 2020, Huang et al. 2023")},
    ChoiceRow{"family", "periodic", TEXT("periodic"), TEXT("Gaussian process, k = s^2 exp(-2 sin^2(pi d/p)/l^2), "
        "d = |x - x'|: the same again after every period p")},
    ChoiceRow{"family", "weakly-periodic", TEXT("weakly periodic"), TEXT("Gaussian process, k = s^2 exp(-2 sin^2(pi "
        "d/p)/l_p^2) exp(-d^2/(2 l^2)), d = |x - x'|; Gordon et al. 2020, with the lengths of Huang et al. 2023")},
    ChoiceRow{"family", "eq-random", TEXT("EQ, random l, s"), TEXT("as EQ, with an l and an s of each function's own, "
        "uniform within their ranges; Kim et al. 2019")},
    ChoiceRow{"family", "sawtooth", TEXT("sawtooth"), TEXT("(w x - phi) mod 1, |w| uniform within its range, w of either "
        "sign, phi uniform in 0 ... 1; Gordon et al. 2020")},
    ChoiceRow{"family", "mixture", TEXT("mixture"), TEXT("each function EQ, Matern 5/2, weakly periodic or a sawtooth, as "
        "likely as the others; Bruinsma et al. 2023")},
    ChoiceRow{"model", "np", TEXT("latent NP"), TEXT("r gives q(z | C), and each z a curve; Garnelo et al. 2018, neural "
        "processes, arXiv 1807.01622")},
    ChoiceRow{"model", "cnp", "CNP", TEXT("r itself goes to the decoder, which gives mean and sigma_y at each x; Garnelo et "
        "al. 2018, conditional neural processes, arXiv 1807.01613")},
    ChoiceRow{"model", "convcnp", "ConvCNP", TEXT("the context on a grid, convolutions along it, and what they give read at "
        "each x: moved data have a moved answer; Gordon et al. 2020, arXiv 1910.13556")},
    ChoiceRow{"model", "acnp", TEXT("attentive CNP"), TEXT("each x has an r of its own, by attention to the context; Kim et "
        "al. 2019, attentive neural processes, arXiv 1901.05761")},
    ChoiceRow{"deterministic_path", "none", TEXT("none"), TEXT("the decoder gets z and x, as in the article")},
    ChoiceRow{"deterministic_path", "mean", TEXT("mean"), TEXT("and r, the mean over the context of what an encoder of its own "
        "makes of each point; Kim et al. 2019")},
    ChoiceRow{"deterministic_path", "attention", TEXT("attention"), TEXT("and for each x an r by attention to the context: "
        "the attentive neural process; Kim et al. 2019, arXiv 1901.05761")},
    ChoiceRow{"attention", "multihead", TEXT("multi-head"), TEXT("several heads, each with its own projections of queries, "
        "keys and values; Vaswani et al. 2017")},
    ChoiceRow{"attention", "dot", TEXT("dot product"), TEXT("softmax of q k / sqrt(d), without projections")},
    ChoiceRow{"attention", "laplace", TEXT("Laplace"), TEXT("softmax of minus the distance of query and key")},
    ChoiceRow{"initialisation", "normal", "normal", TEXT("weights from N(0, 1), as in the article, biases uniform within "
        "1/sqrt(fan-in) of 0")},
    ChoiceRow{"initialisation", "default", "default", TEXT("weights and biases uniform within 1/sqrt(fan-in) of 0, as "
        "PyTorch does by itself")},
    ChoiceRow{"initialisation", "xavier", "xavier", TEXT("weights from N(0, 2/(fan-in + fan-out)), biases as normal has "
        "them; Glorot and Bengio 2010")},
    ChoiceRow{"initialisation", "xavier-uniform", "xavier-uniform", TEXT("as xavier, but uniform with the same variance")},
    ChoiceRow{"initialisation", "he-normal", "he-normal", TEXT("weights from N(0, 2/fan-in), biases as normal has them; He "
        "et al. 2015")},
    ChoiceRow{"initialisation", "normal-all", "normal-all", TEXT("weights and biases from N(0, 1), as in Kaspar Martens' "
        "experiments")},
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
    ChoiceRow{"noise", "predicted", TEXT("predicted"), TEXT("an output a of the decoder at each x: m + (1 - m) softplus(a), "
        "m the least sigma_y; DeepMind's implementations have m = 0.1")},
    ChoiceRow{"objective", "elbo", "ELBO", TEXT("the mean log likelihood of z ~ q(z | D), less the KL")},
    ChoiceRow{"objective", "npml", "NPML", TEXT("the log of the mean likelihood of z ~ q(z | C); there is no KL")},
    ChoiceRow{"targets", "without-context", TEXT("without the context"), TEXT("the points that are not in the context")},
    ChoiceRow{"targets", "all", TEXT("all points"), TEXT("all points of the update, the context's, too")},
    ChoiceRow{"function_of", "new", TEXT("the family"), TEXT("a function of the family that no update sees")},
    ChoiceRow{"function_of", "pool", TEXT("the pool"), TEXT("one of the pool's functions, which are trained on")},
    ChoiceRow{"asked_family", "trained", TEXT("as trained"), TEXT("the family that is trained on")},
    ChoiceRow{"asked_family", "sine", "a sin x", TEXT("a sin x, a uniform in -2 ... 2")},
    ChoiceRow{"asked_family", "sine-shift", "a sin(x - b)", TEXT("a sin(x - b), a uniform in -1 ... 1, b in -0.5 ... "
        "0.5")},
    ChoiceRow{"asked_family", "eq", TEXT("EQ"), TEXT("Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "matern32", TEXT("Matern 3/2"), TEXT("Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "matern52", TEXT("Matern 5/2"), TEXT("Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "periodic", TEXT("periodic"), TEXT("Gaussian process, s = 1, l = 1, p = 1")},
    ChoiceRow{"asked_family", "weakly-periodic", TEXT("weakly periodic"), TEXT("Gaussian process, s = 1, l = 2, l_p = 4, p = 1")},
    ChoiceRow{"asked_family", "eq-random", TEXT("EQ, random l, s"), TEXT("as EQ, l uniform in 0.1 ... 0.6, s in 0.1 "
        "... 1")},
    ChoiceRow{"asked_family", "sawtooth", TEXT("sawtooth"), TEXT("(w x - phi) mod 1, |w| uniform in 0.5 ... 1, w of either "
        "sign")},
    ChoiceRow{"asked_family", "mixture", TEXT("mixture"), TEXT("each function EQ, Matern 5/2, weakly periodic or a "
        "sawtooth; s, l, l_p and p = 1, |w| uniform in 0.5 ... 1")},
    ChoiceRow{"exact_under", "trained", TEXT("the trained family"), TEXT("the posterior under what is trained on, its pool "
        "included")},
    ChoiceRow{"exact_under", "asked", TEXT("the asked family"), TEXT("the posterior under all functions of the asked "
        "family")},
    ChoiceRow{"prior", "context", "q(z | C)", TEXT("what the same encoder makes of the context alone")},
    ChoiceRow{"prior", "standard-normal", "N(0, I)", TEXT("the standard normal distribution, which does not move")},
};
// clang-format on

#undef TEXT

} // namespace npscope
