// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/functiontable.h"

#include "ui/figures/figureparts.h"
#include "ui/paint/functions/residuals.h"

#include <algorithm>
#include <array>

namespace npscope {

namespace {

int curvesOf(const std::shared_ptr<const Fan> &fan)
{
    return fan ? fan->curves : 0;
}

// The curve as it is drawn: itself, or its way from the fan's mean in units of sigma_y.
QString shown(bool asResidual, const Fan &fan, std::span<const float> curve, int at)
{
    const auto i = std::size_t(at);
    return tableNumber(asResidual ? float((double(curve[i]) - double(fan.mean[i])) / fan.sigmaY) : curve[i]);
}

// The fans that may lie behind a chart's own, as their columns are called.
constexpr std::array behindKinds{FanBehind::Kind::StartSigmaZ, FanBehind::Kind::Ghost};
constexpr std::array behindNames{"start_sigma_z", "ghost"};

std::shared_ptr<const Fan> behind(const ChartContent &content, FanBehind::Kind kind)
{
    const auto found = std::ranges::find(content.behind, kind, &FanBehind::kind);
    return found == content.behind.end() ? nullptr : found->fan;
}

} // namespace

// Columns that no chart has a value for are left out.
Table functionTable(const std::vector<ChartContent> &contents, const QStringList &names)
{
    int curves = 0;
    std::array<int, behindKinds.size()> behindCurves{};
    bool hasProbe = false, hasSigmaY = false;
    std::vector<std::shared_ptr<const LatentProbe>> probes;
    for (const ChartContent &content : contents) {
        curves = std::max(curves, curvesOf(content.fan));
        for (std::size_t kind = 0; kind < behindKinds.size(); ++kind)
            behindCurves[kind] = std::max(behindCurves[kind], curvesOf(behind(content, behindKinds[kind])));
        probes.push_back(probeOf(content));
        hasProbe = hasProbe || probes.back();
        hasSigmaY = hasSigmaY || content.view.showsResiduals;
    }
    Table table;
    if (!names.isEmpty())
        table.columns << QStringLiteral("pane");
    table.columns << QStringLiteral("step") << QStringLiteral("x") << QStringLiteral("mean") << QStringLiteral("sd");
    if (hasSigmaY)
        table.columns << QStringLiteral("sigma_y");
    for (int k = 1; k <= curves; ++k)
        table.columns << QStringLiteral("curve_%1").arg(k);
    for (std::size_t kind = 0; kind < behindKinds.size(); ++kind) {
        for (int k = 1; k <= behindCurves[kind]; ++k)
            table.columns << QStringLiteral("%1_%2").arg(QLatin1String(behindNames[kind])).arg(k);
    }
    if (hasProbe)
        table.columns << QStringLiteral("probe");
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const ChartContent &content = contents[i];
        if (!content.fan)
            continue;
        const auto fan = content.view.showsResiduals ? residualFan(*content.fan) : content.fan;
        for (int at = 0; at < fan->grid.count; ++at) {
            TableRow row;
            if (!names.isEmpty())
                row << names[qsizetype(i)];
            row << tableNumber(double(content.step)) << tableNumber(fan->grid.at(at))
                << tableNumber(fan->mean[std::size_t(at)]) << tableNumber(fan->sd[std::size_t(at)]);
            if (hasSigmaY)
                row << tableNumber(content.fan->sigmaY);
            for (int k = 0; k < curves; ++k)
                row << (k < fan->curves ? tableNumber(fan->curve(k)[std::size_t(at)]) : QString());
            for (std::size_t kind = 0; kind < behindKinds.size(); ++kind) {
                const auto other = behind(content, behindKinds[kind]);
                for (int k = 0; k < behindCurves[kind]; ++k)
                    row << (k < curvesOf(other) ? shown(content.view.showsResiduals, *other, other->curve(k), at)
                                                : QString());
            }
            if (hasProbe)
                row << (probes[i] ? shown(content.view.showsResiduals, *content.fan, probes[i]->y, at) : QString());
            table.rows.push_back(row);
        }
    }
    return table;
}

} // namespace npscope
