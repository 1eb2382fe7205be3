// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence in place of a chart, which says why there is none.

#pragma once

#include "ui/charts/charttext.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace npscope {

/// In the middle of the area, in lines of a length that is easily read.
void paintSentence(QPainter &painter, const QRectF &area, const QString &sentence, const QColor &colour,
                   const ChartText &text);

} // namespace npscope
