// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/variantspreads.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VariantSpreads)
};

} // namespace

std::optional<SpreadAt> spreadOf(const Frame &frame)
{
    if (!frame.reading)
        return {};
    return SpreadAt{frame.step, frame.reading->now.spread.left, frame.reading->now.spread.right};
}

std::vector<SpreadAt> spreadHistory(const History *history, const std::optional<SpreadAt> &now)
{
    std::vector<SpreadAt> known;
    if (history) {
        for (const auto &diagnosis : history->diagnoses)
            known.push_back({diagnosis->step, diagnosis->spread.left, diagnosis->spread.right});
    }
    if (now) { // which is newer than what the history knows, or between its steps
        const auto place = std::ranges::lower_bound(known, now->step, {}, &SpreadAt::step);
        if (place == known.end() || place->step != now->step)
            known.insert(place, *now);
    }
    return known;
}

QString variantCaption(const Variant &variant, const Frame &frame, bool hasStep)
{
    if (frame.step == frame.divergedAt) {
        return Text::tr("%1 · diverged at step %2")
            .arg(variantText(variant), QLocale().toString(qlonglong(frame.step)));
    }
    return variantCaption(variantText(variant), hasStep ? std::optional(frame.step) : std::nullopt, spreadOf(frame),
                          !frame.experiment->training.hasLatent());
}

VariantSpreads variantSpreads(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames)
{
    const Comparison &comparison = session.comparison;
    VariantSpreads result;
    result.step = session.step;
    result.length = session.experiment.length;
    result.shown = session.view.steps;
    result.sigmaYs = sigmaYsOf(comparison.variants, session.experiment);
    const std::vector<std::size_t> colours = variantColours(comparison);
    for (std::size_t i = 0; i < comparison.variants.size(); ++i) {
        VariantSpread &spread = result.variants.emplace_back();
        spread.name = variantText(comparison.variants[i]);
        spread.colour = colours[i];
        if (i >= frames.size() || !frames[i])
            continue;
        spread.known = spreadHistory(frames[i]->history.get(), spreadOf(*frames[i]));
        spread.divergedAt = frames[i]->divergedAt;
    }
    return result;
}

std::vector<double> sigmaYsOf(const std::vector<Variant> &variants, const Experiment &experiment)
{
    std::vector<double> values;
    for (const Variant &variant : variants) {
        const Training training = applied(variant, experiment).training;
        if (!training.learnsSigmaY() && std::ranges::find(values, training.sigmaY) == values.end())
            values.push_back(training.sigmaY);
    }
    return values;
}

} // namespace npscope
