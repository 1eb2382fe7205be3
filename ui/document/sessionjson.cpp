// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sessionjson.h"

#include "ui/document/comparisonjson.h"
#include "ui/document/experimentjson.h"
#include "ui/document/jsonfields.h"
#include "ui/document/momentsjson.h"
#include "ui/document/viewjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SessionJson)
};

constexpr int firstVersionWithPages = 3;
constexpr char formatName[] = "npscope-session";

// Says whose file this is before anything in it is judged.
void readFormat(JsonFields &fields)
{
    const QJsonValue format = fields.value("format");
    if (format.toString() != QLatin1String(formatName)) {
        fields.fail(Text::tr("not an NPScope session: its \"format\" is not \"%1\"").arg(QLatin1String(formatName)));
        return;
    }
    const QJsonValue version = fields.value("version");
    if (version.toDouble() > sessionVersion) {
        fields.fail(Text::tr("written by a newer NPScope: its version is %1; this NPScope reads up to version %2")
                        .arg(numberText(version.toDouble(), QLocale::c()), QString::number(sessionVersion)));
    } else if (!Limits{oldestSessionVersion, sessionVersion, true}.allow(version.toDouble(0))) {
        fields.fail(Text::tr("version must be %1 to %2, those that this NPScope reads")
                        .arg(oldestSessionVersion)
                        .arg(sessionVersion));
    }
}

// "line 3, column 7"; columns count characters. The parser mostly stops behind the character that is wrong.
QString placeText(const QByteArray &bytes, const QJsonParseError &problem)
{
    const bool isAhead =
        problem.error == QJsonParseError::IllegalNumber || problem.error == QJsonParseError::GarbageAtEnd;
    const qsizetype offset = isAhead ? problem.offset : problem.offset - 1;
    const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const QByteArrayView start = before.sliced(before.lastIndexOf('\n') + 1);
    const auto beginsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto column = std::ranges::count_if(start, beginsCharacter) + 1;
    return Text::tr("line %1, column %2").arg(QString::number(line), QString::number(column));
}

} // namespace

QJsonObject toJson(const Session &session)
{
    QJsonObject json{{"format", QLatin1String(formatName)},
                     {"version", sessionVersion},
                     {"experiment", toJson(session.experiment)},
                     {"step", qint64(session.step)},
                     {"view", toJson(session.view)},
                     {"picture", toJson(session.picture)},
                     {"comparison", toJson(session.comparison)}};
    if (!session.moments.empty())
        json.insert("moments", toJson(session.moments));
    return json;
}

QByteArray toBytes(const Session &session, QJsonDocument::JsonFormat format)
{
    return QJsonDocument(toJson(session)).toJson(format);
}

Loaded<Session> sessionFromJson(const QJsonObject &json)
{
    QString error;
    Session session;
    JsonFields fields(json, QString(), error);
    readFormat(fields);
    if (const auto experiment = fields.object("experiment"))
        session.experiment = experimentFromJson(*experiment, error);
    if (const auto step = fields.number("step", {0, double(maxSteps), true}))
        session.step = Step(*step);
    if (const auto view = fields.object("view"))
        session.view = viewFromJson(*view, error);
    if (const auto picture = fields.object("picture"))
        session.picture = pictureFromJson(*picture, error);
    const bool isOld = json.value("version").toInt() < firstVersionWithPages;
    bool isCompared = false;
    if (const auto comparison = fields.object("comparison"))
        session.comparison = comparisonFromJson(*comparison, error, isOld ? &isCompared : nullptr);
    if (isCompared)
        session.view.page = Page::Compare;
    if (const QJsonValue moments = fields.value("moments"); !moments.isUndefined())
        session.moments = momentsFromJson(fields, moments, error);
    if (session.view.ghost && *session.view.ghost >= int(session.moments.size())) {
        fields.fail(session.moments.empty()
                        ? Text::tr("view.ghost is one of the moments, of which there are none; it must be left out")
                        : notAllowedText(QStringLiteral("view.ghost"), *session.view.ghost,
                                         {0, double(session.moments.size() - 1), true}, QLocale::c()));
    }
    fields.finish();
    if (!error.isEmpty())
        return Failure{error};
    return session;
}

Loaded<Session> sessionFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > maxSessionBytes) {
        return Failure{
            Text::tr("too large for an NPScope session; allowed are at most %1 MB").arg(maxSessionBytes / 1'000'000)};
    }
    if (bytes.trimmed().isEmpty())
        return Failure{Text::tr("not an NPScope session: there is nothing in it")};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Failure{Text::tr("not an NPScope session: %1: not valid JSON: %2")
                           .arg(placeText(bytes, problem), problem.errorString())};
    }
    if (!document.isObject())
        return Failure{Text::tr("not an NPScope session: an object in braces is expected")};
    return sessionFromJson(document.object());
}

} // namespace npscope
