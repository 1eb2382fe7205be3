// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

// Cells of nearly the same width, about `count` in all and at least `least` in each part.
template <class Cell>
void divide(const std::vector<Interval> &parts, int count, int least, Cell cell)
{
    const double length = lengthOf(parts);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const int share = std::max(least, int(std::ceil(count * parts[p].width() / length)));
        for (int i = 0; i < share; ++i)
            cell(p, Interval{parts[p].at(double(i) / share), parts[p].at(double(i + 1) / share)});
    }
}

struct Look {
    std::size_t part;
    Interval cell;
    double value; // in its middle
};

// What remains of them, joined where they adjoin.
std::vector<Interval> join(const std::vector<Look> &looks, const std::vector<char> &isKept)
{
    std::vector<Interval> parts;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (!isKept[i])
            continue;
        if (i > 0 && isKept[i - 1] && looks[i - 1].part == looks[i].part)
            parts.back().max = looks[i].cell.max;
        else
            parts.push_back(looks[i].cell);
    }
    return parts;
}

// How many steps of 1.5 sd.
double steps(double change, double noise)
{
    return std::ceil(change / (1.5 * noise));
}

} // namespace

int Resolution::nodesFor(double change, double noise) const
{
    return int(std::clamp(steps(change, noise), double(nodes), std::max(double(nodes), 256.0)));
}

int Resolution::cellsFor(double change, double noise, std::size_t nodeCount) const
{
    const double most = std::max(4096.0, 2.0 * nodes * cells) / double(nodeCount),
                 least = std::min(double(cells), std::max(8.0, 2 * most));
    return int(std::clamp(steps(change, noise), least, std::max(least, most)));
}

template <int count>
const GaussLegendre<count> &GaussLegendre<count>::rule()
{
    // The roots of the Legendre polynomial P_count, by Newton's method from Tricomi's approximation of them.
    static const GaussLegendre computed = [] {
        GaussLegendre result;
        for (int i = 0; i < count; ++i) {
            double x = std::cos(std::numbers::pi * (i + 0.75) / (count + 0.5)), slope = 0;
            for (int round = 0; round < 10; ++round) {
                double last = 1, value = x;
                for (int n = 2; n <= count; ++n) {
                    const double next = ((2 * n - 1) * x * value - (n - 1) * last) / n;
                    last = value;
                    value = next;
                }
                slope = count * (x * value - last) / (x * x - 1);
                x -= value / slope;
            }
            result.nodes[i] = x;
            result.weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return result;
    }();
    return computed;
}

template struct GaussLegendre<4>;
template struct GaussLegendre<8>;
template struct GaussLegendre<12>;
template struct GaussLegendre<48>;

double lengthOf(const std::vector<Interval> &parts)
{
    double length = 0;
    for (const Interval &part : parts)
        length += part.width();
    return length;
}

std::vector<Interval> findMass(const LogDensity &density, std::vector<Interval> parts, int scan)
{
    constexpr int least = 16; // of which a peak may leave four
    double farthest = 0;
    for (const Interval &part : parts)
        farthest = std::max({farthest, std::abs(part.min), std::abs(part.max)});
    std::vector<Look> looks;
    std::vector<char> isKept;
    bool isFound = false;
    // (Below that a double has no digits left.)
    while (!isFound && lengthOf(parts) > 1e-12 * farthest) {
        looks.clear();
        divide(parts, scan, least, [&](std::size_t part, const Interval &cell) {
            looks.push_back({part, cell, density(cell.at(0.5))});
        });
        const double greatest = std::ranges::max(looks, {}, &Look::value).value;
        isKept.assign(looks.size(), 0);
        for (std::size_t i = 0; i < looks.size(); ++i) {
            const bool hasLast = i > 0 && looks[i - 1].part == looks[i].part;
            const bool hasNext = i + 1 < looks.size() && looks[i + 1].part == looks[i].part;
            // No value within the cell is further above that in its middle than half of what the next ones are.
            const double rise = std::max(hasLast ? std::abs(looks[i].value - looks[i - 1].value) : 0,
                                         hasNext ? std::abs(looks[i].value - looks[i + 1].value) : 0);
            isKept[i] = looks[i].value + rise / 2 >= greatest - drop;
        }
        parts = join(looks, isKept);
        isFound = 2 * std::size_t(std::ranges::count(isKept, 1)) >= looks.size();
        scan = std::min(scan, 512); // what is left is near a peak
    }
    return parts;
}

std::vector<Node> nodesOn(const std::vector<Interval> &parts, int count)
{
    constexpr int perPanel = 8;
    const auto &rule = GaussLegendre<perPanel>::rule();
    constexpr int panels = 4; // enough for any peak
    std::vector<Node> nodes;
    divide(parts, (count + perPanel - 1) / perPanel, panels, [&](std::size_t, const Interval &panel) {
        for (int i = 0; i < perPanel; ++i)
            nodes.push_back({panel.at((1 + rule.nodes[i]) / 2), rule.weights[i] * panel.width() / 2});
    });
    return nodes;
}

} // namespace npscope
