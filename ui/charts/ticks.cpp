// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int longestPlain = 6; // digits that fit beside the axis; beyond, an exponent makes a label shorter

int decimalsOf(double step)
{
    return std::max(0, int(std::ceil(-std::log10(step) - 1e-9)));
}

QString withoutGroups(double value, char format, int precision, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, format, precision);
}

} // namespace

double roundStep(double size)
{
    const double power = std::pow(10, std::floor(std::log10(size)));
    const double ratio = size / power * (1 + 1e-9);
    return (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1) * power;
}

std::vector<Tick> linearTicks(const Range &range, int most, const QLocale &locale)
{
    std::vector<Tick> ticks;
    if (!(range.size() > 0) || !std::isfinite(range.size()) || most < 1)
        return ticks;
    double step = roundStep(range.size() / most);
    while (range.size() / step > most)
        step = roundStep(step * 2.5);

    const double largest = std::max(std::abs(range.min), std::abs(range.max));
    const int whole = largest < 1 ? 1 : int(std::floor(std::log10(largest))) + 1;
    const int decimals = decimalsOf(step);
    const int significant = std::max(1, int(std::floor(std::log10(largest)) - std::floor(std::log10(step))));
    const bool isNarrow = significant > 3 && whole < 10 && largest > 1e-4; // where it would not
    const bool isPlain = whole + decimals <= longestPlain || isNarrow;
    for (double i = std::ceil(range.min / step - 1e-9); i * step <= range.max + step * 1e-9; ++i) {
        const double value = i == 0 ? 0.0 : i * step; // never "-0"
        ticks.push_back({value, isPlain || value == 0 ? withoutGroups(value, 'f', isPlain ? decimals : 0, locale)
                                                      : withoutGroups(value, 'e', significant, locale)});
        if (int(ticks.size()) > most)
            break;
    }
    // One tick tells no scale: rather one more than there is room for.
    return ticks.size() < 2 && most > 1 && most < 6 ? linearTicks(range, most + 1, locale) : ticks;
}

double roundedTo(double value, double resolution)
{
    const double scale = std::pow(10, std::ceil(-std::log10(resolution)));
    const double rounded = scale >= 1 ? std::round(value * scale) / scale
                                      : std::round(value / std::round(1 / scale)) * std::round(1 / scale);
    return std::isfinite(rounded) ? rounded : value;
}

QString readable(double value, int digits, const QLocale &locale)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? locale.toString(std::nan("")) : QString::fromUtf8(value < 0 ? "-∞" : "∞");
    return withoutGroups(value, 'g', digits, locale);
}

} // namespace npscope
