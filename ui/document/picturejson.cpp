// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/jsonfields.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"
#include "ui/document/viewjson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PictureJson)
};

template <class T, class Member>
struct Field {
    const char *name;
    Member T::*member;
};
template <class T, class Member>
Field(const char *, Member T::*) -> Field<T, Member>; // which clang before 17 does not find by itself
constexpr std::array pictureSides{Field{"width", &Picture::width}, Field{"height", &Picture::height}};

std::vector<FigureId> readBeside(JsonFields &fields, const QJsonValue &value)
{
    std::vector<FigureId> views;
    const QJsonArray array = value.toArray();
    bool isList = value.isArray();
    for (const QJsonValue &name : array) {
        const auto known =
            std::ranges::find(figureNames, name.toString(), [](const char *n) { return QLatin1String(n); });
        isList = isList && known != figureNames.end();
        if (isList)
            views.push_back(static_cast<FigureId>(known - figureNames.begin()));
    }
    if (!isList) {
        const QStringList names(figureNames.begin(), figureNames.end());
        fields.fail(
            Text::tr("%1 must be a list of these: %2").arg(fields.pathOf("beside"), names.join(QStringLiteral(", "))));
        return {};
    }
    return views;
}

std::vector<Step> readSteps(JsonFields &fields, const QJsonValue &value)
{
    const QString path = fields.pathOf("steps");
    const QJsonArray array = value.toArray();
    if (!value.isArray() || std::size_t(array.size()) > maxSheet) {
        fields.fail(Text::tr("%1 must be a list of at most %2 steps").arg(path, QString::number(maxSheet)));
        return {};
    }
    std::vector<Step> steps;
    for (const QJsonValue &step : array) {
        if (!step.isDouble() || !Limits{0, double(maxSteps), true}.allow(step.toDouble())) {
            fields.fail(Text::tr("%1: entry %2 is not a step; allowed are whole numbers from 0 to %3")
                            .arg(path, QString::number(steps.size() + 1), QString::number(maxSteps)));
            return {};
        }
        steps.push_back(Step(step.toDouble()));
    }
    return steps;
}

} // namespace

QJsonObject toJson(const Picture &picture)
{
    QJsonObject result{{"figure", QLatin1String(figureNames.at(std::size_t(picture.figure)))},
                       {"columns", picture.columns},
                       {"unit", QLatin1String(unitNames.at(std::size_t(picture.unit)))},
                       {"scale", picture.scale},
                       {"text_size", picture.textSize},
                       {"own_ranges", picture.ownRanges},
                       {"background", QLatin1String(backgroundNames.at(std::size_t(picture.background)))}};
    for (const auto &field : pictureSides)
        result.insert(QLatin1String(field.name), picture.*field.member);
    QJsonArray beside;
    for (const FigureId view : picture.beside)
        beside.append(QLatin1String(figureNames.at(std::size_t(view))));
    result.insert("beside", beside);
    QJsonArray steps;
    for (Step step : picture.steps)
        steps.append(qint64(step));
    result.insert("steps", steps);
    return result;
}

Picture pictureFromJson(const QJsonObject &json, QString &error)
{
    Picture picture;
    JsonFields fields(json, QStringLiteral("picture"), error);
    if (const auto index = fields.choice("unit", unitNames))
        picture.unit = static_cast<Unit>(*index);
    for (const auto &field : pictureSides) {
        if (const auto value = fields.number(QLatin1String(field.name), sideLimits(picture.unit)))
            picture.*field.member = *value;
    }
    if (const auto value = fields.number("text_size", textSizes))
        picture.textSize = *value;
    if (const auto value = fields.number("columns", sheetColumns))
        picture.columns = int(*value);
    if (const QJsonValue beside = fields.value("beside"); !beside.isUndefined())
        picture.beside = readBeside(fields, beside);
    if (const auto value = fields.number("scale", {minScale, maxScale, false}))
        picture.scale = *value;
    if (const auto index = fields.choice("figure", figureNames))
        picture.figure = static_cast<FigureId>(*index);
    if (const auto index = fields.choice("background", backgroundNames))
        picture.background = static_cast<Background>(*index);
    if (const auto value = fields.flag("own_ranges"))
        picture.ownRanges = *value;
    if (const QJsonValue steps = fields.value("steps"); !steps.isUndefined())
        picture.steps = readSteps(fields, steps);
    fields.finish();
    if (const auto problem = pictureProblem(picture, QLocale::c()))
        fields.fail(QStringLiteral("picture: ") + *problem);
    return picture;
}

} // namespace npscope
