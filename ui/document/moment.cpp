// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/moment.h"

#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Moment)
};

} // namespace

std::size_t pointCount(const Moment &moment)
{
    std::size_t count = moment.experiment.training.points.size() + moment.experiment.question.context.size();
    for (const GivenFunction &function : moment.experiment.training.functions.given)
        count += function.points.size();
    return count;
}

QString tidyNote(const QString &text)
{
    return text.simplified().left(longestNote).trimmed();
}

QString momentName(const Moment &moment)
{
    if (!moment.note.isEmpty())
        return shown(moment.note, 2 * longestNote); // a session may come from anybody
    const Training &training = moment.experiment.training;
    return Text::tr("%1 · seed %2").arg(QLatin1String(name(training.initialisation))).arg(training.seed);
}

QString stepText(Step step)
{
    return step == 0 ? Text::tr("step 0 (untrained)") : Text::tr("step %1").arg(QLocale().toString(qlonglong(step)));
}

std::optional<std::size_t> findMoment(const std::vector<Moment> &moments, const Experiment &experiment, Step step)
{
    const auto found = std::ranges::find_if(moments, [&](const Moment &moment) {
        return moment.step == step && moment.experiment == experiment; // the cheap one first
    });
    return found != moments.end() ? std::optional(std::size_t(found - moments.begin())) : std::nullopt;
}

} // namespace npscope
