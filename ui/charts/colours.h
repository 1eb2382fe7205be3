// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of a chart. On the screen they follow the palette, on paper they are what the picture asks for.
//
// A sampled curve has the colour of its z: see latentcolour.h. The colours of `lines` tell kinds of things apart, and
// whatever has one is named or numbered besides.

#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace npscope {

struct ChartColours {
    QColor background;
    QColor plot; ///< the plot area, and the outline that lifts points and mean from the curves
    QColor grid;
    QColor frame;
    QColor text; ///< tick labels, axis titles, legend
    QColor title;
    std::array<QColor, 8> lines; ///< of measures, of runs, of panes
    QColor mean;
    QColor band;  ///< of its edges; the filling is a translucent version
    QColor exact; ///< the exact answer
    QColor truth; ///< the function that a context was drawn of
    QColor trainingPoint;
    QColor contextPoint;
    QColor extrapolation; ///< translucent
    QColor hatch;
    QColor selection;
    QColor loss;
    QColor logLikelihood;
    QColor kl;
    QColor currentStep;
    QColor warning;
    bool isGrey = false; ///< what has a colour by its value has a grey, from black to as light as still prints
    bool operator==(const ChartColours &) const = default;

    static ChartColours fromPalette(const QPalette &palette);
    static ChartColours paper();
    static ChartColours dark();
    /// Black and greys on white, for a printer without colours.
    static ChartColours print();
};

/// `share` of a and the rest of b.
QColor mixed(const QColor &a, const QColor &b, double share);
QColor translucent(QColor colour, double alpha);

} // namespace npscope
