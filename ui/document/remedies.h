// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What has been proposed against the collapse: each remedy with the settings that switch it on and their suggested
// values, its formula, what it is meant to do, and where it comes from.

#pragma once

#include "ui/document/comparison.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

struct Remedy {
    QString title;
    /// What switches it on, with suggested values; the first decides whether it is on. Off, they are as in the article,
    /// or as the family has them.
    std::vector<SettingValue> on;
    /// The setting whose value is chosen with the remedy, if there is one; all others have their place elsewhere.
    const Setting *field = nullptr;
    QString summary; ///< one sentence
    QString formula;
    QString explanation;
    QString source;
};

std::vector<Remedy> remedies();

bool isOn(const Remedy &remedy, const Training &training);
/// The training with the remedy on or off. What the user has chosen otherwise stays, where it can.
Training switched(const Remedy &remedy, Training training, bool on);
/// Two variants to compare: without the remedy, and with it.
std::vector<Variant> withoutAndWith(const Remedy &remedy, const Training &training);

/// The settings of remedies that differ from the article's, or the family's usual ones, as "Prior: N(0, I)".
QStringList remediesInUse(const Training &training);

/// The training with all remedies as in the article.
Training withoutRemedies(Training training);

} // namespace npscope
