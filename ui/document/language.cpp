// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

// A resource in a static library is left out unless it is asked for, which must happen outside a namespace.
static void registerTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace npscope {

namespace {

const QString folder = QStringLiteral(":/i18n");
const QString english = QStringLiteral("en");

QString fileOf(const QString &code)
{
    return folder + QStringLiteral("/npscope_%1.qm").arg(code);
}

// Of the system's languages, which are in the order of preference, the first that there are texts in.
QString systemLanguage()
{
    for (const QString &preferred : QLocale::system().uiLanguages()) {
        const QLocale locale(preferred);
        if (locale.language() == QLocale::English || locale.language() == QLocale::C)
            return english;
        for (const QString &code : {locale.name(), QLocale::languageToCode(locale.language())}) {
            if (QFile::exists(fileOf(code)))
                return code;
        }
    }
    return english;
}

// Those of the program, and of Qt where they are installed.
void install(const QString &code)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    installed.clear(); // which takes them away
    if (code == english)
        return;
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(code);
    for (const QString &file : {qts, fileOf(code)}) { // the last is asked first
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file) && QCoreApplication::installTranslator(translator.get()))
            installed.push_back(std::move(translator));
    }
}

// One character has other shapes in Chinese and in Japanese, and what stands in for a font that lacks it depends on the
// system's language alone: so the font names what is to stand in.
void setFonts(const QString &code, int textSize)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return; // a command that paints nothing
    static const QFont before = QGuiApplication::font();
    QFont font = before;
    if (code.startsWith(QLatin1String("zh_CN"))) {
        font.setFamilies(QStringList{before.family()}
                         + QStringList{"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "PingFang SC",
                                       "Microsoft YaHei"});
    }
    if (before.pointSizeF() > 0)
        font.setPointSizeF(before.pointSizeF() * textSize / 100);
    QGuiApplication::setFont(font);
}

QString &present()
{
    static QString code = english;
    return code;
}

} // namespace

std::vector<Language> languages()
{
    registerTranslations();
    std::vector<Language> all{{QStringLiteral("system"), {}}, {english, QStringLiteral("English")}};
    for (const QString &file : QDir(folder).entryList({QStringLiteral("npscope_*.qm")}, QDir::Files, QDir::Name)) {
        const QString code = file.mid(8, file.size() - 11);
        all.push_back({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

std::optional<Language> findLanguage(const QString &code)
{
    const auto all = languages();
    const auto found = std::ranges::find(all, code, &Language::code);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void applyLanguage(const Language &language, const QString &numbers, int textSize)
{
    registerTranslations();
    const bool isSystem = language.code == QLatin1String("system");
    present() = isSystem ? systemLanguage() : language.code;
    const QLocale own = isSystem ? QLocale::system() : QLocale(language.code);
    QLocale::setDefault(numbers.isEmpty() ? own : QLocale(numbers));
    install(present());
    setFonts(present(), textSize);
}

QString presentLanguage()
{
    return present();
}

} // namespace npscope
