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

#include <utility>
#include <vector>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ExperimentJson)
};

constexpr Limits coordinateLimits{-maxCoordinate, maxCoordinate, false};
// Of numbers in files, which may be times in nanoseconds or sizes of atoms.
constexpr Limits shifts{-1e100, 1e100, false};
constexpr Limits factors{1e-100, 1e100, false};

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

QJsonArray toJson(const std::vector<GivenFunction> &functions)
{
    QJsonArray array;
    for (const GivenFunction &function : functions)
        array.append(QJsonObject{{"name", QString::fromStdString(function.name)}, {"points", toJson(function.points)}});
    return array;
}

std::vector<GivenFunction> readData(JsonFields &fields, const QJsonValue &value, QString &error)
{
    const QString path = fields.pathOf("data");
    const QJsonArray array = value.toArray();
    if (!value.isArray() || std::size_t(array.size()) > maxFunctions) {
        fields.fail(Text::tr("%1 must be a list of at most %2 functions such as {\"name\": \"a\", \"points\": [[-1, "
                             "0.5], [2, 3]]}")
                        .arg(path, QString::number(maxFunctions)));
        return {};
    }
    std::vector<GivenFunction> functions;
    for (qsizetype i = 0; i < array.size() && error.isEmpty(); ++i) {
        JsonFields one(array[i].toObject(), QStringLiteral("%1[%2]").arg(path, QString::number(i)), error);
        GivenFunction function;
        const QJsonValue name = one.value("name");
        if (!name.isUndefined() && !name.isString())
            one.fail(Text::tr("%1 must be a text").arg(one.pathOf("name")));
        function.name = name.toString().toStdString();
        function.points = readPoints(one, "points", one.value("points"));
        one.finish();
        functions.push_back(std::move(function));
    }
    return functions;
}

QJsonObject toJson(const Scalings &scalings)
{
    return {{"x_shift", scalings.x.shift},
            {"x_factor", scalings.x.factor},
            {"y_shift", scalings.y.shift},
            {"y_factor", scalings.y.factor}};
}

Scalings readScalings(JsonFields &fields, QString &error)
{
    const auto json = fields.object("scaling");
    if (!json)
        return {};
    JsonFields own(*json, fields.pathOf("scaling"), error);
    Scalings scalings;
    for (auto [scaling, axis] : {std::pair(&scalings.x, "x"), std::pair(&scalings.y, "y")}) {
        scaling->shift = own.number(QStringLiteral("%1_shift").arg(QLatin1String(axis)), shifts).value_or(0);
        scaling->factor = own.number(QStringLiteral("%1_factor").arg(QLatin1String(axis)), factors).value_or(1);
    }
    own.finish();
    return scalings;
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
    if (const QJsonValue data = fields.value("data"); !data.isUndefined()) // first: the family takes its range of x
        experiment.training.functions.given = readData(fields, data, error);
    experiment.training.scalings = readScalings(fields, error);
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
    experiment.question.scalings = readScalings(fields, error);
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
    if (!experiment.training.functions.given.empty())
        training.insert("data", toJson(experiment.training.functions.given));
    if (!experiment.training.scalings.isNone())
        training.insert("scaling", toJson(experiment.training.scalings));
    if (!experiment.question.scalings.isNone())
        question.insert("scaling", toJson(experiment.question.scalings));
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
