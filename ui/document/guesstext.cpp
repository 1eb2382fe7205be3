// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/guesstext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::GuessText)
};

QString number(double value)
{
    const bool isLarge = std::abs(value) >= 100; // two digits would be a power of ten
    return QLocale()
        .toString(value, isLarge ? 'f' : 'g', isLarge ? 0 : 2)
        .replace(QLatin1Char('-'), QChar(0x2212)); // a minus, not a hyphen
}

QString place(double x)
{
    return QLocale().toString(x, 'f', 1).replace(QLatin1Char('-'), QChar(0x2212));
}

QString percent(double share)
{
    return Text::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0)).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

} // namespace

QString guessText(const GuessScore &score, Of of, Step step)
{
    const CurveScore &guess = score.guess;
    QString text =
        guess.toTruth
            ? Text::tr("From x = %1 to %2 your guess is (RMS) %3 from the exact mean and %4 from the function;")
                  .arg(place(score.x.min), place(score.x.max), number(guess.toMean), number(*guess.toTruth))
            : Text::tr("From x = %1 to %2 your guess is (RMS) %3 from the exact mean;")
                  .arg(place(score.x.min), place(score.x.max), number(guess.toMean));
    const QString band = of == Of::Function ? Text::tr(" %1 of it is in the exact 90 % band.")
                                            : Text::tr(" %1 of it is in the exact 90 % band of an observation.");
    text += band.arg(percent(guess.inBand));
    if (!score.network)
        return text;
    const CurveScore &network = *score.network;
    const QString steps = QLocale().toString(qlonglong(step));
    text += network.toTruth ? Text::tr(" The network's mean, at step %1: %2, %3 and %4.")
                                  .arg(steps, number(network.toMean), number(*network.toTruth), percent(network.inBand))
                            : Text::tr(" The network's mean, at step %1: %2 and %3.")
                                  .arg(steps, number(network.toMean), percent(network.inBand));
    return text;
}

} // namespace npscope
