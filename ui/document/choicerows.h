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

/// What stands for 0 in a field, where that has a name (Setting::zero).
inline constexpr std::array zeroNames{QT_TRANSLATE_NOOP("npscope::Setting", "all"),
                                      QT_TRANSLATE_NOOP("npscope::Setting", "none")};

// The lines are those of the text.
// clang-format off
inline constexpr std::array choiceRows{
    ChoiceRow{"family", "points", QT_TRANSLATE_NOOP("npscope::Setting", "training points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "one function, of which the training points are all that is known, as "
            "in the article")},
    ChoiceRow{"family", "sine", "a sin x",
        QT_TRANSLATE_NOOP("npscope::Setting", "a sin x, a uniform within its range; Martens 2018, the noise is ours")},
    ChoiceRow{"family", "sine-shift", "a sin(x - b)",
        QT_TRANSLATE_NOOP("npscope::Setting", "a sin(x - b), a and b uniform within their ranges; Dupont 2018, the "
            "noise is ours")},
    ChoiceRow{"family", "eq", QT_TRANSLATE_NOOP("npscope::Setting", "EQ"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, k = s^2 exp(-d^2/(2 l^2)), d = |x - x'|; Gordon et "
            "al. 2020, Huang et al. 2023")},
    ChoiceRow{"family", "matern32", QT_TRANSLATE_NOOP("npscope::Setting", "Matern 3/2"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, k = s^2 (1 + sqrt(3) d/l) exp(-sqrt(3) d/l), d = "
            "|x - x'|: rough curves with a slope")},
    ChoiceRow{"family", "matern52", QT_TRANSLATE_NOOP("npscope::Setting", "Matern 5/2"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, k = s^2 (1 + sqrt(5) d/l + 5 d^2/(3 l^2)) "
            "exp(-sqrt(5) d/l), d = |x - x'|; Gordon et al. 2020, Huang et al. 2023")},
    ChoiceRow{"family", "periodic", QT_TRANSLATE_NOOP("npscope::Setting", "periodic"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, k = s^2 exp(-2 sin^2(pi d/p)/l^2), d = |x - x'|: "
            "the same again after every period p")},
    ChoiceRow{"family", "weakly-periodic", QT_TRANSLATE_NOOP("npscope::Setting", "weakly periodic"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, k = s^2 exp(-2 sin^2(pi d/p)/l_p^2) exp(-d^2/(2 "
            "l^2)), d = |x - x'|; Gordon et al. 2020, with the lengths of Huang et al. 2023")},
    ChoiceRow{"family", "eq-random", QT_TRANSLATE_NOOP("npscope::Setting", "EQ, random l, s"),
        QT_TRANSLATE_NOOP("npscope::Setting", "as EQ, with an l and an s of each function's own, uniform within "
            "their ranges; Kim et al. 2019")},
    ChoiceRow{"family", "sawtooth", QT_TRANSLATE_NOOP("npscope::Setting", "sawtooth"),
        QT_TRANSLATE_NOOP("npscope::Setting", "(w x - phi) mod 1, |w| uniform within its range, w of either sign, "
            "phi uniform in 0 ... 1; Gordon et al. 2020")},
    ChoiceRow{"family", "mixture", QT_TRANSLATE_NOOP("npscope::Setting", "mixture"),
        QT_TRANSLATE_NOOP("npscope::Setting", "each function EQ, Matern 5/2, weakly periodic or a sawtooth, as "
            "likely as the others; Bruinsma et al. 2023")},
    ChoiceRow{"family", "data", QT_TRANSLATE_NOOP("npscope::Setting", "data"),
        QT_TRANSLATE_NOOP("npscope::Setting", "your own functions, of a table with a column that names them: lines "
            "between their points, level beyond the ends; the pool is the first F, the others are new, all: there "
            "are no others")},
    ChoiceRow{"model", "np", QT_TRANSLATE_NOOP("npscope::Setting", "latent NP"),
        QT_TRANSLATE_NOOP("npscope::Setting", "r gives q(z | C), and each z a curve; Garnelo et al. 2018, neural "
            "processes, arXiv 1807.01622")},
    ChoiceRow{"model", "cnp", "CNP",
        QT_TRANSLATE_NOOP("npscope::Setting", "r itself goes to the decoder, which gives mean and sigma_y at each "
            "x; Garnelo et al. 2018, conditional neural processes, arXiv 1807.01613")},
    ChoiceRow{"model", "convcnp", "ConvCNP",
        QT_TRANSLATE_NOOP("npscope::Setting", "the context on a grid, convolutions along it, and what they give "
            "read at each x: moved data have a moved answer; Gordon et al. 2020, arXiv 1910.13556")},
    ChoiceRow{"model", "acnp", QT_TRANSLATE_NOOP("npscope::Setting", "attentive CNP"),
        QT_TRANSLATE_NOOP("npscope::Setting", "each x has an r of its own, by attention to the context; Kim et al. "
            "2019, attentive neural processes, arXiv 1901.05761")},
    ChoiceRow{"deterministic_path", "none", QT_TRANSLATE_NOOP("npscope::Setting", "none"),
        QT_TRANSLATE_NOOP("npscope::Setting", "the decoder gets z and x, as in the article")},
    ChoiceRow{"deterministic_path", "mean", QT_TRANSLATE_NOOP("npscope::Setting", "mean"),
        QT_TRANSLATE_NOOP("npscope::Setting", "and r of the context's points together, by an encoder of its own; Kim "
            "et al. 2019")},
    ChoiceRow{"deterministic_path", "attention", QT_TRANSLATE_NOOP("npscope::Setting", "attention"),
        QT_TRANSLATE_NOOP("npscope::Setting", "and for each x an r by attention to the context: the attentive "
            "neural process; Kim et al. 2019, arXiv 1901.05761")},
    ChoiceRow{"aggregation", "mean", QT_TRANSLATE_NOOP("npscope::Setting", "mean of its points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "as in the article and in Garnelo et al. 2018: ten points that say the "
            "same are like one")},
    ChoiceRow{"aggregation", "sum", QT_TRANSLATE_NOOP("npscope::Setting", "sum over its points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "as in Zaheer et al. 2017, deep sets, and in the programs of Bruinsma et "
            "al. 2023: the more points, the larger")},
    ChoiceRow{"attention", "multihead", QT_TRANSLATE_NOOP("npscope::Setting", "multi-head"),
        QT_TRANSLATE_NOOP("npscope::Setting", "several heads, each with its own projections of queries, keys and "
            "values; Vaswani et al. 2017")},
    ChoiceRow{"attention", "dot", QT_TRANSLATE_NOOP("npscope::Setting", "dot product"),
        QT_TRANSLATE_NOOP("npscope::Setting", "softmax of q k / sqrt(d), without projections")},
    ChoiceRow{"attention", "laplace", QT_TRANSLATE_NOOP("npscope::Setting", "Laplace"),
        QT_TRANSLATE_NOOP("npscope::Setting", "softmax of minus the distance of query and key")},
    ChoiceRow{"initialisation", "normal", "normal",
        QT_TRANSLATE_NOOP("npscope::Setting", "weights from N(0, 1), as in the article, biases uniform within "
            "1/sqrt(fan-in) of 0")},
    ChoiceRow{"initialisation", "default", "default",
        QT_TRANSLATE_NOOP("npscope::Setting", "weights and biases uniform within 1/sqrt(fan-in) of 0, as PyTorch "
            "does by itself")},
    ChoiceRow{"initialisation", "xavier", "xavier",
        QT_TRANSLATE_NOOP("npscope::Setting", "weights from N(0, 2/(fan-in + fan-out)), biases as normal has them; "
            "Glorot and Bengio 2010")},
    ChoiceRow{"initialisation", "xavier-uniform", "xavier-uniform",
        QT_TRANSLATE_NOOP("npscope::Setting", "as xavier, but uniform with the same variance")},
    ChoiceRow{"initialisation", "he-normal", "he-normal",
        QT_TRANSLATE_NOOP("npscope::Setting", "weights from N(0, 2/fan-in), biases as normal has them; He et al. "
            "2015")},
    ChoiceRow{"initialisation", "normal-all", "normal-all",
        QT_TRANSLATE_NOOP("npscope::Setting", "weights and biases from N(0, 1), as in Kaspar Martens' experiments")},
    ChoiceRow{"encoder_activation", "relu", "relu", QT_TRANSLATE_NOOP("npscope::Setting", "max(0, a)")},
    ChoiceRow{"encoder_activation", "sigmoid", "sigmoid",
        QT_TRANSLATE_NOOP("npscope::Setting", "1/(1 + e^-a), between 0 and 1")},
    ChoiceRow{"encoder_activation", "tanh", "tanh", QT_TRANSLATE_NOOP("npscope::Setting", "tanh a, between -1 and 1")},
    ChoiceRow{"decoder_activation", "relu", "relu",
        QT_TRANSLATE_NOOP("npscope::Setting", "max(0, a): curves of straight pieces")},
    ChoiceRow{"decoder_activation", "sigmoid", "sigmoid",
        QT_TRANSLATE_NOOP("npscope::Setting", "1/(1 + e^-a), between 0 and 1: smooth curves")},
    ChoiceRow{"decoder_activation", "tanh", "tanh",
        QT_TRANSLATE_NOOP("npscope::Setting", "tanh a, between -1 and 1: smooth curves")},
    ChoiceRow{"sigma_z", "softplus", "softplus",
        QT_TRANSLATE_NOOP("npscope::Setting", "ln(1 + e^a), which can come as near to 0 as it likes")},
    ChoiceRow{"sigma_z", "floor", QT_TRANSLATE_NOOP("npscope::Setting", "with a floor"),
        QT_TRANSLATE_NOOP("npscope::Setting", "e + (1 - e) sigmoid(a), between the floor e and 1")},
    ChoiceRow{"noise", "fixed", QT_TRANSLATE_NOOP("npscope::Setting", "fixed"),
        QT_TRANSLATE_NOOP("npscope::Setting", "as it is set")},
    ChoiceRow{"noise", "learned", QT_TRANSLATE_NOOP("npscope::Setting", "learned"),
        QT_TRANSLATE_NOOP("npscope::Setting", "a parameter that starts at sigma_y, between two bounds")},
    ChoiceRow{"noise", "predicted", QT_TRANSLATE_NOOP("npscope::Setting", "predicted"),
        QT_TRANSLATE_NOOP("npscope::Setting", "an output a of the decoder at each x: m + (1 - m) softplus(a), m the "
            "least sigma_y; DeepMind's implementations have m = 0.1")},
    ChoiceRow{"objective", "elbo", "ELBO",
        QT_TRANSLATE_NOOP("npscope::Setting", "the mean log likelihood of z ~ q(z | D), less the KL")},
    ChoiceRow{"objective", "npml", "NPML",
        QT_TRANSLATE_NOOP("npscope::Setting", "the log of the mean likelihood of z ~ q(z | C); there is no KL")},
    ChoiceRow{"targets", "without-context", QT_TRANSLATE_NOOP("npscope::Setting", "without the context"),
        QT_TRANSLATE_NOOP("npscope::Setting", "the points that are not in the context")},
    ChoiceRow{"targets", "all", QT_TRANSLATE_NOOP("npscope::Setting", "all points"),
        QT_TRANSLATE_NOOP("npscope::Setting", "all points of the update, the context's, too")},
    ChoiceRow{"function_of", "new", QT_TRANSLATE_NOOP("npscope::Setting", "the family"),
        QT_TRANSLATE_NOOP("npscope::Setting", "a function of the family that no update sees")},
    ChoiceRow{"function_of", "pool", QT_TRANSLATE_NOOP("npscope::Setting", "the pool"),
        QT_TRANSLATE_NOOP("npscope::Setting", "one of the pool's functions, which are trained on")},
    ChoiceRow{"asked_family", "trained", QT_TRANSLATE_NOOP("npscope::Setting", "as trained"),
        QT_TRANSLATE_NOOP("npscope::Setting", "the family that is trained on")},
    ChoiceRow{"asked_family", "sine", "a sin x",
        QT_TRANSLATE_NOOP("npscope::Setting", "a sin x, a uniform in -2 ... 2")},
    ChoiceRow{"asked_family", "sine-shift", "a sin(x - b)",
        QT_TRANSLATE_NOOP("npscope::Setting", "a sin(x - b), a uniform in -1 ... 1, b in -0.5 ... 0.5")},
    ChoiceRow{"asked_family", "eq", QT_TRANSLATE_NOOP("npscope::Setting", "EQ"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "matern32", QT_TRANSLATE_NOOP("npscope::Setting", "Matern 3/2"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "matern52", QT_TRANSLATE_NOOP("npscope::Setting", "Matern 5/2"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, s = 1, l = 1")},
    ChoiceRow{"asked_family", "periodic", QT_TRANSLATE_NOOP("npscope::Setting", "periodic"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, s = 1, l = 1, p = 1")},
    ChoiceRow{"asked_family", "weakly-periodic", QT_TRANSLATE_NOOP("npscope::Setting", "weakly periodic"),
        QT_TRANSLATE_NOOP("npscope::Setting", "Gaussian process, s = 1, l = 2, l_p = 4, p = 1")},
    ChoiceRow{"asked_family", "eq-random", QT_TRANSLATE_NOOP("npscope::Setting", "EQ, random l, s"),
        QT_TRANSLATE_NOOP("npscope::Setting", "as EQ, l uniform in 0.1 ... 0.6, s in 0.1 ... 1")},
    ChoiceRow{"asked_family", "sawtooth", QT_TRANSLATE_NOOP("npscope::Setting", "sawtooth"),
        QT_TRANSLATE_NOOP("npscope::Setting", "(w x - phi) mod 1, |w| uniform in 0.5 ... 1, w of either sign")},
    ChoiceRow{"asked_family", "mixture", QT_TRANSLATE_NOOP("npscope::Setting", "mixture"),
        QT_TRANSLATE_NOOP("npscope::Setting", "each function EQ, Matern 5/2, weakly periodic or a sawtooth; s, l, "
            "l_p and p = 1, |w| uniform in 0.5 ... 1")},
    ChoiceRow{"asked_family", "data", QT_TRANSLATE_NOOP("npscope::Setting", "data"),
        QT_TRANSLATE_NOOP("npscope::Setting", "your own functions, of a table")},
    ChoiceRow{"exact_under", "trained", QT_TRANSLATE_NOOP("npscope::Setting", "the trained family"),
        QT_TRANSLATE_NOOP("npscope::Setting", "the posterior under what is trained on, its pool included")},
    ChoiceRow{"exact_under", "asked", QT_TRANSLATE_NOOP("npscope::Setting", "the asked family"),
        QT_TRANSLATE_NOOP("npscope::Setting", "the posterior under all functions of the asked family")},
    ChoiceRow{"prior", "context", "q(z | C)",
        QT_TRANSLATE_NOOP("npscope::Setting", "what the same encoder makes of the context alone")},
    ChoiceRow{"prior", "standard-normal", "N(0, I)",
        QT_TRANSLATE_NOOP("npscope::Setting", "the standard normal distribution, which does not move")},
};
// clang-format on

} // namespace npscope
