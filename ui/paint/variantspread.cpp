// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/variantspread.h"

#include "ui/paint/thinlines.h"
#include "ui/paint/ticks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VariantSpread)
};

std::array<QPointF, 2> across(const QRectF &place, double y)
{
    return {QPointF(place.left(), y), QPointF(place.right(), y)};
}

LegendEntry variantEntry(const VariantSpreads &spreads, std::size_t variant, const ChartColours &colours)
{
    const QLocale locale;
    const VariantSpread &spread = spreads.variants[variant];
    const auto at = spreadAt(spread, spreads.pointed.value_or(spreads.step));
    const auto text = [&](const QString &left, const QString &right) {
        return Text::tr("%1 %2: %3 | %4", "number, name, two spreads")
            .arg(QString::number(variant + 1), spread.name, left, right);
    };
    const QString none = QStringLiteral("–");
    const QString widest = QStringLiteral("8.88e-88");
    const auto sample = [=](QPainter &painter, const QRectF &place) {
        const double middle = std::floor(place.center().y()) + 0.5;
        paintSpreadLine(painter, across(place, middle - 2), true, variant, colours, 1);
        paintSpreadLine(painter, across(place, middle + 3), false, variant, colours, 1);
    };
    return {text(at ? readable(at->left, 3, locale) : none, at ? readable(at->right, 3, locale) : none),
            text(widest, widest), sample};
}

} // namespace

std::optional<SpreadAt> spreadAt(const VariantSpread &variant, Step step)
{
    const auto &known = variant.known;
    const auto after = std::ranges::lower_bound(known, step, {}, &SpreadAt::step);
    if (after != known.end() && (after->step == step || after == known.begin()))
        return after->step == step ? std::optional(*after) : std::nullopt;
    if (after == known.end() || after == known.begin())
        return {};
    const auto before = std::prev(after);
    return step - before->step <= after->step - step ? *before : *after;
}

QString variantCaption(const QString &name, std::optional<Step> step, const std::optional<SpreadAt> &spread)
{
    const QLocale locale;
    QStringList parts{name};
    if (step)
        parts << Text::tr("step %1").arg(locale.toString(qlonglong(*step)));
    if (spread) {
        parts << Text::tr("sd %1 | %2", "the spread at x = -4 and 4")
                     .arg(readable(spread->left, 2, locale), readable(spread->right, 2, locale));
    }
    return parts.join(QStringLiteral(" · "));
}

QColor variantColour(std::size_t variant, const ChartColours &colours)
{
    return colours.curves[variant % colours.curves.size()];
}

void paintSpreadLine(QPainter &painter, std::span<const QPointF> line, bool isLeft, std::size_t variant,
                     const ChartColours &colours, double share)
{
    ThinPen pen(painter, mixed(variantColour(variant, colours), colours.plot, share));
    pen.draw(line);
    if (!isLeft)
        return;
    for (const double shift : {-1.0, 1.0}) { // broad, and made of the fast lines of one pixel
        painter.translate(0, shift);
        pen.draw(line);
        painter.translate(0, -shift);
    }
}

Legend variantLegend(const VariantSpreads &spreads, const ChartColours &colours)
{
    const QLocale locale;
    Legend legend;
    const Step step = spreads.pointed.value_or(spreads.step);
    const auto stepText = [&](Step s) {
        return Text::tr("step %1, sd at x = −4 | 4:").arg(locale.toString(qlonglong(s)));
    };
    legend.push_back({stepText(step), stepText(std::max(Step(1), spreads.length)), {}});
    for (std::size_t i = 0; i < spreads.variants.size(); ++i)
        legend.push_back(variantEntry(spreads, i, colours));
    return legend;
}

} // namespace npscope
