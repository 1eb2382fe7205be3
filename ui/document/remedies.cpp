// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/remedies.h"

#include "core/experiment/settings.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Remedies)
};

Remedy latentScale()
{
    return {Text::tr("A floor for sigma_z"),
            {"sigma_z", "sigma_z_floor"},
            Text::tr("sigma_z = e + (1 − e) · sigmoid(a), instead of ln(1 + e^a)"),
            Text::tr("The posterior can no longer shrink to a point; the decoder can still learn not to listen to z."),
            Text::tr("DeepMind's and Dupont's implementations of Garnelo et al. 2018, arXiv 1807.01622, with e = 0.1")};
}

Remedy noise()
{
    return {Text::tr("The noise sigma_y"),
            {"noise", "sigma_y", "sigma_y_min", "sigma_y_max"},
            Text::tr("ln sigma_y = ln min + ln(max/min) · sigmoid(s), s a parameter"),
            Text::tr("Spread at a target costs 1/(2 sigma_y²) a unit of variance: a larger sigma_y, or one that is "
                     "learned, presses less."),
            Text::tr("Lucas et al. 2019, Don't Blame the ELBO; Le et al. 2018 on a learned sigma_y")};
}

Remedy prior()
{
    return {Text::tr("A prior that does not move"),
            {"prior"},
            Text::tr("KL(q(z | D) ‖ N(0, I)), instead of KL(q(z | D) ‖ q(z | C))"),
            Text::tr("q(z | C) is the same network as q(z | D), so both can shrink together at no cost; N(0, I) "
                     "stays."),
            Text::tr("the variational autoencoder's; compared by Le et al. 2018")};
}

Remedy beta()
{
    return {Text::tr("The weight of the KL"),
            {"beta", "beta_annealing"},
            Text::tr("loss = −log likelihood + beta · min(1, t/τ) · KL"),
            Text::tr("A larger weight keeps the posterior near its prior; one that grows over τ updates lets the "
                     "decoder learn to use z first."),
            Text::tr("Higgins et al. 2017, beta-VAE; Bowman et al. 2016, annealing")};
}

Remedy freeBits()
{
    return {Text::tr("Free bits"),
            {"free_bits"},
            Text::tr("Σ_j max(λ, KL_j)"),
            Text::tr("Below λ nats a dimension's KL costs nothing, so the objective has no reason to give it up."),
            Text::tr("Kingma et al. 2016, arXiv 1606.04934")};
}

Remedy targets()
{
    return {Text::tr("Targets include the context"),
            {"targets"},
            Text::tr("Σ over all points of D, instead of D without C"),
            Text::tr("Every update asks for all points, so a context is not merely what is left out."),
            Text::tr("Garnelo et al. 2018 and Kim et al. 2019, arXiv 1901.05761, train so")};
}

Remedy npml()
{
    return {Text::tr("NPML, without a KL"),
            {"objective", "samples"},
            Text::tr("loss = −ln 1/L Σ_l Π_t p(y_t | x_t, z_l), z_l ~ q(z | C)"),
            Text::tr("The likelihood itself, estimated by L samples: one good sample is enough, the others may "
                     "spread."),
            Text::tr("Foong et al. 2020, arXiv 2007.01332, with L about 20")};
}

Remedy samples()
{
    return {Text::tr("More samples"),
            {"samples"},
            Text::tr("the mean over S samples of z in each update"),
            Text::tr("A steadier gradient; it does not change what the optimum is."),
            Text::tr("the article takes 10, Kaspar Martens 7")};
}

Remedy activation()
{
    return {Text::tr("The activation"),
            {"encoder_activation", "decoder_activation"},
            Text::tr("h = f(W x + b), f = relu, sigmoid or tanh"),
            Text::tr("What is left of the spread away from the data is what the decoder's units leave over."),
            Text::tr("the article: relu in the encoder, sigmoid in the decoder")};
}

constexpr std::array ofTheKl{"prior", "beta", "beta_annealing", "free_bits"};

} // namespace

std::vector<Remedy> remedies()
{
    return {latentScale(), noise(), prior(), beta(), freeBits(), targets(), npml(), samples(), activation()};
}

bool hasEffect(const char *setting, const Training &training, QString *reason)
{
    const std::string_view name(setting);
    QString why;
    if (training.objective == Objective::Npml && std::ranges::find(ofTheKl, name) != ofTheKl.end())
        why = Text::tr("NPML has no KL");
    else if (name == "sigma_z_floor" && training.latentScale != LatentScale::Floor)
        why = Text::tr("sigma_z has no floor");
    else if ((name == "sigma_y_min" || name == "sigma_y_max") && !training.learnsSigmaY())
        why = Text::tr("sigma_y is not learned");
    if (reason)
        *reason = why;
    return why.isEmpty();
}

QStringList remediesInUse(const Training &training)
{
    Experiment present;
    present.training = training;
    QStringList texts;
    for (const Remedy &remedy : remedies()) {
        for (const char *name : remedy.settings) {
            const Setting &setting = npscope::setting(name);
            const double value = setting.get(present);
            if (value == setting.get(Experiment()) || !hasEffect(name, training))
                continue;
            const QString text = Text::tr("%1: %2", "setting: value").arg(label(setting), valueText(setting, value));
            if (!texts.contains(text)) // samples belong to two
                texts.append(text);
        }
    }
    return texts;
}

Training withoutRemedies(Training training)
{
    Experiment experiment;
    experiment.training = std::move(training);
    for (const Remedy &remedy : remedies()) {
        for (const char *name : remedy.settings)
            setting(name).set(experiment, setting(name).get(Experiment()));
    }
    return experiment.training;
}

} // namespace npscope
