// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Points as text: the file of a command, whose reading nobody is asked about, the clipboard, and the list of the
// command line.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/datareading.h"
#include "ui/document/loaded.h"

#include <QString>

namespace npscope {

/// All rows of a table with numbers x and y, however it is written (ui/document/datadialect.h). A row that would have
/// to be left out is a failure, and so is a table that is in doubt; it names file and line.
Loaded<Points> readPoints(const QString &path);
/// The same of functions: a further column names the function of each row.
Loaded<DataReading> readFunctions(const QString &path);

/// Rows for the clipboard, separated by tabs as spreadsheets want it, with all digits; read again, they give the same.
QString pointsToText(const Points &points, QChar decimalMark = u'.');
/// What spreadsheets take for one here: the system's, whatever language the program is in.
QChar systemDecimalMark();

/// "x,y;x,y;…", as the command line has it; nothing gives no points.
Loaded<Points> parsePointList(const QString &text);

} // namespace npscope
