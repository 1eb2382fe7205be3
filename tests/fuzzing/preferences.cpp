// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of the preferences and of the recent files.

#include "ui/window/preferences.h"

#include "tests/fuzzing/target.h"
#include "ui/document/recentfiles.h"

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
    const QString path = folder.filePath("NPScope.conf"), kept = folder.filePath("kept.conf");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), file.errorString());
    file.close();
    QSettings settings(path, QSettings::IniFormat);
    const Preferences preferences = Preferences::kept(settings);
    requirePreferences(preferences);
    REQUIRE(RecentFiles(settings).paths().isEmpty(), QString()); // those are not there

    QFile::remove(kept);
    {
        QSettings written(kept, QSettings::IniFormat);
        preferences.keep(written);
    }
    REQUIRE(Preferences::kept(QSettings(kept, QSettings::IniFormat)) == preferences, preferences.beginsWith);
    return preferences != Preferences();
}

std::vector<QByteArray> seeds()
{
    return {"[view]\nlanguage=zh_CN\nnumbers=de_CH\ntheme=dark\ntextSize=115\nlessMotion=true\n\n"
            "[run]\nkeepsUnsaved=false\nmemory=1024\n\n[start]\nexperiment=normal-9001\n\n"
            "[General]\nrecentFiles=/none/a.npscope, /none/b.png\n",
            "[view]\ntextSize=@ByteArray(115)\nlanguage=@Variant(\\0\\0\\0\\x2\\0\\0\\0\\x5)\n"};
}

} // namespace npscope
