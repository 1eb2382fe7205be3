// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When a setting has no effect beside the others, and why: a rule gives the reason, in words, or nullptr where there is
// an effect. The panels disable what has none, and say so.

#pragma once

#include "core/experiment/experiment.h"

#include <QtGlobal>

namespace npscope {

using EffectRule = const char *(*)(const Training &);
/// Of what the question alone decides, where the training leaves it an effect.
using QuestionRule = const char *(*)(const Experiment &);

inline const char *withFamily(const Training &t)
{
    return t.isOfFamily()
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "training is on the training points, not on a family");
}

inline const char *withOtherFamily(const Experiment &e)
{
    return e.asksAnotherFamily()
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "the asked family is the one that is trained on");
}

inline const char *withPool(const Training &t)
{
    if (!t.isOfFamily())
        return withFamily(t);
    return t.functions.isPool()
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "all functions of the family are trained on: there is no pool");
}

inline const char *withAmplitude(const Training &t)
{
    const Family family = t.functions.family;
    return family == Family::Sine || family == Family::SineShift
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only sines have an amplitude");
}

inline const char *withShift(const Training &t)
{
    return t.functions.family == Family::SineShift
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only a sin(x - b) is shifted");
}

// The mixture has Gaussian processes and sawteeth among its members.
inline const char *withKernel(const Training &t)
{
    const Family family = t.functions.family;
    return isGaussianProcess(family) || family == Family::Mixture
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only a Gaussian process has a kernel");
}

inline const char *withRandomKernel(const Training &t)
{
    return t.functions.family == Family::EqRandom
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only of EQ with random l and s each function has its own");
}

inline const char *withPeriod(const Training &t)
{
    const Family family = t.functions.family;
    const bool has = family == Family::Periodic || family == Family::WeaklyPeriodic || family == Family::Mixture;
    return has ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "only a periodic kernel has a period");
}

inline const char *withPeriodicLength(const Training &t)
{
    const Family family = t.functions.family;
    const bool has = family == Family::WeaklyPeriodic || family == Family::Mixture;
    return has ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "only a weakly periodic kernel has an l_p");
}

inline const char *withFrequency(const Training &t)
{
    const Family family = t.functions.family;
    return family == Family::Sawtooth || family == Family::Mixture
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only a sawtooth has a frequency");
}

inline const char *withLatent(const Training &t)
{
    return t.hasLatent() ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "a conditional model has no latent z");
}

inline const char *withEncoder(const Training &t)
{
    return t.hasEncoder()
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "a ConvCNP has a grid in place of encoder and decoder");
}

inline const char *withConvolution(const Training &t)
{
    return t.model == Model::ConvCnp ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "only a ConvCNP has a grid");
}

inline const char *withAttention(const Training &t)
{
    return t.hasAttention() ? nullptr
                            : QT_TRANSLATE_NOOP("npscope::Setting", "only an attentive model or path has attention");
}

inline const char *withAggregation(const Training &t)
{
    return t.aggregates()
               ? nullptr
               : QT_TRANSLATE_NOOP("npscope::Setting", "only an encoder without attention takes all points together");
}

inline const char *withHeads(const Training &t)
{
    if (!t.hasAttention())
        return withAttention(t);
    return t.hasHeads() ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "only multi-head attention has several");
}

inline const char *withoutLatent(const Training &t)
{
    return t.hasLatent() ? QT_TRANSLATE_NOOP("npscope::Setting", "a latent model's curves are samples of z") : nullptr;
}

inline const char *withKl(const Training &t)
{
    if (!t.hasLatent())
        return QT_TRANSLATE_NOOP("npscope::Setting", "a conditional model has no latent z, and so no KL");
    return t.objective == Objective::Npml ? QT_TRANSLATE_NOOP("npscope::Setting", "NPML has no KL") : nullptr;
}

inline const char *withFloor(const Training &t)
{
    if (!t.hasLatent())
        return withLatent(t);
    return t.latentScale == LatentScale::Floor ? nullptr
                                               : QT_TRANSLATE_NOOP("npscope::Setting", "sigma_z has no floor");
}

inline const char *withChoiceOfNoise(const Training &t)
{
    return t.hasLatent() ? nullptr
                         : QT_TRANSLATE_NOOP("npscope::Setting", "a conditional model always predicts its sigma_y");
}

inline const char *whereNotPredicted(const Training &t)
{
    if (!t.hasLatent())
        return withChoiceOfNoise(t);
    return t.predictsSigmaY() ? QT_TRANSLATE_NOOP("npscope::Setting", "sigma_y is predicted") : nullptr;
}

inline const char *whereLearned(const Training &t)
{
    return t.learnsSigmaY() ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "sigma_y is not learned");
}

inline const char *whereLearnedOrPredicted(const Training &t)
{
    return t.learnsSigmaY() || t.predictsSigmaY() ? nullptr : QT_TRANSLATE_NOOP("npscope::Setting", "sigma_y is fixed");
}

} // namespace npscope
