// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/historyseries.h"

#include "core/analysis/verdict.h"
#include "core/data/split.h"
#include "core/model/noise.h"
#include "ui/charts/ticks.h"
#include "ui/document/collapsetext.h"
#include "ui/document/functionstext.h"
#include "ui/document/presets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::HistorySeries)
};

constexpr std::size_t mostDimensions = 8; // each with a line of its own; where there are more, the largest few
constexpr std::size_t largestDimensions = 4;

// The history's diagnoses, and the present one if it is not among them. Of each also the sd where the mouse is.
struct Diagnoses {
    std::vector<const Diagnosis *> diagnoses;
    std::vector<double> sdAtX;
};

Diagnoses diagnosesOf(const Frame &frame)
{
    Diagnoses result;
    if (frame.history) {
        for (const auto &diagnosis : frame.history->diagnoses)
            result.diagnoses.push_back(diagnosis.get());
        result.sdAtX.assign(frame.history->sdAtX.begin(), frame.history->sdAtX.end());
    }
    if (!frame.reading)
        return result;
    const Step step = frame.reading->now.step;
    const auto place = std::ranges::lower_bound(result.diagnoses, step, {}, &Diagnosis::step);
    if (place == result.diagnoses.end() || (*place)->step != step) {
        result.sdAtX.insert(result.sdAtX.begin() + (place - result.diagnoses.begin()), double(frame.reading->sdAtX));
        result.diagnoses.insert(place, &frame.reading->now);
    }
    return result;
}

template <class Value>
std::vector<SeriesPoint> pointsOf(const Diagnoses &known, Value value)
{
    std::vector<SeriesPoint> points;
    points.reserve(known.diagnoses.size());
    for (const Diagnosis *diagnosis : known.diagnoses)
        points.push_back({diagnosis->step, double(value(*diagnosis))});
    return points;
}

std::vector<std::size_t> dimensionsOf(const Diagnoses &known)
{
    const std::size_t zDim = known.diagnoses.empty() ? 0 : known.diagnoses.front()->kl.size();
    std::vector<std::size_t> dimensions(zDim);
    std::iota(dimensions.begin(), dimensions.end(), std::size_t{0});
    if (zDim <= mostDimensions)
        return dimensions;
    std::vector<double> sums(zDim);
    for (const Diagnosis *diagnosis : known.diagnoses) {
        for (std::size_t j = 0; j < zDim; ++j)
            sums[j] += std::log1p(std::max(0.0, double(diagnosis->kl[j]))); // a single spike does not decide
    }
    std::ranges::stable_sort(dimensions, std::greater(), [&](std::size_t j) { return sums[j]; });
    dimensions.resize(largestDimensions);
    return dimensions;
}

QString zName(std::size_t j)
{
    return QStringLiteral("z%1").arg(j + 1);
}

// "σ_y", "5 σ_y"
QString levelText(double sigmas)
{
    return sigmas == 1 ? Text::tr("σ_y") : Text::tr("%1 σ_y").arg(readable(sigmas, 2, QLocale()));
}

QColor textColour(const ChartColours &colours)
{
    return colours.text;
}

// What is seen of a family's functions is noisy, so no network gets there; nor is there one where sigma_y is predicted.
bool hasFloor(const Training &training)
{
    return !training.isOfFamily() && !training.predictsSigmaY();
}

std::vector<SeriesLevel> floorsOf(const Frame &frame, double sigmaY)
{
    constexpr int most = 4;
    const Training &training = frame.experiment->training;
    const int n = int(training.points.size());
    const ContextSizes context(training);
    std::vector<SeriesLevel> levels;
    const auto add = [&](int targets) {
        const double floor = likelihoodFloor(targets, sigmaY);
        levels.push_back({floor, Text::tr("|T| = %1").arg(targets)});
    };
    if (training.targets == Targets::All) {
        add(n);
    } else if (context.max - context.min < most) {
        for (int size = context.min; size <= context.max; ++size)
            add(n - size);
    } else {
        add(n - context.min);
        add(n - context.max);
    }
    return levels;
}

} // namespace

SeriesContent emptyContent(const Frame &frame)
{
    SeriesContent content;
    content.step = frame.step;
    content.length = std::max(frame.experiment->length, frame.step); // never what an earlier run had
    content.marks = runMarks(frame);
    if (!frame.experiment->training.isPossible())
        content.empty = Text::tr("Training needs two training points.");
    return content;
}

double likelihoodFloor(int targets, double sigmaY)
{
    return targets * logNormaliser(sigmaY);
}

std::vector<std::size_t> shownDimensions(const Frame &frame)
{
    return dimensionsOf(diagnosesOf(frame));
}

std::vector<StepMark> runMarks(const Frame &frame)
{
    const QLocale locale;
    std::vector<StepMark> marks;
    const Collapse &collapse = frame.collapse;
    if (collapse.first && collapse.first != collapse.since)
        marks.push_back({*collapse.first, firstCollapseText(collapse), Text::tr("first collapsed"), false});
    if (collapse.since)
        marks.push_back({*collapse.since, sinceCollapseText(collapse), Text::tr("collapsed since"), false});
    if (frame.divergedAt)
        marks.push_back({*frame.divergedAt,
                         Text::tr("diverged at step %1").arg(locale.toString(qlonglong(*frame.divergedAt))),
                         Text::tr("diverged"), true});
    const auto presets = frame.experiment ? presetSteps(frame.experiment->training) : std::vector<Step>();
    for (const Step step : presets)
        marks.push_back({step, Text::tr("preset %1").arg(locale.toString(qlonglong(step))), {}, false, true});
    return marks;
}

SeriesContent lossAgainstSteps(const Frame &frame)
{
    SeriesContent content = emptyContent(frame);
    content.scale = Scale::Symlog;
    content.yTitle = Text::tr("loss (symlog)");
    content.trace = frame.loss;
    content.lines = {
        {Text::tr("loss"), [](const ChartColours &c) { return c.loss; }, SeriesStyle::Thin, {}, LossPart::Loss},
        {Text::tr("−log likelihood"),
         [](const ChartColours &c) { return c.logLikelihood; },
         SeriesStyle::Broad,
         {},
         LossPart::NegativeLogLikelihood},
    };
    if (frame.experiment->training.hasLatent()) {
        content.lines.push_back(
            {Text::tr("KL"), [](const ChartColours &c) { return c.kl; }, SeriesStyle::Dashed, {}, LossPart::Kl});
    }
    return content;
}

SeriesContent lossAnatomy(const Frame &frame)
{
    SeriesContent content = emptyContent(frame);
    content.scale = Scale::Symlog;
    content.yTitle = Text::tr("loss (symlog)");
    const Diagnoses known = diagnosesOf(frame);
    content.lines.push_back({Text::tr("−log likelihood"), [](const ChartColours &c) { return c.logLikelihood; },
                             SeriesStyle::Broad, pointsOf(known, [](const Diagnosis &d) { return -d.logLikelihood; })});
    const auto shown = dimensionsOf(known);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        content.lines.push_back({Text::tr("KL %1").arg(zName(shown[i])), dimensionColour(i), SeriesStyle::Thin,
                                 pointsOf(known, [j = shown[i]](const Diagnosis &d) { return d.kl[j]; })});
    }
    if (!known.diagnoses.empty() && shown.size() < known.diagnoses.front()->kl.size()) {
        content.lines.push_back(
            {Text::tr("KL of the rest"), textColour, SeriesStyle::Dotted, pointsOf(known, [&](const Diagnosis &d) {
                 double sum = std::accumulate(d.kl.begin(), d.kl.end(), 0.0);
                 for (const std::size_t j : shown)
                     sum -= double(d.kl[j]);
                 return sum;
             })});
    }
    if (!known.diagnoses.empty() && hasFloor(frame.experiment->training)) {
        content.levels = floorsOf(frame, double(known.diagnoses.back()->spread.sigmaY));
        content.levelsName = Text::tr("floor of −log likelihood for |T| targets");
    }
    return content;
}

SeriesContent latentAnatomy(const Frame &frame)
{
    SeriesContent content = emptyContent(frame);
    if (!frame.experiment->training.hasLatent()) {
        content.empty = noLatentText();
        return content;
    }
    content.yTitle = Text::tr("per unit (log)");
    const Diagnoses known = diagnosesOf(frame);
    const auto shown = dimensionsOf(known);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        content.lines.push_back(
            {Text::tr("sigma %1").arg(zName(shown[i])), dimensionColour(i), SeriesStyle::Thin,
             pointsOf(known, [j = shown[i]](const Diagnosis &d) { return d.latents.data.sigma[j]; })});
    }
    content.lines.push_back({Text::tr("‖∂y/∂z‖"), textColour, SeriesStyle::Dashed,
                             pointsOf(known, [](const Diagnosis &d) { return d.sensitivity; })});
    return content;
}

SeriesContent spreadAgainstSteps(const Frame &frame)
{
    SeriesContent content = emptyContent(frame);
    const Training &training = frame.experiment->training;
    content.yTitle =
        training.hasLatent() ? Text::tr("largest sd (log)") : Text::tr("largest sd of an observation (log)");
    const Diagnoses known = diagnosesOf(frame);
    constexpr std::array styles{SeriesStyle::Thin, SeriesStyle::Dashed, SeriesStyle::Broad};
    for (std::size_t i = 0; i < allZones.size(); ++i) {
        content.lines.push_back(
            {zoneName(allZones[i], training), curveColour(i), styles[i],
             pointsOf(known, [i](const Diagnosis &d) { return d.spread.width.of(allZones[i]).sd; })});
    }
    const double x = frame.reading ? frame.reading->x : frame.history ? frame.history->x : 0;
    Series pointer{Text::tr("pointer, x = %1").arg(readable(x, 3, QLocale())), textColour, SeriesStyle::Dotted, {}};
    for (std::size_t i = 0; i < known.diagnoses.size(); ++i)
        pointer.points.push_back({known.diagnoses[i]->step, known.sdAtX[i]});
    content.lines.push_back(std::move(pointer));
    if (!known.diagnoses.empty() && training.hasLatent()) {
        const double sigmaY = double(known.diagnoses.back()->spread.sigmaY);
        content.levels = {{Verdict::collapsedBelow * sigmaY, levelText(Verdict::collapsedBelow)},
                          {Verdict::openFrom * sigmaY, levelText(Verdict::openFrom)}};
        content.levelsName = Text::tr("sigma_y = %1: collapsed below").arg(readable(sigmaY, 3, QLocale()));
    }
    return content;
}

} // namespace npscope
