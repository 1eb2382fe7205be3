// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/viewjson.h"

#include "core/experiment/settings.h"
#include "ui/document/jsonfields.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ViewJson)
};

// What the view and the picture consist of; reader and writer go through the same tables.
template <class T, class Member>
struct Field {
    const char *name;
    Member T::*member;
};
constexpr std::array viewNumbers{Field{"x_min", &View::xMin},
                                 Field{"x_max", &View::xMax},
                                 Field{"y_min", &View::yMin},
                                 Field{"y_max", &View::yMax},
                                 Field{"waiting_y_min", &View::waitingYMin},
                                 Field{"waiting_y_max", &View::waitingYMax}};
constexpr std::array viewFlags{
    Field{"y_auto", &View::yAuto},
    Field{"waiting_y_auto", &View::waitingYAuto},
    Field{"shows_residuals", &View::showsResiduals},
    Field{"shows_curves", &View::showsCurves},
    Field{"shows_mean", &View::showsMean},
    Field{"shows_band", &View::showsBand},
    Field{"shows_training_points", &View::showsTrainingPoints},
    Field{"shows_context_points", &View::showsContextPoints},
    Field{"shows_extrapolation", &View::showsExtrapolation},
};
constexpr std::array pictureSides{Field{"width", &Picture::width}, Field{"height", &Picture::height}};
constexpr std::array bandNames{"one-sd", "two-sd", "central-90"};      // in the order of Band
constexpr std::array backgroundNames{"white", "theme", "transparent"}; // in the order of Background

constexpr std::array stepNumbers{Field{"steps_min", &StepsShown::min}, Field{"steps_max", &StepsShown::max}};

void checkSteps(JsonFields &fields, const StepsShown &steps)
{
    if (isAllowed(steps))
        return;
    fields.fail(Text::tr("%1 is %2 and %3 is %4; the first must be below the second, by %5 at least, or both 0")
                    .arg(fields.pathOf("steps_min"), numberText(steps.min, QLocale::c()), fields.pathOf("steps_max"),
                         numberText(steps.max, QLocale::c()), QString::number(fewestStepsShown)));
}

void checkRange(JsonFields &fields, const QString &minName, double min, const QString &maxName, double max)
{
    if (isAllowedRange(min, max))
        return;
    fields.fail(
        Text::tr("%1 is %2 and %3 is %4; the first must be below the second, by a billionth of its size at least")
            .arg(fields.pathOf(minName), numberText(min, QLocale::c()), fields.pathOf(maxName),
                 numberText(max, QLocale::c())));
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

QJsonObject toJson(const View &view)
{
    QJsonObject result{{"band", QLatin1String(bandNames.at(std::size_t(view.band)))}};
    for (const auto &field : viewNumbers)
        result.insert(QLatin1String(field.name), view.*field.member);
    for (const auto &field : viewFlags)
        result.insert(QLatin1String(field.name), view.*field.member);
    for (const auto &field : stepNumbers)
        result.insert(QLatin1String(field.name), view.steps.*field.member);
    result.insert("steps_log", view.steps.isLog);
    return result;
}

QJsonObject toJson(const Picture &picture)
{
    QJsonObject result{{"scale", picture.scale},
                       {"own_ranges", picture.ownRanges},
                       {"background", QLatin1String(backgroundNames.at(std::size_t(picture.background)))}};
    for (const auto &field : pictureSides)
        result.insert(QLatin1String(field.name), picture.*field.member);
    QJsonArray steps;
    for (Step step : picture.steps)
        steps.append(qint64(step));
    result.insert("steps", steps);
    return result;
}

View viewFromJson(const QJsonObject &json, QString &error)
{
    View view;
    JsonFields fields(json, QStringLiteral("view"), error);
    for (const auto &field : viewNumbers) {
        if (const auto value = fields.number(QLatin1String(field.name), {-maxViewValue, maxViewValue, false}))
            view.*field.member = *value;
    }
    for (const auto &field : viewFlags) {
        if (const auto value = fields.flag(QLatin1String(field.name)))
            view.*field.member = *value;
    }
    for (const auto &field : stepNumbers) {
        if (const auto value = fields.number(QLatin1String(field.name), {0, double(maxSteps), false}))
            view.steps.*field.member = *value;
    }
    if (const auto value = fields.flag("steps_log"))
        view.steps.isLog = *value;
    if (const auto index = fields.choice("band", bandNames))
        view.band = static_cast<Band>(*index);
    fields.finish();
    checkRange(fields, "x_min", view.xMin, "x_max", view.xMax);
    checkRange(fields, "y_min", view.yMin, "y_max", view.yMax);
    checkRange(fields, "waiting_y_min", view.waitingYMin, "waiting_y_max", view.waitingYMax);
    checkSteps(fields, view.steps);
    return view;
}

Picture pictureFromJson(const QJsonObject &json, QString &error)
{
    Picture picture;
    JsonFields fields(json, QStringLiteral("picture"), error);
    for (const auto &field : pictureSides) {
        if (const auto value = fields.number(QLatin1String(field.name), {minSide, maxSide, true}))
            picture.*field.member = int(*value);
    }
    if (const auto value = fields.number("scale", {minScale, maxScale, false}))
        picture.scale = *value;
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
