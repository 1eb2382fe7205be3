// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/guide.h"

#include "ui/document/guidesettings.h"
#include "ui/document/language.h"
#include "ui/document/sessionjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

// A resource in a static library is left out unless it is asked for, which must happen outside a namespace.
static void registerGuide()
{
    Q_INIT_RESOURCE(guide);
}

namespace npscope {

namespace {

const QString english = QStringLiteral("en");

QByteArray resource(const QString &name)
{
    registerGuide();
    QFile file(QStringLiteral(":/guide/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject figures()
{
    return QJsonDocument::fromJson(resource(QStringLiteral("figures.json"))).object();
}

// As the usual programs make them: "The y-range" is the-y-range.
QString anchorOf(const QString &heading)
{
    static const QRegularExpression others(QStringLiteral("[^\\w\\- ]"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return QString(heading).remove(others).toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
}

std::vector<GuideHeading> headingsOf(const QString &markdown)
{
    std::vector<GuideHeading> headings;
    bool isCode = false;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        const qsizetype level = line.indexOf(QLatin1Char(' '));
        if (isCode || !line.startsWith(QLatin1Char('#')) || line.left(level).count(QLatin1Char('#')) != level)
            continue;
        QString text = line.mid(level + 1);
        text.remove(QLatin1Char('`')).remove(QLatin1Char('\\'));
        headings.push_back({int(level), text, anchorOf(text)});
    }
    return headings;
}

// A line's end is a space, which Chinese has none of between its signs, nor behind its punctuation.
QString withoutChineseSpaces(QString text)
{
    static const QRegularExpression inner(
        QStringLiteral("(?<=[\\x{2e80}-\\x{9fff}\\x{ff00}-\\x{ffef}])\n *(?=[\\x{2e80}-\\x{9fff}])"));
    static const QRegularExpression behind(QStringLiteral("(?<=[，。；：、！？）])\n *(?=[\\w*`])"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(inner).remove(behind);
}

} // namespace

QStringList guidePages()
{
    return {QStringLiteral("first-steps"), QStringLiteral("views"),   QStringLiteral("settings"),
            QStringLiteral("files"),       QStringLiteral("article"), QStringLiteral("sweeps")};
}

QString guideFile(const QString &page, const QString &language)
{
    return QString::fromUtf8(resource(language + QLatin1Char('/') + page + QStringLiteral(".md")));
}

GuideText guideText(const QString &page)
{
    const QString original = guideFile(page, english);
    QString own = guideFile(page, presentLanguage());
    if (own.isEmpty())
        own = original;
    GuideText text{withoutChineseSpaces(own), headingsOf(own)};
    // Pages have the same headings in every language, one after the other.
    const std::vector<GuideHeading> inEnglish = headingsOf(original);
    for (std::size_t i = 0; i < std::min(inEnglish.size(), text.headings.size()); ++i)
        text.headings[i].anchor = inEnglish[i].anchor;
    if (page == QLatin1String("settings")) {
        const QString generated = guideOfSettings();
        text.markdown += QLatin1Char('\n') + generated;
        const std::vector<GuideHeading> further = headingsOf(generated);
        text.headings.insert(text.headings.end(), further.begin(), further.end());
    }
    return text;
}

QStringList guideFigures()
{
    return figures().keys();
}

std::optional<Session> guideFigure(const QString &name)
{
    QJsonObject json = figures().value(name).toObject();
    if (json.isEmpty())
        return {};
    json.insert("format", QStringLiteral("npscope-session"));
    json.insert("version", sessionVersion);
    const Loaded<Session> session = sessionFromJson(json);
    Q_ASSERT_X(session, "guide", qPrintable(session.error()));
    return *session;
}

} // namespace npscope
