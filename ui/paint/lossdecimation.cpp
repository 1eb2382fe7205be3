// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/lossdecimation.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// LossRange::add passes NaN over, but an infinite loss would stretch the axis to infinity.
void addFinite(LossRange &range, float min, float max)
{
    if (std::isfinite(min))
        range.add(min);
    if (std::isfinite(max))
        range.add(max);
}

} // namespace

void LossColumn::add(const LossBucket &bucket)
{
    addFinite(loss, bucket.loss.min, bucket.loss.max);
    addFinite(negativeLogLikelihood, -bucket.logLikelihood.max, -bucket.logLikelihood.min);
    addFinite(kl, bucket.kl.min, bucket.kl.max);
}

std::vector<LossColumn> decimate(const LossTrace &trace, Step lastStep, int columns)
{
    std::vector<LossColumn> result(std::size_t(std::max(0, columns)));
    if (columns < 1 || lastStep < 1)
        return result;
    const auto columnOf = [&](Step step) {
        return std::min(columns - 1, int(double(step) / double(lastStep) * columns));
    };
    for (std::size_t i = 0; i < trace.bucketCount(); ++i) {
        const Step first = Step(i) * trace.stride() + 1;
        const Step last = std::min(first + trace.stride() - 1, trace.known());
        if (first > lastStep)
            break;
        for (int c = columnOf(first); c <= columnOf(std::min(last, lastStep)); ++c)
            result[std::size_t(c)].add(trace.bucket(i));
    }
    return result;
}

std::optional<LossAt> lossAt(const LossTrace &trace, Step step)
{
    if (step < 1 || step > trace.known())
        return {};
    const std::size_t i = trace.bucketOf(step);
    LossAt at;
    at.first = Step(i) * trace.stride() + 1;
    at.last = std::min(at.first + trace.stride() - 1, trace.known());
    at.values.add(trace.bucket(i));
    return at;
}

} // namespace npscope
