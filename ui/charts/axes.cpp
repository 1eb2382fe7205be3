// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axes.h"

#include <algorithm>

namespace npscope {

int roomForXTicks(const QRectF &plot, const ChartText &text)
{
    return std::clamp(int(plot.width() / (5 * text.size)), 2, 20);
}

int roomForYTicks(const QRectF &plot, const ChartText &text)
{
    return std::clamp(int(plot.height() / (2.6 * text.size)), 2, 12);
}

} // namespace npscope
