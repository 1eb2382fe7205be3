// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preferences.h"

#include "core/live/worker.h"
#include "ui/window/style.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace npscope {

namespace {

constexpr auto numbersKey = "view/numbers";
constexpr auto themeKey = "view/theme";
constexpr auto textSizeKey = "view/textSize";
constexpr auto motionKey = "view/lessMotion";
constexpr auto unsavedKey = "run/keepsUnsaved";
constexpr auto memoryKey = "run/memory";
constexpr auto beginsWithKey = "start/experiment";

template <class Allowed>
int keptNumber(const QSettings &settings, const char *key, int usual, const Allowed &isAllowed)
{
    bool isNumber = false;
    const int kept = settings.value(key, usual).toInt(&isNumber);
    return isNumber && isAllowed(kept) ? kept : usual;
}

} // namespace

const int Preferences::usualMemory = int(Worker::usualMemory / 1'000'000);

Preferences Preferences::kept(const QSettings &settings)
{
    Preferences kept;
    if (const auto language = findLanguage(settings.value(languageKey).toString()))
        kept.language = language->code;
    if (const QString numbers = settings.value(numbersKey).toString(); numberFormats().contains(numbers))
        kept.numbers = numbers;
    kept.theme = findTheme(settings.value(themeKey).toString()).value_or(kept.theme);
    kept.textSize = keptNumber(settings, textSizeKey, kept.textSize, [](int percent) {
        return std::ranges::find(textSizesInPercent, percent) != textSizesInPercent.end();
    });
    kept.hasLessMotion = settings.value(motionKey, false).toBool();
    kept.keepsUnsaved = settings.value(unsavedKey, true).toBool();
    kept.memory = keptNumber(settings, memoryKey, kept.memory, [](int mb) { return memoryLimits.allow(mb); });
    kept.beginsWith = settings.value(beginsWithKey).toString();
    return kept;
}

void Preferences::keep(QSettings &settings) const
{
    settings.setValue(languageKey, language);
    settings.setValue(numbersKey, numbers);
    settings.setValue(themeKey, name(theme));
    settings.setValue(textSizeKey, textSize);
    settings.setValue(motionKey, hasLessMotion);
    settings.setValue(unsavedKey, keepsUnsaved);
    settings.setValue(memoryKey, memory);
    settings.setValue(beginsWithKey, beginsWith);
}

bool Preferences::fitsWindowOf(const Preferences &other) const
{
    return language == other.language && numbers == other.numbers && textSize == other.textSize;
}

QStringList numberFormats()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("de_CH")};
}

void apply(const Preferences &preferences)
{
    applyLanguage(*findLanguage(preferences.language), preferences.numbers, preferences.textSize);
    applyTheme(preferences.theme);
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        style->setLessMotion(preferences.hasLessMotion);
}

} // namespace npscope
