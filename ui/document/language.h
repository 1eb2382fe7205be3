// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of all that is read on the screen and in a terminal. English is in the sources; others are files in
// resources/translations, and a further one is a further file. What is in files (settings' names, numbers, columns)
// has no language.

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace npscope {

/// In the user's settings: the code of the one that was chosen.
inline const QString languageKey = QStringLiteral("view/language");

struct Language {
    QString code; ///< as in settings and on the command line: "system", "en", "zh_CN"
    QString name; ///< in itself; empty of the system's
};

/// The system's, English, and those that there are texts in.
std::vector<Language> languages();
std::optional<Language> findLanguage(const QString &code);

/// Texts that are made from now on are in that language, Qt's own, too, and so are numbers and dates: the system's
/// where it is `system`. In English where the system's has no texts here. Numbers are as in the locale of that name, if
/// there is one given, and the window's text has that many percent of its usual size. Needs the application object.
void applyLanguage(const Language &language, const QString &numbers = {}, int textSize = 100);
/// Of texts now: "en" or "zh_CN".
QString presentLanguage();

} // namespace npscope
