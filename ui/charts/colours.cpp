// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/colours.h"

namespace npscope {

namespace {

// Kept apart by eyes that lack any one kind of cones, too (tst_colours), the first four of a cycle by more than all
// eight; and each shows as a line of one pixel: at least 3:1 against its background.
constexpr std::array<QRgb, 8> onLight{0xff0367da, 0xffcb5e5b, 0xff545b19, 0xff92629c,
                                      0xffb88501, 0xff4a4e9f, 0xff359a8b, 0xffaa4a6b};
constexpr std::array<QRgb, 8> onDark{0xff6892fc, 0xffef9087, 0xffaa9413, 0xffc9a7db,
                                     0xffedb73d, 0xff9d92cc, 0xffbad38f, 0xffebbfe8};

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
    c.band = isDark ? QColor(117, 189, 255) : QColor(11, 94, 170);
    c.exact = isDark ? QColor(203, 117, 195) : QColor(175, 84, 119);
    c.truth = isDark ? QColor(125, 239, 162) : QColor(0, 78, 94);
    c.trainingPoint = isDark ? QColor(255, 255, 255) : QColor(16, 16, 20);
    c.contextPoint = isDark ? QColor(255, 165, 66) : QColor(216, 64, 7);
    c.extrapolation = translucent(text, isDark ? 0.05 : 0.035);
    c.hatch = mixed(text, base, isDark ? 0.15 : 0.11);
    c.selection = highlight;
    c.loss = isDark ? QColor(222, 222, 228) : QColor(58, 62, 74);
    c.logLikelihood = isDark ? QColor(86, 165, 235) : QColor(60, 150, 225);
    c.kl = isDark ? QColor(255, 150, 70) : QColor(205, 80, 0);
    c.currentStep = highlight;
    c.warning = isDark ? QColor(255, 110, 111) : QColor(173, 18, 22);
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
