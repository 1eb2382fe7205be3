// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What has been proposed against the collapse: each remedy with the settings that switch it on, its formula, what it
// is meant to do, and where it comes from.

#pragma once

#include "core/experiment/experiment.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

struct Remedy {
    QString title;
    std::vector<const char *> settings; ///< names in the registry
    QString formula;
    QString explanation;
    QString source;
};

std::vector<Remedy> remedies();

/// Whether the setting has any effect beside the others, e.g. the weight of the KL where the objective has none;
/// if not, `reason` says why.
bool hasEffect(const char *setting, const Training &training, QString *reason = nullptr);

/// The settings of remedies that differ from the article's, as "Prior: N(0, I)".
QStringList remediesInUse(const Training &training);

/// The training with all remedies as in the article.
Training withoutRemedies(Training training);

} // namespace npscope
