// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One row of a CSV file: its separator, its fields, and the point they are.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/loaded.h"

#include <QChar>
#include <QString>
#include <QStringList>

namespace npscope {

/// Tab, semicolon or comma: the first of these that the line has outside quotes; a comma where it has none.
QChar csvSeparator(const QString &line);
/// In words, for messages.
QString csvSeparatorName(QChar separator);
/// The fields without surrounding white space and quotes.
QStringList csvFields(const QString &line, QChar separator);
/// Be it allowed or not.
bool csvIsNumber(const QString &field);
/// Takes two fields.
Loaded<Point> csvPoint(const QStringList &fields);

} // namespace npscope
