// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is the user's and not the experiment's: kept from one start to the next, and in no session.

#pragma once

#include "ui/document/language.h"
#include "ui/document/problemtext.h"
#include "ui/window/theme.h"

#include <array>

class QSettings;

namespace npscope {

/// For going back to earlier steps, in MB, which are a million bytes.
inline constexpr Limits memoryLimits{.min = 64, .max = 65'536, .integer = true};
/// In percent of the system's.
inline constexpr std::array textSizesInPercent{85, 100, 115, 130, 150, 175, 200};

struct Preferences {
    QString language = QStringLiteral("system"); ///< a code of languages()
    QString numbers = {};                        ///< of numberFormats(); empty: as the language writes them
    Theme theme = Theme::System;
    int textSize = 100;
    bool hasLessMotion = false; ///< without the system's asking for it
    bool keepsUnsaved = true;   ///< for a crash: see autosave.h
    int memory = usualMemory;
    QString beginsWith = {}; ///< see firstsession.h

    static const int usualMemory;

    bool operator==(const Preferences &) const = default;

    /// What is no longer there, or no allowed value, is as usual.
    static Preferences kept(const QSettings &settings);
    void keep(QSettings &settings) const;
    /// Whether a window that was made with these shows those, too, once they are applied.
    bool fitsWindowOf(const Preferences &other) const;
};

/// Locales that write numbers in ways of their own.
QStringList numberFormats();

/// To the application, but for what belongs to a run: texts, numbers, fonts, colours, motion.
void apply(const Preferences &preferences);

} // namespace npscope
