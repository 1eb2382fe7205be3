// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/framespread.h"

#include <algorithm>

namespace npscope {

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
