// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of the preferences and of the recent files.

#include "ui/window/preferences.h"

#include "tests/fuzzing/target.h"
#include "ui/document/recentfiles.h"
#include "ui/document/settingsfile.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>

namespace npscope {

namespace {

void requirePreferences(const Preferences &preferences)
{
    REQUIRE(findLanguage(preferences.language), preferences.language);
    REQUIRE(preferences.numbers.isEmpty() || numberFormats().contains(preferences.numbers), preferences.numbers);
    REQUIRE(std::ranges::count(textSizesInPercent, preferences.textSize) == 1, QString::number(preferences.textSize));
    REQUIRE(memoryLimits.allow(preferences.memory), QString::number(preferences.memory));
}

} // namespace

bool check(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath("NPScope.json"), kept = folder.filePath("kept.json");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), file.errorString());
    file.close();
    QSettings settings(path, settingsFormat());
    const Preferences preferences = Preferences::kept(settings);
    requirePreferences(preferences);
    REQUIRE(RecentFiles(settings).paths().isEmpty(), QString()); // those are not there

    QFile::remove(kept);
    {
        QSettings written(kept, settingsFormat());
        preferences.keep(written);
    }
    REQUIRE(Preferences::kept(QSettings(kept, settingsFormat())) == preferences, preferences.beginsWith);
    return preferences != Preferences();
}

std::vector<QByteArray> seeds()
{
    return {R"({"view/language": "zh_CN", "view/numbers": "de_CH", "view/theme": "dark", "view/textSize": 115,
                "view/lessMotion": true, "run/keepsUnsaved": false, "run/memory": 1024, "window/geometry": {"bytes": "AQI="},
                "start/experiment": "normal-9001", "recentFiles": ["/none/a.npscope", "/none/b.png"]})"};
}

} // namespace npscope
