// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/viewjson.h"

#include "core/experiment/settings.h"
#include "ui/document/jsonfields.h"
#include "ui/document/pagejson.h"
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

// What the view consists of; reader and writer go through the same tables.
template <class T, class Member>
struct Field {
    const char *name;
    Member T::*member;
};
template <class T, class Member>
Field(const char *, Member T::*) -> Field<T, Member>; // which clang before 17 does not find by itself
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
    Field{"shows_exact", &View::showsExact},
    Field{"shows_exact_curves", &View::showsExactCurves},
    Field{"shows_truth", &View::showsTruth},
    Field{"shows_training_points", &View::showsTrainingPoints},
    Field{"shows_context_points", &View::showsContextPoints},
    Field{"shows_extrapolation", &View::showsExtrapolation},
    Field{"shows_start_sigma_z", &View::showsStartSigmaZ},
    Field{"has_charts", &View::hasCharts},
};
constexpr std::array bandNames{"one-sd", "two-sd", "central-90"}; // in the order of Band
constexpr std::array residualUnitNames{"sigma-y", "exact-sd"};    // in the order of ResidualUnit
constexpr std::array kindNames{"context", "training"};            // in the order of PointKind

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

// A list of names, of which each is one of those allowed: their indices, ascending, none twice.
template <class Enum, std::size_t n>
void readNames(JsonFields &fields, const QString &name, const std::array<const char *, n> &allowed,
               std::vector<Enum> &into)
{
    const QJsonValue value = fields.value(name);
    if (value.isUndefined())
        return;
    const QJsonArray array = value.toArray();
    std::vector<Enum> read;
    for (std::size_t i = 0; i < n; ++i) {
        if (array.contains(QLatin1String(allowed[i])))
            read.push_back(static_cast<Enum>(i));
    }
    if (value.isArray() && std::size_t(array.size()) == read.size()) {
        into = std::move(read);
        return;
    }
    QStringList names;
    for (const char *text : allowed)
        names.append(QLatin1String(text));
    fields.fail(Text::tr("%1 must be a list of some of these names, none twice: %2")
                    .arg(fields.pathOf(name), names.join(QStringLiteral(", "))));
}

} // namespace

QJsonObject toJson(const View &view)
{
    QJsonArray panels;
    for (const Panel panel : view.panels)
        panels.append(QLatin1String(panelNames.at(std::size_t(panel))));
    QJsonObject result{{"page", QLatin1String(pageNames.at(std::size_t(view.page)))},
                       {"chart", QLatin1String(chartNames.at(std::size_t(view.chart)))},
                       {"compare_chart", QLatin1String(compareChartNames.at(std::size_t(view.compareChart)))},
                       {"panels", panels},
                       {"edits", QLatin1String(kindNames.at(std::size_t(view.edits)))},
                       {"residual_unit", QLatin1String(residualUnitNames.at(std::size_t(view.residualUnit)))},
                       {"band", QLatin1String(bandNames.at(std::size_t(view.band)))},
                       {"latent", toJson(view.latent)},
                       {"map", toJson(view.map)}};
    for (const auto &field : viewNumbers)
        result.insert(QLatin1String(field.name), view.*field.member);
    for (const auto &field : viewFlags)
        result.insert(QLatin1String(field.name), view.*field.member);
    for (const auto &field : stepNumbers)
        result.insert(QLatin1String(field.name), view.steps.*field.member);
    result.insert("steps_log", view.steps.isLog);
    if (view.ghost)
        result.insert("ghost", *view.ghost);
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
    if (const auto value = fields.number("ghost", {0, double(mostMoments - 1), true}))
        view.ghost = int(*value);
    if (const auto index = fields.choice("page", pageNames))
        view.page = static_cast<Page>(*index);
    if (const auto index = fields.choice("chart", chartNames))
        view.chart = static_cast<StepChart>(*index);
    if (const auto index = fields.choice("compare_chart", compareChartNames))
        view.compareChart = static_cast<CompareChart>(*index);
    if (const auto index = fields.choice("edits", kindNames))
        view.edits = static_cast<PointKind>(*index);
    if (const auto index = fields.choice("residual_unit", residualUnitNames))
        view.residualUnit = static_cast<ResidualUnit>(*index);
    if (const auto index = fields.choice("band", bandNames))
        view.band = static_cast<Band>(*index);
    readNames(fields, QStringLiteral("panels"), panelNames, view.panels);
    if (const auto latent = fields.object("latent"))
        view.latent = latentFromJson(*latent, error);
    if (const auto map = fields.object("map"))
        view.map = mapFromJson(*map, error);
    fields.finish();
    checkRange(fields, "x_min", view.xMin, "x_max", view.xMax);
    checkRange(fields, "y_min", view.yMin, "y_max", view.yMax);
    checkRange(fields, "waiting_y_min", view.waitingYMin, "waiting_y_max", view.waitingYMax);
    checkSteps(fields, view.steps);
    return view;
}

} // namespace npscope
