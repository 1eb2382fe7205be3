// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of the registry in the user's language: core's row of a setting, which knows no language, has one row
// of texts here, and each of its choices another. Panels, tooltips, What's This, captions and `npscope help settings`
// all read them.

#pragma once

#include "core/experiment/settings.h"

#include <QLocale>
#include <QString>

namespace npscope {

/// Where the window has the setting's control.
enum class SettingGroup { Functions, Curves, Training, Network, Remedies, Bars };

/// As a label, e.g. "Learning rate".
QString label(const Setting &setting);
/// "nats"; empty for a plain number or a choice.
QString unit(const Setting &setting);
SettingGroup group(const Setting &setting);
/// What it does, in one or two sentences.
QString explanation(const Setting &setting);
/// A value as it is shown: a number in the user's locale, "all", or what the choice is called, e.g. "learned".
QString valueText(const Setting &setting, double value);
/// What one of its choices means; empty where it is no choice.
QString choiceExplanation(const Setting &setting, double value);
/// "Allowed: 0.000001 to 100 (units of y). Default: 0.005."
QString limitsText(const Setting &setting, const QLocale &locale = QLocale());

/// Whether the setting has any effect beside the others, e.g. the weight of the KL where the objective has none;
/// if not, `reason` says why, e.g. "NPML has no KL".
bool hasEffect(const Setting &setting, const Training &training, QString *reason = nullptr);
/// Beside those of the question, too.
bool hasEffect(const Setting &setting, const Experiment &experiment, QString *reason = nullptr);

} // namespace npscope
