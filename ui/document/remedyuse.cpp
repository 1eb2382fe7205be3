// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What remedies a training has, and what it is with them or without.

#include "core/experiment/settings.h"
#include "ui/document/remedies.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Remedies)
};

// They have their place in the settings, but a picture says where they are others than the article's.
constexpr std::array settingsToo{"samples", "sigma_y_min", "sigma_y_max"};
// These are the network's own affair where it is not the article's.
constexpr std::array activations{"encoder_activation", "decoder_activation"};

// Of all remedies of such a training, each once, in the registry's order.
std::vector<const Setting *> settingsOfRemedies(const Training &training)
{
    std::vector<const Setting *> found;
    for (const char *name : settingsToo)
        found.push_back(&setting(name));
    if (!training.isOfFamily()) {
        for (const char *name : activations)
            found.push_back(&setting(name));
    }
    for (const Remedy &remedy : remedies()) {
        for (const SettingValue &value : remedy.on)
            found.push_back(value.setting);
        if (remedy.field)
            found.push_back(remedy.field);
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

double valueIn(const Training &training, const Setting &setting)
{
    Experiment experiment;
    experiment.training = training;
    return setting.get(experiment);
}

// As in the article; on a family, as that brings it: its sigma_y is that of its noise.
double usual(const Setting &setting, const Training &training)
{
    Experiment experiment;
    npscope::setting("family").set(experiment, double(training.functions.family));
    return setting.get(experiment);
}

// By as much larger or smaller than the usual as what is suggested is than the article's.
double suggested(const SettingValue &value, const Training &training)
{
    const double inTheArticle = value.setting->get(Experiment());
    const double here = usual(*value.setting, training);
    return here == inTheArticle ? value.value : value.value * here / inTheArticle;
}

} // namespace

// A number that has its field here may be any but the usual; one that has not is what the title says.
bool isOn(const Remedy &remedy, const Training &training)
{
    const SettingValue &key = remedy.on.front();
    const double value = valueIn(training, *key.setting);
    if (key.setting->isChoice())
        return value == key.value;
    return remedy.field ? value != usual(*key.setting, training) : value > usual(*key.setting, training);
}

Training switched(const Remedy &remedy, Training training, bool on)
{
    if (on == isOn(remedy, training))
        return training;
    Experiment experiment;
    experiment.training = std::move(training);
    for (const SettingValue &value : remedy.on) {
        const Setting &setting = *value.setting;
        const double whenOff = usual(setting, experiment.training);
        const double whenOn = suggested(value, experiment.training);
        const bool isKey = &value == &remedy.on.front();
        if (isKey || setting.get(experiment) == (on ? whenOff : whenOn))
            setting.set(experiment, on ? whenOn : whenOff);
    }
    return experiment.training;
}

std::vector<Variant> withoutAndWith(const Remedy &remedy, const Training &training)
{
    std::vector<Variant> variants(2);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const Training variant = switched(remedy, training, i == 1);
        for (const SettingValue &suggested : remedy.on)
            variants[i] = with(variants[i], *suggested.setting, valueIn(variant, *suggested.setting));
    }
    return variants;
}

QStringList remediesInUse(const Training &training)
{
    QStringList texts;
    for (const Setting *setting : settingsOfRemedies(training)) {
        const double value = valueIn(training, *setting);
        if (value != usual(*setting, training) && hasEffect(*setting, training))
            texts.append(Text::tr("%1: %2", "setting: value").arg(label(*setting), valueText(*setting, value)));
    }
    return texts;
}

Training withoutRemedies(Training training)
{
    Experiment experiment;
    experiment.training = std::move(training);
    for (const Setting *setting : settingsOfRemedies(experiment.training))
        setting->set(experiment, usual(*setting, experiment.training));
    return experiment.training;
}

} // namespace npscope
