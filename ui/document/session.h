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

#include <array>
#include <vector>

namespace npscope {

/// What a picture is drawn on, and in which colours: the light ones on white, on nothing or on a dark ground, the
/// window's own, or black and greys on white, for a printer.
enum class Background { White, Theme, Transparent, Dark, Print };
inline constexpr std::array backgroundNames{"white", "theme", "transparent", "dark", "print"};

/// Of a picture's sides. A pixel is logical: 1/96 inch, however many pixels an image has for it.
enum class Unit { Pixel, Millimetre, Inch };
inline constexpr std::array unitNames{"px", "mm", "in"};

struct Picture {
    FigureId figure = FigureId::Functions; ///< what it is of
    std::vector<FigureId> beside;          ///< what else is on the same sheet, in its order
    int columns = 0;                       ///< of a sheet; 0: as many as make it about as high as wide
    double width = 900;                    ///< of each chart, in the unit; a sheet is a grid of them
    double height = 600;
    Unit unit = Unit::Pixel;
    double scale = 1;    ///< an image's pixels a logical one; SVG and PDF have none, and the same size at each
    double textSize = 9; ///< points; lines are as thick as belongs to it
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
