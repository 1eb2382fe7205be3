// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A loss trace reduced to what can be seen: in every pixel column the range of each of the three values, and their
// running median.
//
// The loss of a step jumps with its number of targets and its noise: the range tells how far, the median what becomes
// of it. The median at a step is that of the samples (see losstrace.h) in a window about it: of a hundred steps to
// either side or of four columns where those are more, but of no more than a quarter of the way from step 0, so that
// the fall at the beginning stays sharp. As the run grows, only the columns at its end are worked out again.

#pragma once

#include "core/train/losstrace.h"
#include "ui/charts/stepaxis.h"

#include <array>
#include <optional>
#include <vector>

namespace npscope {

enum class LossPart { Loss, NegativeLogLikelihood, Kl }; ///< loss = -log likelihood + KL
inline constexpr std::size_t lossParts = 3;

struct LossColumn {
    std::array<LossRange, lossParts> ranges; ///< by LossPart; empty (min > max) without a finite value
    std::array<float, lossParts> medians{};  ///< where the ranges are not empty
    const LossRange &range(LossPart part) const { return ranges[std::size_t(part)]; }
    float median(LossPart part) const { return medians[std::size_t(part)]; }
    void add(const LossBucket &bucket);
};

class LossDecimation
{
public:
    /// Column c of the axis holds the buckets any step of which lies in it.
    void update(const LossTrace &trace, const StepAxis &axis, int columns);
    const std::vector<LossColumn> &columns() const { return m_columns; }
    /// How many columns the last update worked out.
    int updated() const { return m_updated; }

private:
    int columnOf(double step) const;
    double stepAtEdge(int column) const;
    double halfWindow(int column) const;
    int firstToUpdate(const LossTrace &trace) const;
    void updateMedians(int first);

    LossTrace m_trace;
    StepAxis m_axis;
    std::vector<LossColumn> m_columns;
    int m_updated = 0;
};

/// The values of the bucket that covers a step, with the steps that it covers.
struct LossAt {
    Step first = 0;
    Step last = 0;
    LossColumn values; ///< without medians
};
/// None at step 0 and beyond what is known.
std::optional<LossAt> lossAt(const LossTrace &trace, Step step);

} // namespace npscope
