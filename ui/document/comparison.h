// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A comparison: two to four variants of the main experiment side by side, each with other values of some settings.
// Whatever else changes in the main experiment changes in all of them.

#pragma once

#include "core/experiment/settings.h"

#include <QString>

#include <vector>

namespace npscope {

/// One setting of a variant and its value there.
struct SettingValue {
    const Setting *setting = nullptr; ///< one that canDiffer()
    double value = 0;
    bool operator==(const SettingValue &) const = default;
};

/// What is different from the main experiment, in the registry's order, no setting twice. Empty: nothing.
using Variant = std::vector<SettingValue>;

inline constexpr std::size_t fewestVariants = 2;
inline constexpr std::size_t mostVariants = 4;

/// The article's three initialisations.
std::vector<Variant> articleVariants();

/// Of a line that stands for runs with this initialisation, in every view: an index of ChartColours::lines.
inline std::size_t colourOf(Initialisation initialisation)
{
    return std::size_t(initialisation);
}
inline constexpr std::size_t lineColours = 8;

/// The variants are the user's work as the experiment is: undone, and asked about before closing.
struct Comparison {
    std::vector<Variant> variants = articleVariants();
    /// Of each variant, where they are not the first choice (variantColours()): none changes when another one is
    /// removed.
    std::vector<std::size_t> keptColours = {};
    bool operator==(const Comparison &) const = default;
};

/// All settings but the length of the run: variants go in step.
bool canDiffer(const Setting &setting);
bool isAllowed(const Comparison &comparison);

/// Of each variant, no two the same: that of its initialisation, if it changes that, or one that is free.
std::vector<std::size_t> variantColours(const Comparison &comparison);
/// Each variant that was there before keeps its colour.
Comparison withColoursKept(Comparison comparison, const Comparison &before);

/// The variant with that value of that setting, too.
Variant with(const Variant &variant, const Setting &setting, double value);
Experiment applied(const Variant &variant, const Experiment &experiment);
/// What is different, in words: "xavier", "Seed 7 · Learning rate 0.01".
QString variantText(const Variant &variant);

/// The setting by which the variants are told apart: the first that any of them changes; none where none does.
const Setting *comparedSetting(const std::vector<Variant> &variants);
/// As many variants by another setting, with values spread around the main experiment's.
std::vector<Variant> variantsBy(const Setting &setting, const Experiment &experiment, std::size_t count);
/// One more: with the next value of the setting by which they are told apart.
Variant nextVariant(const std::vector<Variant> &variants, const Experiment &experiment);

} // namespace npscope
