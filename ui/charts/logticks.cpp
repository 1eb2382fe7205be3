// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/logticks.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// e.g. "10⁻³", "2·10⁻³", "5", "20"
QString tickText(int factor, int exponent)
{
    if (exponent == 0 || exponent == 1)
        return QString::number(exponent == 0 ? factor : 10 * factor);
    QString text = factor == 1 ? QStringLiteral("10") : QString::number(factor) + QStringLiteral("·10");
    for (const QChar digit : QString::number(exponent)) {
        static const QString superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
        text += digit == QLatin1Char('-') ? QStringLiteral("⁻") : QString(superscripts[digit.digitValue()]);
    }
    return text;
}

} // namespace

std::vector<Tick> logTicks(const Range &exponents, double gap)
{
    std::vector<Tick> ticks;
    if (!(exponents.size() > 0) || !std::isfinite(exponents.size()) || !(gap > 0))
        return ticks;
    const double slack = 1e-9;
    const int stride = std::max(1, int(std::ceil(gap - slack)));
    const bool hasBetween = gap < std::log10(2.0);
    for (int e = int(std::floor(exponents.min)); e <= exponents.max + slack; ++e) {
        const int phase = (e % stride + stride) % stride;
        if (phase == 0 && e >= exponents.min - slack)
            ticks.push_back({double(e), tickText(1, e)});
        for (const int factor : {2, 5}) {
            const double value = e + std::log10(double(factor));
            if (hasBetween && value >= exponents.min && value <= exponents.max)
                ticks.push_back({value, tickText(factor, e)});
        }
    }
    return ticks;
}

} // namespace npscope
