// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep: the same runs with many seeds, for one or more variants of an experiment, all measured at the same
// steps. It expands to independent experiments, so ranges of seeds can be swept apart and put together again.

#pragma once

#include "core/analysis/heldouttasks.h"
#include "core/analysis/measures.h"
#include "core/experiment/settings.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace npscope {

/// Half open: first … end - 1, at most 2³².
struct SeedRange {
    std::uint64_t first = 0;
    std::uint64_t end = 100;
    std::size_t size() const { return std::size_t(end - first); }
    bool operator==(const SeedRange &) const = default;
};

/// Runs × steps of one sweep, whatever their size.
inline constexpr std::size_t maxSweepRows = 500'000;
/// What they may hold together.
inline constexpr std::size_t maxSweepBytes = 1'000'000'000;
/// Of a number in a line of text, and its comma: -1.2345678e-38,
inline constexpr std::size_t maxNumberBytes = 16;

struct Sweep {
    std::vector<Experiment> groups; ///< the variants; what their seed is does not matter
    SeedRange seeds;
    std::vector<Step> steps;    ///< ascending, each once
    Evaluation evaluation = {}; ///< of groups that are of a family; no tasks where there is none

    /// Run r is of group r / seeds.size(), and of seed seeds.first + r % seeds.size().
    std::size_t runCount() const { return groups.size() * seeds.size(); }
    std::size_t groupOf(std::size_t run) const { return run / seeds.size(); }
    std::uint32_t seedOf(std::size_t run) const { return std::uint32_t(seeds.first + run % seeds.size()); }
    std::size_t rowCount() const { return runCount() * steps.size(); }
    /// What one run at one step holds until all is written, at most: its measures, and a line of text.
    std::size_t rowBytes() const;
    /// As many rows as one sweep of such runs may have.
    std::size_t maxRows() const { return std::min(maxSweepRows, maxSweepBytes / rowBytes()); }
    Experiment experiment(std::size_t run) const;
    bool isExamined() const { return evaluation.tasks > 0; }
    bool operator==(const Sweep &) const = default;
};

/// The first group that is not allowed, and why; or none.
std::optional<Problem> findProblem(const Sweep &sweep);

/// What became of one run.
struct SweptRun {
    std::vector<Measures> measures; ///< at the sweep's steps, as far as the run goes
    std::optional<Step> divergedAt;
};

/// In the order of runs; null where a run is not finished.
using SweptRuns = std::vector<std::shared_ptr<const SweptRun>>;

} // namespace npscope
