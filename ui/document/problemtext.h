// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Core's Problem in words: one translated sentence that names the field, the point or both points, and
// says what is allowed. Points are counted from 1, as a user counts them.

#pragma once

#include "core/experiment/settings.h"

#include <QLocale>
#include <QString>

#include <span>

namespace npscope {

/// A number as a user of that locale writes it, with all its digits; small integers never as 1e+06.
QString numberText(double value, const QLocale &locale = QLocale());

struct Limits {
    double min = 0;
    double max = 0;
    bool integer = false;
    const char *zero = nullptr; ///< what 0 is called beside its number, e.g. "all"
    bool allow(double value) const;
};
Limits limitsOf(const Setting &setting);
/// What 0 is called: in the C locale as files and the command line have it, else in the user's language.
QString zeroText(const char *zero, const QLocale &locale = QLocale());

/// "whole numbers from 0 to 4294967295", "0.5 to 10", "whole numbers from 0 to 4096, or all"
QString allowedText(const Limits &limits, const QLocale &locale = QLocale());

/// "seed is -1; allowed are whole numbers from 0 to 4294967295"
QString notAllowedText(const QString &name, double value, const Limits &limits, const QLocale &locale = QLocale());

struct Wording {
    /// As a file has it: the field's path rather than its label, and numbers in the C locale.
    bool asInFiles = false;
    /// Where the points came from the lines of a file: the line of each.
    std::span<const int> lines = {};
};

QString problemText(const Problem &problem, const Wording &wording = {});

/// Where a session file has the setting, e.g. "experiment.training.seed".
QString jsonPath(const Setting &setting);

} // namespace npscope
