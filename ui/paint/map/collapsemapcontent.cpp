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

std::optional<double> valueOf(const CollapseMapContent &content, const MapCell &cell)
{
    const auto &run = content.runs[cell.run];
    if (!run || cell.step >= run->measures.size())
        return {};
    return content.value.of(run->measures[cell.step]);
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

QString placeText(const SweptValue &value)
{
    if (!value.place)
        return Text::tr("the training points (mean)");
    return Text::tr("x = %1").arg(QLocale().toString(spreadX(std::size_t(*value.place)), 'g', 3));
}

QString tasksText(const Evaluation &evaluation)
{
    const QString tasks = QLocale().toString(evaluation.tasks);
    return evaluation.on == ExamOn::New ? Text::tr("%1 held-out tasks on new functions").arg(tasks)
                                        : Text::tr("%1 held-out tasks on the pool's own functions").arg(tasks);
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
    const Measures &measures = content.runs[cell.run]->measures[cell.step];
    const auto value = content.value.of(measures);
    if (!value)
        return Text::tr("%1: no exact answer").arg(head);
    if (content.isSpread()) {
        return Text::tr("%1 · %2: sd %3 = %4 σ_y")
            .arg(head, placeText(content.value), readable(*value, 4, locale),
                 readable(*value / double(measures.spread.sigmaY), 3, locale));
    }
    const Honesty &honesty = *measures.honesty;
    return Text::tr("%1: 90 % covers %2 (exact %3), gap %4 nats")
        .arg(head, readable(honesty.coverage90, 3, locale), readable(honesty.exactCoverage90, 3, locale),
             readable(honesty.gap, 3, locale));
}

} // namespace npscope
