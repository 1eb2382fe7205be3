// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/scientificspinbox.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

constexpr std::array mantissas{1.0, 2.0, 5.0};

// The next of 1, 2, 5, 10 … above (or below) the value; of those 0.01 is the first after 0.
double neighbour(double value, bool up)
{
    constexpr double smallest = 0.01;
    if (value <= 0)
        return up ? smallest : 0;
    const int decade = int(std::floor(std::log10(value)));
    double best = up ? HUGE_VAL : 0;
    for (int d = decade - 1; d <= decade + 1; ++d) {
        for (const double mantissa : mantissas) {
            const double candidate = mantissa * std::pow(10.0, d);
            const bool isBeyond = up ? candidate > value * 1.000001 : candidate < value * 0.999999;
            if (isBeyond)
                best = up ? std::min(best, candidate) : std::max(best, candidate);
        }
    }
    return best;
}

} // namespace

ScientificSpinBox::ScientificSpinBox(double min, double max, QWidget *parent)
    : NumberBox(NumberKind::Real, min, max, parent)
{
    setDecimals(12);    // of what is kept, not of what is shown
    setRange(min, max); // again, as the fewer decimals rounded them
}

QString ScientificSpinBox::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', 6);
}

// Wide enough for usual values, whose digits the ends of the range may not have.
QSize ScientificSpinBox::sizeHint() const
{
    const QSize hint = NumberBox::sizeHint();
    return {std::max(hint.width(), fontMetrics().horizontalAdvance(QStringLiteral("0.8888")) + 36), hint.height()};
}

void ScientificSpinBox::stepBy(int steps)
{
    double next = value();
    for (int i = 0; i < std::abs(steps); ++i)
        next = neighbour(next, steps > 0);
    setValue(next);
    selectAll();
}

} // namespace npscope
