// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/curvedensity.h"

#include "ui/charts/foreachprocessor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace npscope {

namespace {

constexpr int stripWidth = 16; // columns that are worked out together: a cache line of the image's rows

/// What lies on a pixel: the lines' coverage, and their colours times it.
struct alignas(16) Ink {
    std::array<float, 4> redGreenBlueCoverage{};

    void add(const Ink &colour, float coverage)
    {
        for (std::size_t i = 0; i < 4; ++i)
            redGreenBlueCoverage[i] += coverage * colour.redGreenBlueCoverage[i];
    }
};

/// Where the edge of a device column lies on the fan's grid: between two of its points.
struct Place {
    int index = 0;
    float share = std::numeric_limits<float>::quiet_NaN(); // beyond the grid
};

std::vector<Place> placesOf(const Grid &grid, const Mapping &device, int columns)
{
    std::vector<Place> places(std::size_t(columns + 1));
    const double last = grid.count - 1;
    const double columnsAPoint = device.area.width() / device.x.size() * (grid.max - grid.min) / last;
    for (int i = 0; i <= columns; ++i) {
        const double x = device.x.min + i / device.area.width() * device.x.size();
        const double at = (x - grid.min) / (grid.max - grid.min) * last;
        if (!(at * columnsAPoint > -1 && (at - last) * columnsAPoint < 1)) // a part of a column goes on as before
            continue;
        const int index = std::clamp(int(at), 0, grid.count - 2);
        places[std::size_t(i)] = {index, float(std::clamp(at, 0.0, last) - index)};
    }
    return places;
}

/// How opaque so much coverage is: a single line as much as it covers of the pixel, and more of them ever more.
class Opacities
{
public:
    explicit Opacities(double opacity)
    {
        for (int i = 0; i <= steps; ++i)
            m_opacities.push_back(float(opacity * i / steps));
        const double factor = std::pow(1 - opacity, 1.0 / steps);
        for (double rest = (1 - opacity) * factor; rest > 1.0 / 512; rest *= factor) // to the eye, it is opaque then
            m_opacities.push_back(float(1 - rest));
    }
    float of(float coverage) const
    {
        return m_opacities[std::min(std::size_t(coverage * steps + 0.5F), m_opacities.size() - 1)];
    }

private:
    static constexpr int steps = 64; // a whole coverage
    std::vector<float> m_opacities;
};

/// Some columns of the image, each with its pixels from top to bottom.
class Strip
{
public:
    Strip(int height, float width) : m_height(height), m_halfWidth(width / 2), m_ink(std::size_t(height) * stripWidth)
    {
        m_touched.fill({height, -1});
    }

    /// A line through the column, from `left` to `right` at its edges.
    void add(int column, float left, float right, const Ink &colour)
    {
        // Taken for a box with the area of the slanted stroke.
        const float rise = std::abs(right - left);
        const float half = m_halfWidth * std::sqrt(1 + rise * rise);
        const float reach = half + rise / 2;
        const float middle = (left + right) / 2;
        const float top = std::max(middle - reach, 0.0F);
        const float bottom = std::min(middle + reach, float(m_height));
        if (!(top < bottom)) // NaN, too
            return;
        const float share = half / reach;
        const int first = int(top);
        const int last = std::min(int(bottom), m_height - 1);
        Ink *ink = m_ink.data() + std::size_t(column) * std::size_t(m_height);
        if (first == last) {
            ink[first].add(colour, share * (bottom - top));
        } else {
            ink[first].add(colour, share * (float(first + 1) - top));
            for (int y = first + 1; y < last; ++y)
                ink[y].add(colour, share);
            ink[last].add(colour, share * (bottom - float(last)));
        }
        auto &[lowest, highest] = m_touched[std::size_t(column)];
        lowest = std::min(lowest, first);
        highest = std::max(highest, last);
    }

    /// Into the image's columns from `left` on; leaves the strip empty.
    void moveTo(QImage &image, int left, int columns, const Opacities &opacities)
    {
        for (int column = 0; column < columns; ++column) {
            const auto [first, last] = std::exchange(m_touched[std::size_t(column)], {m_height, -1});
            Ink *ink = m_ink.data() + std::size_t(column) * std::size_t(m_height);
            for (int y = first; y <= last; ++y) {
                const auto [red, green, blue, coverage] = std::exchange(ink[y], {}).redGreenBlueCoverage;
                if (coverage <= 0)
                    continue;
                const float opacity = opacities.of(coverage);
                const float scale = opacity / coverage;
                const auto whole = [scale](float sum) { return int(sum * scale + 0.5F); };
                reinterpret_cast<QRgb *>(image.scanLine(y))[left + column] =
                    qRgba(whole(red), whole(green), whole(blue), int(255 * opacity + 0.5F));
            }
        }
    }

private:
    int m_height;
    float m_halfWidth;
    std::vector<Ink> m_ink;
    std::array<std::pair<int, int>, stripWidth> m_touched;
};

} // namespace

double curveOpacity(int count)
{
    return std::min(1.0, 5 / std::sqrt(double(count)));
}

NPSCOPE_FOR_EACH_PROCESSOR
QImage curveDensity(const Fan &fan, const Mapping &device, double width, std::span<const QRgb> colours, double opacity)
{
    constexpr double farOut = 1e6; // pixels; a float still tells hundredths apart
    const QSize size = device.area.size().toSize();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);

    const auto points = std::size_t(fan.grid.count);
    std::vector<float> ys(fan.y.size()); // pixels below the image's top
    for (std::size_t i = 0; i < ys.size(); ++i)
        ys[i] = float(std::clamp(device.toPixelY(double(fan.y[i])) - device.area.top(), -farOut, farOut));

    const std::vector<Place> places = placesOf(fan.grid, device, size.width());
    const Opacities opacities(opacity);
    Strip strip(size.height(), float(width));
    for (int left = 0; left < size.width(); left += stripWidth) {
        const int columns = std::min(stripWidth, size.width() - left);
        for (int k = 0; k < fan.curves; ++k) {
            const QRgb rgb = colours[std::size_t(k)];
            const Ink colour{{float(qRed(rgb)), float(qGreen(rgb)), float(qBlue(rgb)), 1}};
            const float *y = ys.data() + std::size_t(k) * points;
            const auto at = [&](int edge) {
                const Place &place = places[std::size_t(left + edge)];
                return y[place.index] + place.share * (y[place.index + 1] - y[place.index]);
            };
            float before = at(0);
            for (int column = 0; column < columns; ++column) {
                const float after = at(column + 1);
                strip.add(column, before, after, colour);
                before = after;
            }
        }
        strip.moveTo(image, left, columns, opacities);
    }
    return image;
}

} // namespace npscope
