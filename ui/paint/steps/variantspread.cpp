// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/variantspread.h"

#include "ui/charts/ticks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VariantSpread)
};

std::vector<SeriesPoint> pointsOf(const VariantSpread &variant, double SpreadAt::*spread)
{
    std::vector<SeriesPoint> points;
    for (const SpreadAt &at : variant.known)
        points.push_back({at.step, at.*spread});
    return points;
}

} // namespace

QString variantCaption(const QString &name, std::optional<Step> step, const std::optional<SpreadAt> &spread,
                       bool ofObservation)
{
    const QLocale locale;
    QStringList parts{name};
    if (step)
        parts << Text::tr("step %1").arg(locale.toString(qlonglong(*step)));
    if (spread) {
        // Beside the others in the window, where there is little room, the chart below them says what is what.
        const QString text = ofObservation ? (step ? Text::tr("sd of an observation %1 at x = −4, %2 at 4")
                                                   : Text::tr("sd of an observation %1 | %2", "at x = -4 and 4"))
                             : step        ? Text::tr("sd %1 at x = −4, %2 at 4")
                                           : Text::tr("sd %1 | %2", "the spread at x = -4 and 4");
        parts << text.arg(readable(spread->left, 2, locale), readable(spread->right, 2, locale));
    }
    return parts.join(QStringLiteral(" · "));
}

QColor variantColour(std::size_t colour, const ChartColours &colours)
{
    return colours.lines[colour % colours.lines.size()];
}

SeriesContent variantSeries(const VariantSpreads &spreads)
{
    SeriesContent content;
    content.yTitle = Text::tr("sd of y (log)");
    content.valuesName = Text::tr("sd at x = −4 | 4");
    content.step = spreads.step;
    content.length = spreads.length;
    content.shown = spreads.shown;
    for (std::size_t i = 0; i < spreads.variants.size(); ++i) {
        const VariantSpread &variant = spreads.variants[i];
        const auto colour = [own = variant.colour](const ChartColours &colours) { return variantColour(own, colours); };
        const QString name = Text::tr("%1 %2:", "number, name").arg(i + 1).arg(variant.name);
        const int number = int(i) + 1;
        content.lines.push_back({name, colour, SeriesStyle::Broad, pointsOf(variant, &SpreadAt::left), {}, number});
        content.lines.push_back({name, colour, SeriesStyle::Thin, pointsOf(variant, &SpreadAt::right), {}, 0, true});
        if (const auto step = variant.divergedAt)
            content.marks.push_back(
                {*step, Text::tr("%1 diverged", "the number of a pane").arg(number), QString::number(number), true});
    }
    for (const double sigmaY : spreads.sigmaYs)
        content.levels.push_back({sigmaY, Text::tr("σ_y = %1").arg(readable(sigmaY, 3, QLocale()))});
    return content;
}

} // namespace npscope
