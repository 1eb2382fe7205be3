// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/honestyseries.h"

#include "ui/paint/steps/historyseries.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::HonestySeries)
};

SeriesContent contentOf(const Frame &frame)
{
    SeriesContent content = emptyContent(frame);
    if (!frame.experiment->training.isOfFamily())
        content.empty = noExactText();
    return content;
}

// The kept steps, and the present one.
template <class Value>
std::vector<SeriesPoint> pointsOf(const Frame &frame, Value value)
{
    std::vector<SeriesPoint> points;
    if (!frame.honesty)
        return points;
    for (const auto &at : frame.honesty->steps)
        points.push_back({at->step, value(at->honesty)});
    if (const auto &here = frame.honesty->here) {
        const auto place = std::ranges::lower_bound(points, here->step, {}, &SeriesPoint::step);
        if (place == points.end() || place->step != here->step)
            points.insert(place, {here->step, value(here->honesty)});
    }
    return points;
}

template <class Value>
Series line(const Frame &frame, const QString &name, std::size_t colour, SeriesStyle style, Value value)
{
    return {name, curveColour(colour), style, pointsOf(frame, value)};
}

} // namespace

QString noExactText()
{
    return Text::tr("One function has no exact answer beside its points: choose a family of functions.");
}

std::vector<SeriesPoint> gapPoints(const Frame &frame)
{
    return pointsOf(frame, [](const Honesty &h) { return h.gap; });
}

SeriesContent gapAgainstSteps(const Frame &frame)
{
    SeriesContent content = contentOf(frame);
    content.scale = Scale::Symlog;
    content.yTitle = Text::tr("nats per target (symlog)");
    content.lines = {
        line(frame, Text::tr("gap"), 0, SeriesStyle::Broad, [](const Honesty &h) { return h.gap; }),
        line(frame, Text::tr("joint KL"), 1, SeriesStyle::Dashed, [](const Honesty &h) { return h.jointKl; })};
    content.levels = {{0, Text::tr("exact")}};
    return content;
}

SeriesContent coverageAgainstSteps(const Frame &frame)
{
    SeriesContent content = contentOf(frame);
    content.scale = Scale::Linear;
    content.yTitle = Text::tr("share of the targets");
    content.lines = {
        line(frame, Text::tr("in its 90 %"), 0, SeriesStyle::Broad, [](const Honesty &h) { return h.coverage90; }),
        line(frame, Text::tr("exact 90 %"), 0, SeriesStyle::Dotted, [](const Honesty &h) { return h.exactCoverage90; }),
        line(frame, Text::tr("in its 50 %"), 1, SeriesStyle::Broad, [](const Honesty &h) { return h.coverage50; }),
        line(frame, Text::tr("exact 50 %"), 1, SeriesStyle::Dotted,
             [](const Honesty &h) { return h.exactCoverage50; })};
    return content;
}

SeriesContent scoreAgainstSteps(const Frame &frame)
{
    SeriesContent content = contentOf(frame);
    content.yTitle = Text::tr("CRPS, units of y (log)");
    content.lines = {
        line(frame, Text::tr("CRPS"), 0, SeriesStyle::Broad, [](const Honesty &h) { return h.crps; }),
        line(frame, Text::tr("exact"), 0, SeriesStyle::Dotted, [](const Honesty &h) { return h.exactCrps; })};
    return content;
}

SeriesContent widthAgainstSteps(const Frame &frame)
{
    SeriesContent content = contentOf(frame);
    content.yTitle = Text::tr("over the exact (log)");
    content.lines = {
        line(frame, Text::tr("sd of y"), 0, SeriesStyle::Broad, [](const Honesty &h) { return h.sdRatio; })};
    if (frame.experiment->training.hasLatent()) {
        content.lines.push_back(line(frame, Text::tr("spread, geometric mean"), 1, SeriesStyle::Thin,
                                     [](const Honesty &h) { return h.spreadGeometric.value_or(NAN); }));
        content.lines.push_back(line(frame, Text::tr("spread, RMS"), 2, SeriesStyle::Dashed,
                                     [](const Honesty &h) { return h.spreadRms.value_or(NAN); }));
    }
    content.levels = {{1, Text::tr("exact")}};
    return content;
}

} // namespace npscope
