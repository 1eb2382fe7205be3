// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/functionsentence.h"

#include "ui/charts/ticks.h"
#include "ui/paint/functions/functionlegend.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FunctionSentence)
};

// The grid's place that is nearest to an x; nothing beyond its ends.
std::optional<std::size_t> placeOf(double x, const Grid &grid)
{
    const double place = std::round((x - grid.min) / (grid.max - grid.min) * (grid.count - 1));
    return place >= 0 && place < grid.count ? std::optional(std::size_t(place)) : std::nullopt;
}

QString value(double number)
{
    return readable(number, 3, QLocale());
}

QString at(double x, const ChartContent &content)
{
    const auto place = placeOf(x, content.fan->grid);
    if (!place)
        return {};
    const QString own = Text::tr("At x = %1: mean %2, sd %3")
                            .arg(value(content.fan->grid.at(int(*place))), value(double(content.fan->mean[*place])),
                                 value(double(content.fan->sd[*place])));
    const auto exactPlace = content.exact && content.view.showsExact ? placeOf(x, content.exact->grid) : std::nullopt;
    if (!exactPlace)
        return own + QLatin1Char('.');
    return Text::tr("%1; exact mean %2, sd %3.")
        .arg(own, value(double(content.exact->mean[*exactPlace])), value(double(content.exact->bandSd()[*exactPlace])));
}

} // namespace

QString functionSentence(const ChartContent &content)
{
    QStringList drawn;
    for (const LegendEntry &entry : functionLegend(content, ChartColours::paper()))
        drawn.append(entry.text);
    const QString caption =
        content.caption.isEmpty() ? chartCaption(content.experiment, content.step) : content.caption;
    QStringList sentences{
        drawn.isEmpty()
            ? caption + QLatin1Char('.')
            : Text::tr("%1: %2.", "a caption and what is drawn").arg(caption, drawn.join(QStringLiteral("; ")))};
    if (content.fan && !content.fan->mean.empty()) {
        const View &view = content.view;
        for (const double x : {view.xMin, (view.xMin + view.xMax) / 2, view.xMax})
            sentences.append(at(x, content));
    }
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace npscope
