// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session: what a *.npscope file and the text of an exported picture hold. The experiment and the step
// determine the curves; the view says what of them is looked at and how, the picture how they were last exported, the
// comparison what they are compared with, and the moments what was kept on the way.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/comparison.h"
#include "ui/document/moment.h"
#include "ui/document/view.h"

#include <vector>

namespace npscope {

enum class Background { White, Theme, Transparent };

struct Picture {
    FigureId figure = FigureId::Functions; ///< what it is of
    int width = 900;                       ///< logical pixels, of each chart; a sheet is a grid of them
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
    std::vector<Moment> moments; ///< that were kept, in their order
    bool operator==(const Session &) const = default;
};

} // namespace npscope
