// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/symlog.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

const double ln10 = std::log(10.0);

QString superscript(int number)
{
    constexpr char16_t digits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text;
    for (const QChar c : QString::number(number))
        text += c == QLatin1Char('-') ? QChar(u'⁻') : QChar(digits[c.digitValue()]);
    return text;
}

QString label(double factor, int power, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (power < 4)
        return locale.toString(factor * std::pow(10, power), 'f', 0);
    const QString ten = QStringLiteral("10") + superscript(power);
    if (std::abs(factor) == 1)
        return (factor < 0 ? locale.negativeSign() : QString()) + ten;
    return locale.toString(factor, 'f', 0) + QStringLiteral("·") + ten;
}

// Takes ticks one after the other, those that come first being the more important.
class TickChoice
{
public:
    TickChoice(const Range &scaled, double gap) : m_scaled(scaled), m_gap(gap) {}
    void offer(double scaled, const QString &label)
    {
        const auto isNear = [&](const Tick &tick) { return std::abs(tick.value - scaled) < m_gap; };
        if (m_scaled.contains(scaled) && std::ranges::none_of(m_ticks, isNear))
            m_ticks.push_back({scaled, label});
    }
    void offer(int factor, int power, const QLocale &locale)
    {
        for (const int signedFactor : {factor, -factor})
            offer(symlog(signedFactor * std::pow(10, power)), label(signedFactor, power, locale));
    }
    std::vector<Tick> sorted()
    {
        std::ranges::sort(m_ticks, {}, &Tick::value);
        return std::move(m_ticks);
    }

private:
    Range m_scaled;
    double m_gap;
    std::vector<Tick> m_ticks;
};

} // namespace

double symlog(double value)
{
    return std::asinh(value / 2) / ln10;
}

double fromSymlog(double scaled)
{
    return 2 * std::sinh(scaled * ln10);
}

std::vector<Tick> symlogTicks(const Range &scaled, double gap, const QLocale &locale)
{
    constexpr int largestPower = 38; // of a float
    TickChoice choice(scaled, gap);
    choice.offer(0, locale.toString(0));
    const int every = std::max(1, int(std::ceil(gap))); // a power of ten is 1 apart from the next
    for (int power = every == 1 ? 1 : every; power <= largestPower; power += every)
        choice.offer(1, power, locale);
    choice.offer(1, 0, locale);
    if (gap < std::log10(2.0)) {
        for (int power = 0; power <= largestPower; ++power) {
            choice.offer(2, power, locale);
            choice.offer(5, power, locale);
        }
    } else if (gap < std::log10(3.0)) {
        for (int power = 0; power <= largestPower; ++power)
            choice.offer(3, power, locale);
    }
    return choice.sorted();
}

} // namespace npscope
