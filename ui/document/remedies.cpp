// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/remedies.h"

#include "core/experiment/settings.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Remedies)
};

SettingValue chosen(const char *name, const char *choice)
{
    const Setting &setting = npscope::setting(name);
    return {&setting, *setting.findChoice(choice)};
}

SettingValue numbered(const char *name, double value)
{
    return {&setting(name), value};
}

Remedy latentScale()
{
    return {
        Text::tr("A floor for sigma_z"),
        {chosen("sigma_z", "floor")},
        &setting("sigma_z_floor"),
        Text::tr("sigma_z cannot fall below this."),
        Text::tr("sigma_z = e + (1 − e) · sigmoid(a), instead of ln(1 + e^a)"),
        Text::tr(
            "The posterior can no longer shrink to a point; the decoder can still learn not to listen to z. Measured "
            "with 0.1: untrained half the article's spread, at 25,001 updates 1.1 to 1.3 times it."),
        Text::tr("DeepMind's and Dupont's implementations of Garnelo et al. 2018, arXiv 1807.01622, with e = 0.1")};
}

Remedy largerNoise()
{
    return {
        Text::tr("A larger sigma_y"),
        {numbered("sigma_y", 0.05)},
        nullptr,
        Text::tr("Spread at a target costs less."),
        Text::tr("log N(y; f(x, z), sigma_y²)"),
        Text::tr("Spread at a target costs 1/(2 sigma_y²) a unit of variance. Switched on, sigma_y is ten times the "
                 "usual, 0.05 with the article's points; any other value is chosen in the settings. Measured: 1.2 to "
                 "1.4 times the article's spread at 25,001 "
                 "updates, but a twentieth of this sigma_y."),
        Text::tr("Lucas et al. 2019, Don't Blame the ELBO")};
}

Remedy learnedNoise()
{
    return {Text::tr("A learned sigma_y"),
            {chosen("noise", "learned")},
            nullptr,
            Text::tr("sigma_y is trained, too."),
            Text::tr("ln sigma_y = ln min + ln(max/min) · sigmoid(s), s a parameter"),
            Text::tr("Its bounds are chosen in the settings. Spread at a target costs 1/(2 sigma_y²) a unit of "
                     "variance, so a larger sigma_y presses less; "
                     "but as the fit gets better, sigma_y is learned to be smaller. Measured: at 25,001 updates it is "
                     "0.0014 and the spread 0.5 to 0.6 times the article's; it looks less collapsed as the yardstick "
                     "shrinks."),
            Text::tr("Lucas et al. 2019, Don't Blame the ELBO; Le et al. 2018 on a learned sigma_y")};
}

Remedy prior()
{
    return {Text::tr("A prior that does not move"),
            {chosen("prior", "standard-normal")},
            nullptr,
            Text::tr("The prior is always N(0, I)."),
            Text::tr("KL(q(z | D) ‖ N(0, I)), instead of KL(q(z | D) ‖ q(z | C))"),
            Text::tr("q(z | C) is the same network as q(z | D): once their means agree, both can shrink together at no "
                     "cost. N(0, I) stays. Measured: 0.4 times the article's spread at 9001 updates, 3 times at "
                     "25,001."),
            Text::tr("the variational autoencoder's; compared by Le et al. 2018")};
}

Remedy beta()
{
    return {
        Text::tr("A larger KL weight"),
        {numbered("beta", 10)},
        &setting("beta"),
        Text::tr("It holds q nearer to its prior."),
        Text::tr("loss = −log likelihood + beta · KL"),
        Text::tr("A larger weight keeps the posterior near its prior. Measured with 10: 1.1 to 1.2 times the article's "
                 "spread at 25,001 updates."),
        Text::tr("Higgins et al. 2017, beta-VAE")};
}

Remedy annealing()
{
    return {Text::tr("A growing KL weight"),
            {numbered("beta_annealing", 9000)},
            &setting("beta_annealing"),
            Text::tr("It grows over so many updates."),
            Text::tr("loss = −log likelihood + beta · min(1, t/τ) · KL"),
            Text::tr("One that grows over τ updates is to let the decoder learn to use z first. Measured over 9000: no "
                     "difference from the article that 200 runs can show."),
            Text::tr("Bowman et al. 2016")};
}

Remedy freeBits()
{
    return {
        Text::tr("Free bits"),
        {numbered("free_bits", 0.5)},
        &setting("free_bits"),
        Text::tr("KL below so many nats is free."),
        Text::tr("Σ_j max(λ, KL_j)"),
        Text::tr("Below λ nats a dimension's KL costs nothing, so the objective has no reason to give it up. Measured "
                 "with 0.5: no difference from the article that 200 runs can show."),
        Text::tr("Kingma et al. 2016, arXiv 1606.04934")};
}

Remedy targets()
{
    return {Text::tr("Targets include the context"),
            {chosen("targets", "all")},
            nullptr,
            Text::tr("The context is asked for, too."),
            Text::tr("Σ over all points of D, instead of D without C"),
            Text::tr("Every update asks for all points, so a context is not merely what is left out. Measured: two "
                     "thirds of the article's spread at 25,001 updates."),
            Text::tr("the conditional neural process, Garnelo et al. 2018, arXiv 1807.01613; Kim et al. 2019, arXiv "
                     "1901.05761")};
}

Remedy npml()
{
    return {Text::tr("NPML, without a KL"),
            {chosen("objective", "npml"), numbered("samples", 20)},
            nullptr,
            Text::tr("One good sample is enough."),
            Text::tr("loss = −ln 1/L Σ_l Π_t p(y_t | x_t, z_l), z_l ~ q(z | C)"),
            Text::tr("The likelihood itself, estimated by L samples: one good sample is enough, the others may "
                     "spread. Measured with 20: 7 times the article's spread at 9001 updates, a quarter at 25,001."),
            Text::tr("Foong et al. 2020, arXiv 2007.01332, with L about 20")};
}

} // namespace

std::vector<Remedy> remedies()
{
    return {latentScale(), largerNoise(), learnedNoise(), prior(), beta(), annealing(), freeBits(), targets(), npml()};
}

} // namespace npscope
