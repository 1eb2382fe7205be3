// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/comparison.h"

#include "core/data/questiontask.h"
#include "ui/document/poolsizes.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Comparison)
};

QString changeText(const SettingValue &changed)
{
    const Setting &setting = *changed.setting;
    if (std::string_view(setting.name) == "initialisation") // its values speak for themselves
        return valueText(setting, changed.value);
    return Text::tr("%1 %2", "a setting and its value").arg(label(setting), valueText(setting, changed.value));
}

// The value and others to compare it with: the next seeds or choices, other pools, or multiples of a number.
std::vector<double> candidates(const Setting &setting, double value)
{
    const std::string_view name = setting.name;
    if (setting.isChoice() || name == "seed" || name == "draw" || name == "function") {
        std::vector<double> next;
        for (std::size_t i = 0; i < mostVariants; ++i)
            next.push_back(value + double(i) <= setting.max ? value + double(i) : setting.min + double(i) - 1);
        return next;
    }
    if (isPoolSize(setting)) {
        std::vector<double> pools{value};
        pools.insert(pools.end(), fewPoolSizes.begin(), fewPoolSizes.end());
        return pools;
    }
    const double factor = setting.integer ? 2 : 10;
    const double unit = value == 0 ? 1 / factor : value;
    std::vector<double> scaled{value,
                               unit * factor,
                               unit / factor,
                               unit * factor * factor,
                               unit / factor / factor,
                               unit * factor * factor * factor,
                               unit * 2, // in a narrow range
                               unit / 2};
    if (setting.integer) {
        std::ranges::transform(scaled, scaled.begin(), [](double v) { return std::floor(v); });
        scaled.insert(scaled.end(), {value + 1, value + 2}); // in a range narrower still
    }
    return scaled;
}

// Those the setting allows, each once.
std::vector<double> allowedCandidates(const Setting &setting, double value)
{
    std::vector<double> allowed;
    for (const double candidate : candidates(setting, value)) {
        if (setting.allows(candidate) && std::ranges::find(allowed, candidate) == allowed.end())
            allowed.push_back(candidate);
    }
    return allowed;
}

using Colours = std::vector<std::optional<std::size_t>>;

std::optional<std::size_t> initialisationColour(const Variant &variant)
{
    for (const SettingValue &changed : variant) {
        if (std::string_view(changed.setting->name) == "initialisation")
            return colourOf(Initialisation(int(changed.value)));
    }
    return {};
}

// Gives those that have none the one of their initialisation, or the first that is free.
std::vector<std::size_t> completed(Colours colours, const std::vector<Variant> &variants)
{
    const auto isFree = [&](std::size_t colour) { return std::ranges::find(colours, colour) == colours.end(); };
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (const auto own = initialisationColour(variants[i]); own && !colours[i] && isFree(*own))
            colours[i] = own;
    }
    std::vector<std::size_t> result;
    std::size_t next = 0;
    for (auto &colour : colours) {
        while (!colour && !isFree(next))
            ++next;
        colour = colour.value_or(next);
        result.push_back(*colour);
    }
    return result;
}

} // namespace

std::vector<std::size_t> variantColours(const Comparison &comparison)
{
    if (comparison.keptColours.size() == comparison.variants.size())
        return comparison.keptColours;
    return completed(Colours(comparison.variants.size()), comparison.variants);
}

Comparison withColoursKept(Comparison comparison, const Comparison &before)
{
    const std::vector<std::size_t> then = variantColours(before);
    const auto &variants = comparison.variants;
    Colours kept(variants.size());
    std::vector<bool> isTaken(then.size());
    const auto take = [&](std::size_t now, std::size_t place) {
        kept[now] = then[place];
        isTaken[place] = true;
    };
    const bool isSameSize = variants.size() == then.size();
    for (std::size_t i = 0; i < variants.size(); ++i) { // at its place if it is still there, or else where it is now
        if (isSameSize && variants[i] == before.variants[i])
            take(i, i);
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
        for (std::size_t j = 0; j < then.size() && !kept[i]; ++j) {
            if (!isTaken[j] && variants[i] == before.variants[j])
                take(i, j);
        }
    }
    for (std::size_t i = 0; i < variants.size(); ++i) { // a pane whose value was changed
        if (isSameSize && !kept[i] && !isTaken[i] && !initialisationColour(variants[i]))
            take(i, i);
    }
    comparison.keptColours.clear();
    if (const auto result = completed(kept, variants); result != variantColours(comparison))
        comparison.keptColours = result;
    return comparison;
}

std::vector<Variant> articleVariants()
{
    const Setting &initialisation = setting("initialisation");
    std::vector<Variant> variants;
    for (const Initialisation scheme : {Initialisation::Normal, Initialisation::Default, Initialisation::Xavier})
        variants.push_back({{&initialisation, double(scheme)}});
    return variants;
}

bool canDiffer(const Setting &setting)
{
    return setting.part != Setting::Part::Run;
}

bool isAllowed(const Comparison &comparison)
{
    const auto isAllowed = [](const SettingValue &changed) {
        return changed.setting && canDiffer(*changed.setting) && changed.setting->allows(changed.value);
    };
    const auto &variants = comparison.variants;
    const auto &kept = comparison.keptColours;
    const std::set<std::size_t> different(kept.begin(), kept.end());
    if (!kept.empty()
        && (kept.size() != variants.size() || different.size() != kept.size() || *different.rbegin() >= lineColours))
        return false;
    return variants.size() >= fewestVariants && variants.size() <= mostVariants
           && std::ranges::all_of(variants, [&](const Variant &v) { return std::ranges::all_of(v, isAllowed); });
}

Variant with(const Variant &variant, const Setting &setting, double value)
{
    Variant result = variant;
    const auto place = std::ranges::lower_bound(result, &setting, {}, &SettingValue::setting);
    if (place != result.end() && place->setting == &setting)
        place->value = value;
    else
        result.insert(place, {&setting, value});
    return result;
}

Experiment applied(const Variant &variant, const Experiment &experiment)
{
    Experiment changed = experiment;
    for (const SettingValue &one : variant)
        one.setting->set(changed, one.value);
    return withDrawnContext(experiment, changed);
}

QString variantText(const Variant &variant)
{
    QStringList texts;
    for (const SettingValue &changed : variant)
        texts.append(changeText(changed));
    return texts.isEmpty() ? Text::tr("the main experiment") : texts.join(QStringLiteral(" · "));
}

const Setting *comparedSetting(const std::vector<Variant> &variants)
{
    for (const Variant &variant : variants) {
        if (!variant.empty())
            return variant.front().setting;
    }
    return nullptr;
}

std::vector<Variant> variantsBy(const Setting &setting, const Experiment &experiment, std::size_t count)
{
    if (std::string_view(setting.name) == "initialisation" && count == articleVariants().size())
        return articleVariants();
    const std::vector<double> values = allowedCandidates(setting, setting.get(experiment));
    std::vector<Variant> variants;
    for (std::size_t i = 0; i < std::clamp(values.size(), fewestVariants, std::max(count, fewestVariants)); ++i)
        variants.push_back({{&setting, values[std::min(i, values.size() - 1)]}});
    std::ranges::stable_sort(variants, {}, [&](const Variant &variant) {
        const double value = variant.front().value;
        return isPoolSize(setting) && value == 0 ? HUGE_VAL : value; // all is more than any number
    });
    return variants;
}

Variant nextVariant(const std::vector<Variant> &variants, const Experiment &experiment)
{
    const Setting *compared = comparedSetting(variants);
    if (!compared)
        return {};
    Variant next = variants.back();
    const Setting &setting = *compared;
    for (const double value : allowedCandidates(setting, setting.get(applied(next, experiment)))) {
        next = with(next, setting, value);
        if (std::ranges::find(variants, next) == variants.end())
            break;
    }
    return next;
}

} // namespace npscope
