// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/functiontable.h"

#include "ui/figures/figureparts.h"
#include "ui/paint/functions/residuals.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>

namespace npscope {

namespace {

// The fans that may lie behind a chart's own, as their columns are called.
constexpr std::array behindKinds{FanBehind::Kind::StartSigmaZ, FanBehind::Kind::Ghost};
constexpr std::array behindNames{"start_sigma_z", "ghost"};

// One chart as it is drawn: itself, or its residuals.
struct Drawn {
    QString name; // of the pane
    Step step = 0;
    Grid grid;
    std::optional<double> sigmaY = {}; // that residuals are in units of
    std::shared_ptr<const Fan> fan = {};
    std::array<std::shared_ptr<const Fan>, behindKinds.size()> behind = {};
    std::shared_ptr<const ExactFan> exact = {};
    std::shared_ptr<const LatentProbe> probe = {};
};

// Null where there is none, or no scale to draw it by.
std::shared_ptr<const Fan> drawnFan(const std::shared_ptr<const Fan> &fan, const ChartContent &content)
{
    if (!fan || !content.view.showsResiduals)
        return fan;
    const auto scale = residualScale(content.view, content.experiment.training, fan.get(), content.exact.get());
    return scale ? residualFan(*fan, *scale) : nullptr;
}

Drawn drawnOf(const ChartContent &content, const QString &name)
{
    Drawn drawn{.name = name, .step = content.step, .grid = content.fan->grid};
    drawn.fan = drawnFan(content.fan, content);
    for (std::size_t kind = 0; kind < behindKinds.size(); ++kind) {
        const auto found = std::ranges::find(content.behind, behindKinds[kind], &FanBehind::kind);
        drawn.behind[kind] = found == content.behind.end() ? nullptr : drawnFan(found->fan, content);
    }
    drawn.exact = content.exact;
    drawn.probe = probeOf(content);
    if (!content.view.showsResiduals)
        return drawn;
    const Training &training = content.experiment.training;
    if (!isInExactSd(content.view, training))
        drawn.sigmaY = content.fan->sigmaY;
    const auto scale = residualScale(content.view, training, content.fan.get(), content.exact.get());
    drawn.exact = scale && content.exact ? residualExact(*content.exact, *scale) : nullptr;
    if (drawn.probe) {
        auto probe = std::make_shared<LatentProbe>(*drawn.probe);
        for (std::size_t i = 0; i < probe->y.size() && scale; ++i)
            probe->y[i] = float(scale->residual(probe->grid, int(i), double(probe->y[i])));
        drawn.probe = scale ? probe : nullptr;
    }
    return drawn;
}

struct Column {
    QString name;
    std::function<QString(const Drawn &drawn, int at)> text; // empty where the chart has no value
};

using Values = std::function<std::span<const float>(const Drawn &)>;

Column column(const QString &name, const Values &values)
{
    return {name, [values](const Drawn &drawn, int at) {
                const std::span<const float> of = values(drawn);
                return std::size_t(at) < of.size() ? tableNumber(of[std::size_t(at)]) : QString();
            }};
}

// Of a fan, or an exact one, that a chart may not have.
template <class Get, class Member>
Values valuesOf(Get get, Member member)
{
    return [=](const Drawn &drawn) {
        const auto fan = get(drawn);
        return fan ? std::span<const float>((*fan).*member) : std::span<const float>();
    };
}

// As many as the chart with the most has.
template <class Get>
void addCurves(std::vector<Column> &columns, const std::vector<Drawn> &charts, const QString &name, Get get)
{
    int most = 0;
    for (const Drawn &chart : charts)
        most = std::max(most, get(chart) ? get(chart)->curves : 0);
    for (int k = 0; k < most; ++k) {
        columns.push_back(column(name.arg(k + 1), [=](const Drawn &drawn) {
            const auto fan = get(drawn);
            return fan && k < fan->curves ? fan->curve(k) : std::span<const float>();
        }));
    }
}

void addExact(std::vector<Column> &columns, const std::vector<Drawn> &charts, bool hasCurves)
{
    const auto exact = [](const Drawn &drawn) { return drawn.exact; };
    if (std::ranges::all_of(charts, [](const Drawn &drawn) { return !drawn.exact; }))
        return;
    columns.push_back(column(QStringLiteral("exact_mean"), valuesOf(exact, &ExactFan::mean)));
    columns.push_back(column(QStringLiteral("exact_sd"), [](const Drawn &drawn) {
        return drawn.exact ? std::span<const float>(drawn.exact->bandSd()) : std::span<const float>();
    }));
    columns.push_back(column(QStringLiteral("exact_q05"), valuesOf(exact, &ExactFan::lower)));
    columns.push_back(column(QStringLiteral("exact_q95"), valuesOf(exact, &ExactFan::upper)));
    if (hasCurves)
        addCurves(columns, charts, QStringLiteral("exact_curve_%1"), exact);
    if (std::ranges::any_of(charts, [](const Drawn &drawn) { return drawn.exact && !drawn.exact->truth.empty(); }))
        columns.push_back(column(QStringLiteral("truth"), valuesOf(exact, &ExactFan::truth)));
}

// Columns that no chart has a value for are left out.
std::vector<Column> columnsOf(const std::vector<Drawn> &charts, bool isNamed, bool hasExactCurves)
{
    const auto fan = [](const Drawn &drawn) { return drawn.fan; };
    std::vector<Column> columns;
    if (isNamed)
        columns.push_back({QStringLiteral("pane"), [](const Drawn &drawn, int) { return drawn.name; }});
    columns.push_back(
        {QStringLiteral("step"), [](const Drawn &drawn, int) { return tableNumber(double(drawn.step)); }});
    columns.push_back({QStringLiteral("x"), [](const Drawn &drawn, int at) { return tableNumber(drawn.grid.at(at)); }});
    columns.push_back(column(QStringLiteral("mean"), valuesOf(fan, &Fan::mean)));
    columns.push_back(column(QStringLiteral("sd"), valuesOf(fan, &Fan::sd)));
    if (std::ranges::any_of(charts, [](const Drawn &drawn) { return drawn.sigmaY.has_value(); })) {
        columns.push_back({QStringLiteral("sigma_y"), [](const Drawn &drawn, int) {
                               return drawn.sigmaY ? tableNumber(*drawn.sigmaY) : QString();
                           }});
    }
    addCurves(columns, charts, QStringLiteral("curve_%1"), fan);
    for (std::size_t kind = 0; kind < behindKinds.size(); ++kind) {
        addCurves(columns, charts, QLatin1String(behindNames[kind]) + QStringLiteral("_%1"),
                  [kind](const Drawn &drawn) { return drawn.behind[kind]; });
    }
    addExact(columns, charts, hasExactCurves);
    const auto probe = [](const Drawn &drawn) { return drawn.probe; };
    if (std::ranges::any_of(charts, [](const Drawn &drawn) { return drawn.probe != nullptr; }))
        columns.push_back(column(QStringLiteral("probe"), valuesOf(probe, &LatentProbe::y)));
    return columns;
}

} // namespace

Table functionTable(const std::vector<ChartContent> &contents, const QStringList &names)
{
    std::vector<Drawn> charts;
    bool hasExactCurves = false;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        if (contents[i].fan)
            charts.push_back(drawnOf(contents[i], names.value(qsizetype(i))));
        hasExactCurves = hasExactCurves || contents[i].view.showsExactCurves;
    }
    const std::vector<Column> columns = columnsOf(charts, !names.isEmpty(), hasExactCurves);
    Table table;
    for (const Column &one : columns)
        table.columns << one.name;
    for (const Drawn &chart : charts) {
        for (int at = 0; at < chart.grid.count; ++at) {
            TableRow row;
            for (const Column &one : columns)
                row << one.text(chart, at);
            table.rows.push_back(row);
        }
    }
    return table;
}

} // namespace npscope
