// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lanes: the runs of several experiments that go through their steps side by side. At rest all are at the same
// step, but for one that ends before it (it diverged, or has too few points to train): that one waits at its
// end. What a lane computes is what the run would compute alone.

#pragma once

#include "core/live/auditor.h"
#include "core/live/collapsefinder.h"
#include "core/live/exactanswers.h"
#include "core/live/frame.h"
#include "core/live/historian.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"

#include <memory>
#include <vector>

namespace npscope {

/// Whether they have the same trainings in the same order.
bool haveEqualTrainings(const Experiments &a, const Experiments &b);

struct Lane {
    std::shared_ptr<const Experiment> experiment;
    std::unique_ptr<Run> run;
    std::unique_ptr<Predictor> predictor;
    std::unique_ptr<Historian> historian;
    std::unique_ptr<CollapseFinder> collapse;
    std::unique_ptr<Auditor> auditor;
    std::shared_ptr<ExactAnswers> exact;   ///< all lanes' together
    std::shared_ptr<const Frame> answered; ///< the last one with a fan, over that grid
    Grid answeredGrid;
    double newSeconds = 0; ///< that updates took which were made for the first time
    Step newUpdates = 0;   ///< how many these are

    /// The last step that this lane can be at.
    Step end() const;
    /// Whether it is as near to this step as it can be.
    bool isAt(Step step) const;
    /// Goes towards it by at most `budget` updates, and times them where all are new.
    void advance(Step goal, Step budget);
    /// Asks the present question, with the pointer at this x.
    void ask(double pointerX);
    /// Works for about so long on what is said of the run's past; whether there is something new to say.
    bool examine(std::chrono::steady_clock::duration limit);
    /// The same beside a training that is in a hurry and took so long: a small share of it.
    bool examineBeside(std::chrono::steady_clock::duration trained);
    /// When the run was collapsed, as far as is known of the steps up to this one.
    Collapse collapseAt(Step step) const;
    /// What is known of the run at its present step, but for what the weights would answer; the exact answer is over
    /// that grid.
    std::shared_ptr<Frame> frame(const Grid &grid) const;
    /// Asks the weights, but for what the last frame answered already: history and pointer move on without the curves.
    void answer(const std::shared_ptr<Frame> &frame, const Grid &grid);
};

class Lanes
{
public:
    /// Bytes for what the runs keep of their ways, all together; each has the same share.
    void setMemory(std::size_t bytes);
    /// One lane an experiment. A lane whose training is asked for again keeps its run, with all its checkpoints; but
    /// not where a longer run has left a thinner history than this one has by itself.
    void setExperiments(const Experiments &experiments);

    const std::vector<Lane> &all() const { return m_lanes; }
    std::vector<Lane> &all() { return m_lanes; }

    /// Of the lane that is farthest.
    Step step() const;
    Step end() const;
    bool areAt(Step step) const;
    /// Whether all have passed it, or their end before it: to get there again some updates are enough.
    bool know(Step step) const;
    /// Whether any of them can train.
    bool canTrain() const;
    /// Whether any has a history that is not complete, or steps that are not judged or audited.
    bool areBehind() const;

    /// Each goes towards `goal`, or to where that leaves it; at most `budget` updates in all, but one each at least.
    /// Returns how many were made by lanes that used up their share, so that updates can be timed.
    Step advance(Step goal, Step budget);

private:
    void shareMemory();

    std::vector<Lane> m_lanes;
    std::size_t m_memory = Run::defaultMemory;
    std::shared_ptr<ExactAnswers> m_exact = std::make_shared<ExactAnswers>();
};

} // namespace npscope
