// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/colours.h"

namespace npscope {

namespace {

// Both cycles alternate hues that people with any one kind of colour blindness keep apart, in middle
// lightnesses that still show as a line of one pixel: at least 3:1 against their background.
constexpr std::array<QRgb, 8> onLight{0xff2f6db5, 0xffc8553d, 0xff2a8576, 0xff9563ad,
                                      0xffa67a05, 0xff4b4e9e, 0xff6f7f22, 0xffb0517c};
constexpr std::array<QRgb, 8> onDark{0xff7fb3f0, 0xfff0957a, 0xff6fcfbc, 0xffc9a4e0,
                                     0xffe6c15a, 0xffa3a6f0, 0xffbccb6a, 0xffe893b8};

ChartColours colours(const QColor &base, const QColor &text, const QColor &highlight)
{
    const bool isDark = base.lightness() < 128;
    ChartColours c;
    c.background = base;
    c.plot = base;
    c.grid = mixed(text, base, isDark ? 0.14 : 0.10);
    c.frame = mixed(text, base, 0.45);
    c.text = mixed(text, base, 0.80);
    c.title = text;
    for (std::size_t i = 0; i < c.lines.size(); ++i)
        c.lines[i] = QColor::fromRgb(isDark ? onDark[i] : onLight[i]);
    c.mean = isDark ? QColor(255, 255, 255) : QColor(16, 16, 20);
    c.band = isDark ? QColor(120, 190, 255) : QColor(0, 90, 160);
    c.exact = isDark ? QColor(255, 130, 225) : QColor(165, 0, 125);
    c.truth = isDark ? QColor(120, 225, 140) : QColor(0, 115, 55);
    c.trainingPoint = isDark ? QColor(255, 255, 255) : QColor(16, 16, 20);
    c.contextPoint = isDark ? QColor(255, 160, 60) : QColor(200, 70, 0);
    c.extrapolation = translucent(text, isDark ? 0.05 : 0.035);
    c.hatch = mixed(text, base, isDark ? 0.15 : 0.11);
    c.selection = highlight;
    c.loss = isDark ? QColor(222, 222, 228) : QColor(58, 62, 74);
    c.logLikelihood = isDark ? QColor(86, 165, 235) : QColor(60, 150, 225);
    c.kl = isDark ? QColor(255, 150, 70) : QColor(205, 80, 0);
    c.currentStep = highlight;
    c.warning = isDark ? QColor(255, 110, 110) : QColor(190, 20, 30);
    return c;
}

} // namespace

ChartColours ChartColours::fromPalette(const QPalette &palette)
{
    return colours(palette.color(QPalette::Active, QPalette::Base), palette.color(QPalette::Active, QPalette::Text),
                   palette.color(QPalette::Active, QPalette::Highlight));
}

ChartColours ChartColours::paper()
{
    return colours(Qt::white, QColor(16, 16, 20), QColor(0, 110, 200));
}

ChartColours ChartColours::dark()
{
    return colours(QColor(25, 28, 33), QColor(230, 233, 237), QColor(75, 155, 245));
}

ChartColours ChartColours::print()
{
    const auto grey = [](int value) { return QColor(value, value, value); };
    ChartColours c = colours(Qt::white, Qt::black, grey(90));
    c.isGrey = true;
    c.text = c.title = c.mean = c.trainingPoint = c.contextPoint = c.warning = c.loss = c.exact = Qt::black;
    c.truth = grey(60);
    c.frame = grey(60);
    c.grid = grey(225);
    c.hatch = grey(220);
    c.band = grey(70);
    c.logLikelihood = grey(140);
    c.kl = grey(80);
    // Neighbours are far apart; none is lighter than 3:1 against white.
    constexpr std::array greys{0, 125, 60, 145, 30, 105, 80, 135};
    for (std::size_t i = 0; i < greys.size(); ++i)
        c.lines[i] = grey(greys[i]);
    return c;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float p, float q) { return float(share * p + (1 - share) * q); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor translucent(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace npscope
