// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/tickchoice.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

QString superscript(int number)
{
    constexpr char16_t digits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text;
    for (const QChar c : QString::number(number))
        text += c == QLatin1Char('-') ? QChar(u'⁻') : QChar(digits[c.digitValue()]);
    return text;
}

} // namespace

QString powerLabel(int factor, int power, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (power > -4 && power < 4)
        return locale.toString(factor * std::pow(10, power), 'f', std::max(0, -power));
    const QString ten = QStringLiteral("10") + superscript(power);
    if (std::abs(factor) == 1)
        return (factor < 0 ? locale.negativeSign() : QString()) + ten;
    return locale.toString(factor) + QStringLiteral("·") + ten;
}

void TickChoice::offer(double scaled, const QString &label)
{
    const auto isNear = [&](const Tick &tick) { return std::abs(tick.value - scaled) < m_gap; };
    if (m_scaled.contains(scaled) && std::ranges::none_of(m_ticks, isNear))
        m_ticks.push_back({scaled, label});
}

std::vector<Tick> TickChoice::sorted()
{
    std::ranges::sort(m_ticks, {}, &Tick::value);
    return std::move(m_ticks);
}

} // namespace npscope
