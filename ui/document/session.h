// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session: what a *.npscope file and the text of an exported picture hold. The experiment and the step
// determine the curves; the view says how they are looked at, the picture how they were last exported, and
// the comparison what they are compared with.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/comparison.h"

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

enum class Background { White, Theme, Transparent };

struct Picture {
    int width = 900; ///< logical pixels, of each chart; a sheet is a grid of them
    int height = 600;
    double scale = 1; ///< device pixels a logical one
    Background background = Background::White;
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
