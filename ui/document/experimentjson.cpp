// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/experimentjson.h"

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "ui/document/jsonfields.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ExperimentJson)
};

constexpr Limits coordinateLimits{-maxCoordinate, maxCoordinate, false};

QJsonArray toJson(const Points &points)
{
    QJsonArray array;
    for (const Point &point : points)
        array.append(QJsonArray{point.x, point.y});
    return array;
}

Points readPoints(JsonFields &fields, const QString &name, const QJsonValue &value)
{
    const QString path = fields.pathOf(name);
    const QJsonArray array = value.toArray();
    if (!value.isArray()) {
        fields.fail(Text::tr("%1 must be a list of points such as [[-1, 0.5], [2, 3]]").arg(path));
        return {};
    }
    if (std::size_t(array.size()) > maxPoints) {
        fields.fail(Text::tr("%1 has %2 points; allowed are at most %3")
                        .arg(path, QString::number(array.size()), QString::number(maxPoints)));
        return {};
    }
    Points points;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString point = Text::tr("%1, point %2").arg(path, QString::number(i + 1));
        const QJsonArray pair = array[i].toArray();
        if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble()) {
            fields.fail(Text::tr("%1 must be two numbers such as [2, 3]").arg(point));
            return {};
        }
        for (const int axis : {0, 1}) {
            if (!coordinateLimits.allow(pair[axis].toDouble())) {
                const QString coordinate = axis == 0 ? Text::tr("%1: x").arg(point) : Text::tr("%1: y").arg(point);
                fields.fail(notAllowedText(coordinate, pair[axis].toDouble(), coordinateLimits, QLocale::c()));
                return {};
            }
        }
        points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    }
    return points;
}

void readSettings(JsonFields &fields, Setting::Part part, Experiment &experiment)
{
    for (const Setting &setting : settings()) {
        if (setting.part != part)
            continue;
        if (const auto value = readSetting(fields, setting))
            setting.set(experiment, *value);
    }
}

void readTraining(const QJsonObject &json, QString &error, Experiment &experiment)
{
    JsonFields fields(json, QStringLiteral("experiment.training"), error);
    if (const QJsonValue points = fields.value("points"); !points.isUndefined())
        experiment.training.points = readPoints(fields, "points", points);
    readSettings(fields, Setting::Part::Training, experiment);
    fields.finish();
}

void readQuestion(const QJsonObject &json, QString &error, Experiment &experiment)
{
    JsonFields fields(json, QStringLiteral("experiment.question"), error);
    const QJsonValue context = fields.value("context");
    if (context.isArray()) {
        experiment.question.followsTraining = false;
        experiment.question.context = readPoints(fields, "context", context);
    } else if (!context.isUndefined() && context.toString() != QLatin1String("training")) {
        fields.fail(Text::tr("%1 must be \"training\" or a list of points such as [[-1, 0.5], [2, 3]]")
                        .arg(fields.pathOf("context")));
    }
    readSettings(fields, Setting::Part::Question, experiment);
    if (context.isUndefined()) { // the function's, where there is one
        Experiment withoutFunction = experiment;
        withoutFunction.question.function = 0;
        experiment = withDrawnContext(withoutFunction, experiment);
    }
    fields.finish();
}

} // namespace

QJsonObject toJson(const Experiment &experiment)
{
    QJsonObject training{{"points", toJson(experiment.training.points)}};
    QJsonObject question;
    if (experiment.question.followsTraining)
        question.insert("context", QStringLiteral("training"));
    else
        question.insert("context", toJson(experiment.question.context));
    QJsonObject result;
    for (const Setting &setting : settings()) {
        QJsonObject &part = setting.part == Setting::Part::Training   ? training
                            : setting.part == Setting::Part::Question ? question
                                                                      : result;
        part.insert(QLatin1String(setting.name), toJson(setting, setting.get(experiment)));
    }
    result.insert("training", training);
    result.insert("question", question);
    return result;
}

Experiment experimentFromJson(const QJsonObject &json, QString &error)
{
    Experiment experiment;
    JsonFields fields(json, QStringLiteral("experiment"), error);
    if (const auto training = fields.object("training"))
        readTraining(*training, error, experiment);
    if (const auto question = fields.object("question"))
        readQuestion(*question, error, experiment);
    readSettings(fields, Setting::Part::Run, experiment);
    fields.finish();
    if (const auto problem = findProblem(experiment))
        fields.fail(problemText(*problem, {.asInFiles = true}));
    return experiment;
}

} // namespace npscope
