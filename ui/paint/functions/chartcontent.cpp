// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/chartcontent.h"

#include "core/experiment/settings.h"
#include "core/live/frame.h"
#include "ui/document/functionstext.h"
#include "ui/document/remedies.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ChartContent)
};

} // namespace

// A picture says by what remedies its run differs from the article's; of many, how many.
ChartContent chartContent(const Frame &frame, const View &view)
{
    ChartContent content;
    content.experiment = *frame.experiment;
    content.step = frame.step;
    content.fan = frame.fan;
    content.exact = frame.exact;
    content.view = view;
    content.weights = frame.weights;
    if (view.showsStartSigmaZ && frame.weights && frame.reading && frame.experiment->training.hasLatent())
        content.behind.push_back({FanBehind::Kind::StartSigmaZ,
                                  std::make_shared<const Fan>(withSigmaZ(*frame.weights, *frame.experiment, *frame.fan,
                                                                         frame.reading->startLatent.sigma))});
    return content;
}

FanBehind ghostOf(const Moment &moment, std::shared_ptr<const Fan> fan)
{
    return {FanBehind::Kind::Ghost, std::move(fan),
            moment.note.isEmpty() ? chartCaption(moment.experiment, moment.step) : momentName(moment)};
}

QString chartCaption(const Experiment &experiment, Step step)
{
    constexpr qsizetype mostRemedies = 2;
    const QLocale locale;
    QStringList parts{QLatin1String(name(experiment.training.initialisation)),
                      Text::tr("seed %1").arg(experiment.training.seed)};
    if (const QString functions = functionsText(experiment.training); !functions.isEmpty())
        parts << functions << modelText(experiment.training);
    if (const QString asked = askedText(experiment); !asked.isEmpty())
        parts.append(asked);
    if (const QStringList inUse = remediesInUse(experiment.training); inUse.size() <= mostRemedies)
        parts.append(inUse);
    else
        parts.append(Text::tr("%1 remedies").arg(locale.toString(inUse.size())));
    parts.append(stepText(step));
    return parts.join(QStringLiteral(" · "));
}

const Points &pointsOf(const Experiment &experiment, PointKind kind)
{
    return kind == PointKind::Training ? experiment.training.points : experiment.context();
}

bool shows(const View &view, const Experiment &experiment, PointKind kind)
{
    if (kind == PointKind::Training)
        return view.showsTrainingPoints && !experiment.training.isOfFamily();
    return view.showsContextPoints;
}

bool showsMean(const View &view, const Fan *fan)
{
    return view.showsMean || (view.showsCurves && fan && fan->curves == 0);
}

bool showsBand(const View &view, const Fan *fan)
{
    return view.showsBand || (view.showsCurves && fan && fan->curves == 0);
}

Band shownBand(const View &view)
{
    return view.showsBand ? view.band : Band::Central90;
}

} // namespace npscope
