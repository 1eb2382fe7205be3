// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/tour.h"

#include "ui/document/jsonfields.h"
#include "ui/document/sessionjson.h"
#include "ui/document/tourtexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <string_view>

// A resource in a static library is left out unless it is asked for, which must happen outside a namespace.
static void registerTour()
{
    Q_INIT_RESOURCE(tour);
}

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Tour)
};

constexpr Limits speedLimits{1, 1e5, false};

QString readText(JsonFields &fields, const QString &name)
{
    const QJsonValue value = fields.value(name);
    if (value.toString().isEmpty())
        fields.fail(Text::tr("%1 must be a text in quotation marks").arg(fields.pathOf(name)));
    return value.toString();
}

// What is shown must be known to those who translate it.
QString readShown(JsonFields &fields, const QString &name)
{
    const QByteArray text = readText(fields, name).toUtf8();
    if (!text.isEmpty() && std::ranges::find(tourTexts, std::string_view(text.constData())) == std::end(tourTexts))
        fields.fail(Text::tr("%1 is not listed for translation in tourtexts.h").arg(fields.pathOf(name)));
    return Text::tr(text.constData());
}

Session readSession(JsonFields &fields)
{
    QJsonObject json = fields.object("session").value_or(QJsonObject());
    json.insert("format", QStringLiteral("npscope-session"));
    json.insert("version", sessionVersion);
    const Loaded<Session> session = sessionFromJson(json);
    if (!session) {
        fields.fail(fields.pathOf("session") + QStringLiteral(": ") + session.error());
        return {};
    }
    if (session->step > session->experiment.length)
        fields.fail(Text::tr("%1 is beyond the end of its run").arg(fields.pathOf("session.step")));
    return *session;
}

Scene sceneFromJson(const QJsonObject &json, const QString &path, QString &error)
{
    JsonFields fields(json, path, error);
    Scene scene;
    scene.name = readText(fields, "name");
    scene.title = readShown(fields, "title");
    scene.text = readShown(fields, "text");
    scene.session = readSession(fields);
    scene.plays = fields.flag("plays").value_or(scene.plays);
    scene.speed = fields.number("speed", speedLimits).value_or(scene.speed);
    if (json.contains("points_at"))
        scene.pointsAt = readText(fields, "points_at");
    fields.finish();
    return scene;
}

} // namespace

Loaded<std::vector<Scene>> tourFromBytes(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Failure{Text::tr("a list of scenes is expected; not valid JSON: %1").arg(problem.errorString())};
    if (!document.isArray())
        return Failure{Text::tr("a list of scenes in brackets is expected")};
    std::vector<Scene> scenes;
    QString error;
    for (const QJsonValue &entry : document.array()) {
        const QString path = QStringLiteral("scene %1").arg(scenes.size() + 1);
        if (!entry.isObject())
            return Failure{Text::tr("%1 must be an object in braces").arg(path)};
        scenes.push_back(sceneFromJson(entry.toObject(), path, error));
    }
    if (!error.isEmpty())
        return Failure{error};
    return scenes;
}

std::vector<Scene> tour()
{
    registerTour();
    QFile file(QStringLiteral(":/tour/tour.json"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const Loaded<std::vector<Scene>> scenes = tourFromBytes(file.readAll());
    Q_ASSERT_X(scenes, "tour", qPrintable(scenes.error()));
    return *scenes;
}

} // namespace npscope
