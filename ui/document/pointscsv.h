// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Points as text: a CSV file, the rows of the clipboard, and the list of the command line.
//
// A CSV file is a header line and then rows of exactly two columns, x and y. The columns are separated by
// tabs, semicolons or commas, whichever the header has (looked for in this order); the decimal point is
// '.'; a field may stand in double quotes; empty lines are passed over. Every failure names file and line.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/loaded.h"

#include <QString>

class QIODevice;

namespace npscope {

/// Reads no further than it must: a file of any length is refused within maxPoints rows.
Loaded<Points> readPoints(const QString &path);

/// Pasted rows: as a CSV file, but the header may be missing.
Loaded<Points> pointsFromText(const QString &text);
/// Rows for the clipboard, separated by tabs as spreadsheets want it; `pointsFromText` gives the same back.
QString pointsToText(const Points &points);

/// "x,y;x,y;…", as the command line has it; nothing gives no points.
Loaded<Points> parsePointList(const QString &text);

} // namespace npscope
