// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The figures: everything that the window shows and that leaves it. A figure is a function of a session and of what was
// computed of it: the same for the window's exports and for the command line, whatever the paper.

#pragma once

#include "core/live/frame.h"
#include "core/sweep/sweep.h"
#include "ui/charts/colours.h"
#include "ui/document/loaded.h"
#include "ui/document/session.h"
#include "ui/document/table.h"

#include <QByteArray>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace npscope {

/// What they are called on the screen, and what they show in a sentence.
QString figureTitle(FigureId id);
QString figureText(FigureId id);
/// The one on a page of the window.
FigureId figureOf(Page page);
FigureId figureOf(StepChart chart);
/// The session with that figure in front, so that opening it shows it.
Session withInFront(Session session, FigureId id);

/// What was computed of a session: see compute(). A figure needs only what it draws.
struct Results {
    /// Of the session's experiment at its step, or at the steps of its sheet; of a comparison, and a race, one a
    /// variant, of the moments one each.
    std::vector<std::shared_ptr<const Frame>> frames;
    std::shared_ptr<const Sweep> sweep;
    SweptRuns runs;
    QStringList groups;                           ///< of the sweep, what each is called
    std::shared_ptr<const Frame> ghost = nullptr; ///< of the moment that the view names
};

/// Anything that can be painted at a size, in units of the layout (picturesize.h); the background is painted before.
using Painting = std::function<void(QPainter &, const ChartColours &, const QSizeF &)>;

struct Figure {
    Painting painting;
    QSizeF size;                  ///< of the whole, in units of the layout
    std::function<Table()> table; ///< the numbers that are drawn; without columns where a figure has none to tell

    QByteArray csv() const;
};

/// The session's view is what the figure is drawn with.
Figure makeFigure(FigureId id, const Session &session, const Results &results);

/// The view that a figure is to be drawn with: where the y-range is automatic, the one that fits what is shown, or,
/// where it is kept, the session's own, only widened to hold it.
View fittedView(FigureId id, const Session &session, const Results &results, bool keepsRange);

} // namespace npscope
