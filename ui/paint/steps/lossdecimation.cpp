// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/lossdecimation.h"

#include "ui/charts/foreachprocessor.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double fewestStepsOfHalf = 50;
constexpr int columnsOfHalf = 4;
constexpr double shareOfHalf = 0.25; // of the way from step 0
constexpr std::size_t samples = 151; // at most, of a window that has more: enough for a median to be steady, and quick

// LossRange::add passes NaN over, but an infinite loss would stretch the axis to infinity.
void addFinite(LossRange &range, float min, float max)
{
    if (std::isfinite(min))
        range.add(min);
    if (std::isfinite(max))
        range.add(max);
}

float valueOf(const Losses &losses, std::size_t part)
{
    return std::array{losses.loss, -losses.logLikelihood, losses.kl}[part];
}

float medianOf(std::vector<float> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

void LossColumn::add(const LossBucket &bucket)
{
    addFinite(ranges[0], bucket.loss.min, bucket.loss.max);
    addFinite(ranges[1], -bucket.logLikelihood.max, -bucket.logLikelihood.min);
    addFinite(ranges[2], bucket.kl.min, bucket.kl.max);
}

int LossDecimation::columnOf(double step) const
{
    const Range shown = m_axis.positions();
    const double share = (m_axis.position(step) - shown.min) / shown.size();
    return int(std::floor(std::clamp(share, -1.0, 2.0) * double(m_columns.size())));
}

double LossDecimation::stepAtEdge(int column) const
{
    const Range shown = m_axis.positions();
    return m_axis.step(shown.min + shown.size() * column / double(m_columns.size()));
}

double LossDecimation::halfWindow(int column) const
{
    const double columnWidth = stepAtEdge(column + 1) - stepAtEdge(column);
    const double wanted = std::max(fewestStepsOfHalf, columnsOfHalf * columnWidth);
    return std::floor(std::min(wanted, shareOfHalf * stepAtEdge(column)));
}

// All, unless the trace only grew: then those whose windows or buckets reach its old end.
int LossDecimation::firstToUpdate(const LossTrace &trace) const
{
    if (!trace.continues(m_trace))
        return 0;
    const double end = double(m_trace.known() - m_trace.stride());
    int first = std::clamp(columnOf(end), 0, int(m_columns.size()));
    while (first > 0 && stepAtEdge(first) + halfWindow(first - 1) >= end)
        --first;
    return first;
}

NPSCOPE_FOR_EACH_PROCESSOR
void LossDecimation::update(const LossTrace &trace, const StepAxis &axis, int columns)
{
    const auto count = std::size_t(std::max(0, columns));
    const bool isSameAxis = axis == m_axis && count == m_columns.size();
    m_axis = axis;
    m_columns.resize(count);
    const int first = isSameAxis ? firstToUpdate(trace) : 0;
    m_trace = trace;
    m_updated = int(count) - first;
    if (m_updated == 0)
        return;
    std::fill(m_columns.begin() + first, m_columns.end(), LossColumn{});
    const auto before = Step(std::max(1.0, stepAtEdge(first) - double(trace.stride())));
    for (std::size_t i = trace.bucketOf(before); i < trace.bucketCount(); ++i) {
        const Step from = Step(i) * trace.stride() + 1;
        const Step to = std::min(from + trace.stride() - 1, trace.known());
        if (double(from) > axis.steps.max)
            break;
        // The last step lies on the right edge.
        const int last = double(to) >= axis.steps.max ? int(count) - 1 : columnOf(double(to));
        for (int c = std::max(first, std::min(last, columnOf(double(from)))); c <= last; ++c)
            m_columns[std::size_t(c)].add(trace.bucket(i));
    }
    updateMedians(first);
}

void LossDecimation::updateMedians(int first)
{
    std::vector<float> values;
    for (int c = first; c < int(m_columns.size()); ++c) {
        LossColumn &column = m_columns[std::size_t(c)];
        const double half = halfWindow(c);
        // From the column's first step to its last, and half a window to either side.
        const auto from = Step(std::max(1.0, std::ceil(stepAtEdge(c) - half)));
        const Step to = std::min(m_trace.known(), Step(std::ceil(stepAtEdge(c + 1) + half)) - 1);
        if (from > m_trace.known())
            break;
        const std::size_t begin = m_trace.bucketOf(from);
        const std::size_t end = m_trace.bucketOf(std::max(from, to)) + 1;
        const std::size_t every = (end - begin + samples - 1) / samples;
        for (std::size_t part = 0; part < lossParts; ++part) {
            values.clear();
            for (std::size_t i = begin; i < end; i += every) {
                if (const float value = valueOf(m_trace.bucket(i).sample, part); std::isfinite(value))
                    values.push_back(value);
            }
            // Where no sample is finite, a value of the column must be.
            column.medians[part] = values.empty() ? column.ranges[part].min : medianOf(values);
        }
    }
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
