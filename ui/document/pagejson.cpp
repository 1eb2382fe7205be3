// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pagejson.h"

#include "core/experiment/settings.h"
#include "ui/document/jsonfields.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <limits>
#include <type_traits>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PageJson)
};

constexpr std::array fitNames{"prior", "posterior", "free"};                                // in the order of LatentFit
constexpr std::array examNames{"new", "pool"};                                              // of ExamOn
constexpr std::array mapColourNames{"usual", "sd", "sd_over_sigma_y", "coverage90", "gap"}; // of MapColour

std::vector<float> readProbe(JsonFields &fields)
{
    const QJsonValue value = fields.value("probe");
    const QJsonArray array = value.toArray();
    const auto isNumber = [](const QJsonValue &z) { return z.isDouble() && std::abs(z.toDouble()) <= maxLatent; };
    if (!value.isUndefined()
        && (!value.isArray() || array.size() > maxLatentDimensions
            || !std::all_of(array.begin(), array.end(), isNumber))) {
        fields.fail(Text::tr("%1 must be a list of at most %2 numbers from %3 to %4")
                        .arg(fields.pathOf("probe"), QString::number(maxLatentDimensions),
                             numberText(-maxLatent, QLocale::c()), numberText(maxLatent, QLocale::c())));
        return {};
    }
    std::vector<float> probe;
    for (const QJsonValue &z : array)
        probe.push_back(float(z.toDouble()));
    return probe;
}

} // namespace

QJsonObject toJson(const LatentView &latent)
{
    QJsonArray probe;
    for (const float z : latent.probe)
        probe.append(double(z));
    return {{"x_axis", latent.axes.x},
            {"y_axis", latent.axes.y},
            {"fit", QLatin1String(fitNames.at(std::size_t(latent.fit)))},
            {"x", latent.range.centre.x},
            {"y", latent.range.centre.y},
            {"half_range", latent.range.half},
            {"grid_cells", latent.cells},
            {"grid_half", latent.half},
            {"probe", probe}};
}

QJsonObject toJson(const MapView &map)
{
    const SweepRequest &request = map.request;
    return {{"varied", request.varied},
            {"values", request.values},
            {"first_seed", qint64(request.seeds.first)},
            {"seeds", qint64(request.seeds.size())},
            {"columns", request.columns},
            {"last", qint64(request.last)},
            {"tasks", request.evaluation.tasks},
            {"on", QLatin1String(examNames.at(std::size_t(request.evaluation.on)))},
            {"place", map.place.value_or(0)},
            {"on_data", !map.place},
            {"colour", QLatin1String(mapColourNames.at(std::size_t(map.colour)))},
            {"is_sorted", map.isSorted},
            {"has_run", map.hasRun}};
}

LatentView latentFromJson(const QJsonObject &json, QString &error)
{
    LatentView latent;
    JsonFields fields(json, QStringLiteral("view.latent"), error);
    const auto read = [&](const char *name, const Limits &limits, auto &into) {
        if (const auto value = fields.number(QLatin1String(name), limits))
            into = std::remove_reference_t<decltype(into)>(*value);
    };
    read("x_axis", {0, maxLatentDimensions - 1, true}, latent.axes.x);
    read("y_axis", {0, maxLatentDimensions - 1, true}, latent.axes.y);
    read("x", {-maxLatent, maxLatent, false}, latent.range.centre.x);
    read("y", {-maxLatent, maxLatent, false}, latent.range.centre.y);
    read("half_range", latentHalves, latent.range.half);
    read("grid_cells", gridCells, latent.cells);
    read("grid_half", gridHalves, latent.half);
    if (const auto index = fields.choice("fit", fitNames))
        latent.fit = static_cast<LatentFit>(*index);
    latent.probe = readProbe(fields);
    fields.finish();
    return latent;
}

MapView mapFromJson(const QJsonObject &json, QString &error)
{
    MapView map;
    JsonFields fields(json, QStringLiteral("view.map"), error);
    SweepRequest &request = map.request;
    const auto readText = [&](const QString &name, QString &into) {
        const QJsonValue value = fields.value(name);
        if (value.isUndefined())
            return;
        if (!value.isString() || value.toString().size() > maxRequestText)
            fields.fail(Text::tr("%1 must be a text of at most %2 characters")
                            .arg(fields.pathOf(name), QString::number(maxRequestText)));
        into = value.toString();
    };
    readText("varied", request.varied);
    readText("values", request.values);
    if (error.isEmpty() && std::ranges::none_of(variedSettings(), [&](const Setting *setting) {
            return QLatin1String(setting->name) == request.varied;
        }))
        fields.fail(Text::tr("%1 must be the name of a setting that can be varied").arg(fields.pathOf("varied")));
    const auto usualCount = double(request.seeds.size()); // wherever they begin
    if (const auto first = fields.number("first_seed", {0, double(std::numeric_limits<std::uint32_t>::max()), true}))
        request.seeds.first = std::uint64_t(*first);
    const double count = fields.number("seeds", {1, maxSeeds, true}).value_or(usualCount);
    request.seeds.end = request.seeds.first + std::uint64_t(count);
    if (const auto columns = fields.number("columns", {1, maxColumns, true}))
        request.columns = int(*columns);
    if (const auto last = fields.number("last", {0, double(maxSteps), true}))
        request.last = Step(*last);
    if (const auto tasks = fields.number("tasks", {0, double(maxTasks), true}))
        request.evaluation.tasks = int(*tasks);
    if (const auto on = fields.choice("on", examNames))
        request.evaluation.on = static_cast<ExamOn>(*on);
    if (const auto place = fields.number("place", {0, spreadCount - 1, true}))
        map.place = int(*place);
    if (fields.flag("on_data").value_or(false))
        map.place.reset();
    if (fields.flag("over_sigma_y").value_or(false)) // of version 0.1
        map.colour = MapColour::SdOverSigmaY;
    if (const auto colour = fields.choice("colour", mapColourNames))
        map.colour = static_cast<MapColour>(*colour);
    map.isSorted = fields.flag("is_sorted").value_or(map.isSorted);
    map.hasRun = fields.flag("has_run").value_or(map.hasRun);
    fields.finish();
    return map;
}

} // namespace npscope
