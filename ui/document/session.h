// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session: what a *.npscope file and the text of an exported picture hold. The experiment and the step
// determine the curves; the view says how they are looked at, the picture how they were last exported, and
// the comparison what they are compared with.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/comparison.h"

#include <utility>
#include <vector>

namespace npscope {

enum class Band { OneSd, TwoSd, Central90 }; ///< mean ± 1 sd, mean ± 2 sd, 5 % … 95 % of the curves

/// Which steps every chart over steps shows.
struct StepsShown {
    double min = 0;
    double max = 0;     ///< 0: the whole run, whatever its length
    bool isLog = false; ///< log(1 + step), so that step 0 has its place
    bool isWhole() const { return max == 0; }
    bool operator==(const StepsShown &) const = default;
};

/// Neither undone nor a reason to ask before closing.
struct View {
    double xMin = -4;
    double xMax = 4;
    double yMin = -1.5;
    double yMax = 1.5;
    bool yAuto = true; ///< the y-range holds the points and the fan
    /// Residuals are shown, (curve - mean over curves) / sigma_y; the y-range is one of those, and the functions' own
    /// waits. See withResiduals().
    bool showsResiduals = false;
    double waitingYMin = -1.5;
    double waitingYMax = 1.5;
    bool waitingYAuto = true;
    bool showsCurves = true;
    bool showsMean = false;
    bool showsBand = false;
    Band band = Band::TwoSd;
    bool showsTrainingPoints = true;
    bool showsContextPoints = true;
    bool showsExtrapolation = true;
    StepsShown steps;
    bool operator==(const View &) const = default;
};

/// The view of the residuals, or of the functions again, each with the y-range that it had.
inline View withResiduals(View view, bool shows)
{
    if (shows == view.showsResiduals)
        return view;
    view.showsResiduals = shows;
    std::swap(view.yMin, view.waitingYMin);
    std::swap(view.yMax, view.waitingYMax);
    std::swap(view.yAuto, view.waitingYAuto);
    return view;
}

enum class Background { White, Theme, Transparent };

struct Picture {
    int width = 900; ///< logical pixels, of each chart; a sheet is a grid of them
    int height = 600;
    double scale = 1; ///< device pixels a logical one
    Background background = Background::White;
    bool ownRanges = false;  ///< each chart of a sheet has a y-range of its own rather than all the same
    std::vector<Step> steps; ///< a contact sheet of these steps; empty for a picture of the session's step
    bool operator==(const Picture &) const = default;
};

struct Session {
    Experiment experiment;
    Step step = 0;
    View view;
    Picture picture;
    Comparison comparison;
    bool operator==(const Session &) const = default;
};

} // namespace npscope
