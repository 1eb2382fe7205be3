// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/collapsemapcontent.h"

#include "ui/charts/ticks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

} // namespace

std::optional<double> spreadOf(const CollapseMapContent &content, const MapCell &cell)
{
    const auto &run = content.runs[cell.run];
    if (!run || cell.step >= run->measures.size())
        return {};
    return sdOf(run->measures[cell.step], content.place);
}

bool isDiverged(const CollapseMapContent &content, const MapCell &cell)
{
    const auto &run = content.runs[cell.run];
    return run && cell.step >= run->measures.size();
}

std::optional<double> commonSigmaY(const Sweep &sweep)
{
    if (sweep.groups.empty())
        return {};
    const double first = sweep.groups.front().training.sigmaY;
    const bool isCommon = std::ranges::all_of(sweep.groups, [&](const Experiment &group) {
        return group.training.sigmaY == first && !group.training.learnsSigmaY();
    });
    return isCommon ? std::optional(first) : std::nullopt;
}

QString placeText(const Place &place)
{
    if (!place.index)
        return Text::tr("the training points (mean)");
    return Text::tr("x = %1").arg(QLocale().toString(spreadX(*place.index), 'g', 3));
}

QString cellText(const CollapseMapContent &content, const MapCell &cell)
{
    const QLocale locale;
    const Sweep &sweep = *content.sweep;
    const std::size_t group = sweep.groupOf(cell.run);
    const QString head = Text::tr("%1 · seed %2 · step %3")
                             .arg(content.groups.value(qsizetype(group)), QString::number(sweep.seedOf(cell.run)),
                                  locale.toString(qlonglong(sweep.steps[cell.step])));
    if (!content.runs[cell.run])
        return Text::tr("%1: not trained yet").arg(head);
    if (isDiverged(content, cell)) {
        const auto end = content.runs[cell.run]->divergedAt;
        return Text::tr("%1: diverged at step %2").arg(head, locale.toString(qlonglong(end.value_or(0))));
    }
    const double sd = *spreadOf(content, cell);
    const auto sigmaY = double(content.runs[cell.run]->measures[cell.step].spread.sigmaY);
    return Text::tr("%1 · %2: sd %3 = %4 σ_y")
        .arg(head, placeText(content.place), readable(sd, 4, locale), readable(sd / sigmaY, 3, locale));
}

} // namespace npscope
