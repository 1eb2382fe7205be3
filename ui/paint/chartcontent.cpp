// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/chartcontent.h"

#include "core/experiment/settings.h"

#include <QCoreApplication>
#include <QLocale>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ChartContent)
};

} // namespace

QString chartCaption(const Experiment &experiment, Step step)
{
    const QString scheme = QString::fromLatin1(name(experiment.training.initialisation));
    const QString seed = QString::number(experiment.training.seed);
    if (step == 0)
        return Text::tr("%1 · seed %2 · step 0 (untrained)").arg(scheme, seed);
    return Text::tr("%1 · seed %2 · step %3").arg(scheme, seed, QLocale().toString(qlonglong(step)));
}

const Points &pointsOf(const Experiment &experiment, PointKind kind)
{
    return kind == PointKind::Training ? experiment.training.points : experiment.context();
}

bool shows(const View &view, PointKind kind)
{
    return kind == PointKind::Training ? view.showsTrainingPoints : view.showsContextPoints;
}

} // namespace npscope
