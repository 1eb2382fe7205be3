// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/functiontable.h"

#include "ui/paint/functions/residuals.h"

#include <algorithm>

namespace npscope {

Table functionTable(const std::vector<ChartContent> &contents, const QStringList &names)
{
    int curves = 0;
    for (const ChartContent &content : contents)
        curves = std::max(curves, content.fan ? content.fan->curves : 0);
    Table table;
    if (!names.isEmpty())
        table.columns << QStringLiteral("pane");
    table.columns << QStringLiteral("step") << QStringLiteral("x") << QStringLiteral("mean") << QStringLiteral("sd");
    for (int k = 1; k <= curves; ++k)
        table.columns << QStringLiteral("curve_%1").arg(k);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const ChartContent &content = contents[i];
        if (!content.fan)
            continue;
        const auto fan = content.view.showsResiduals ? residualFan(*content.fan) : content.fan;
        for (int at = 0; at < fan->grid.count; ++at) {
            TableRow row;
            if (!names.isEmpty())
                row << names[qsizetype(i)];
            row << tableNumber(double(content.step)) << tableNumber(fan->grid.at(at))
                << tableNumber(fan->mean[std::size_t(at)]) << tableNumber(fan->sd[std::size_t(at)]);
            for (int k = 0; k < fan->curves; ++k)
                row << tableNumber(double(fan->curve(k)[std::size_t(at)]));
            table.rows.push_back(row);
        }
    }
    return table;
}

} // namespace npscope
