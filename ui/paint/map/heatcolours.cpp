// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/heatcolours.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

// At every sixteenth; between them it is straight to within the eye's reach.
constexpr std::array<QRgb, 17> viridis{0xff440154, 0xff481a6c, 0xff472f7d, 0xff414487, 0xff39568c, 0xff31688e,
                                       0xff2a788e, 0xff23888e, 0xff1f988b, 0xff22a884, 0xff35b779, 0xff54c568,
                                       0xff7ad151, 0xffa5db36, 0xffd2e21b, 0xffe9e51a, 0xfffde725};

} // namespace

QRgb heatColour(double share, bool isGrey)
{
    const double at = std::clamp(share, 0.0, 1.0) * double(viridis.size() - 1);
    const auto below = std::min(std::size_t(at), viridis.size() - 2);
    const double part = at - double(below);
    const auto mix = [&](int (*channel)(QRgb)) {
        return int(std::lround((1 - part) * channel(viridis[below]) + part * channel(viridis[below + 1])));
    };
    const QRgb colour = qRgb(mix(qRed), mix(qGreen), mix(qBlue));
    return isGrey ? qRgb(qGray(colour), qGray(colour), qGray(colour)) : colour;
}

void paintHeatBar(QPainter &painter, const QRectF &bar, bool isGrey)
{
    constexpr int parts = 128;
    QImage image(1, parts, QImage::Format_RGB32);
    for (int i = 0; i < parts; ++i)
        image.setPixel(0, parts - 1 - i, heatColour((i + 0.5) / parts, isGrey));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(bar, image);
    painter.restore();
}

} // namespace npscope
