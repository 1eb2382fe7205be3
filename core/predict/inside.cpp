// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/inside.h"

#include "core/network/conditionalnetwork.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

using Network = ConditionalNetwork<float>;

std::unique_ptr<Network> networkFor(const Weights &weights, const Points &context, int tasks, std::size_t pairs)
{
    const ConditionalLimits limits{.tasks = tasks, .points = std::max(1, int(context.size())), .pairs = int(pairs)};
    auto network = makeConditionalNetwork<float>(weights.training, limits);
    for (const Point &p : context)
        network->contexts.add(float(p.x), float(p.y));
    return network;
}

void giveContext(Network &network, std::size_t points)
{
    for (std::size_t i = 0; i < points; ++i)
        network.contexts.sets.add(int(i));
    network.contexts.sets.endSet();
}

InsideLayer layerOf(const CellChannels<float> &from)
{
    const auto count = int(from.values.cols());
    InsideLayer layer{.cells = {from.first, from.first + from.step * (count - 1), count},
                      .channels = int(from.values.rows()),
                      .values = {}};
    for (int c = 0; c < layer.channels; ++c)
        layer.values.insert(layer.values.end(), from.values.row(c).begin(), from.values.row(c).end());
    return layer;
}

// Asked so densely that all cells of the range hang together.
void addLayers(Inside &inside, const Weights &weights, const Grid &grid)
{
    constexpr double most = 4e6; // values of all layers
    constexpr double apart = 6;  // cells; an x sees at least six on either side
    const Sizes &sizes = weights.training.sizes;
    const double cells = (grid.max - grid.min) * sizes.pointsPerUnit;
    inside.isTooWide = !(cells * sizes.hidden * (sizes.convLayers + 1) < most);
    if (inside.isTooWide)
        return;
    std::vector<float> xs;
    for (double cell = 0; cell < cells; cell += apart)
        xs.push_back(float(grid.min + cell / sizes.pointsPerUnit));
    xs.push_back(float(grid.max));
    const auto network = networkFor(weights, inside.context, 1, xs.size());
    giveContext(*network, inside.context.size());
    network->asked.xs.emplace_back(xs);
    network->forward(weights.theta.data());
    for (const CellChannels<float> &layer : network->grid())
        inside.layers.push_back(layerOf(layer));
}

// A task each point alone, and one of all.
void addRepresentation(Inside &inside, const Weights &weights)
{
    const std::size_t points = inside.context.size();
    const auto network = networkFor(weights, inside.context, int(points) + 1, points + 1);
    for (std::size_t i = 0; i < points; ++i) {
        network->contexts.sets.add(int(i));
        network->contexts.sets.endSet();
    }
    giveContext(*network, points);
    const float somewhere = 0; // r is of no x
    for (std::size_t i = 0; i <= points; ++i)
        network->asked.xs.emplace_back(&somewhere, 1);
    network->forward(weights.theta.data());
    const auto all = network->representation();
    const std::size_t dimensions = all.size() / (points + 1);
    inside.contributions.assign(all.begin(), all.end() - std::ptrdiff_t(dimensions));
    inside.r.assign(all.end() - std::ptrdiff_t(dimensions), all.end());
}

void addAttention(Inside &inside, const Weights &weights, const Grid &grid)
{
    const std::size_t points = inside.context.size();
    const std::vector<double> values = grid.values();
    const std::vector<float> xs(values.begin(), values.end());
    inside.xs = grid;
    if (points == 0)
        return;
    const auto network = networkFor(weights, inside.context, 1, xs.size());
    giveContext(*network, points);
    network->asked.xs.emplace_back(xs);
    network->forward(weights.theta.data());
    const auto byX = network->attention(); // head by head, of an x all points side by side
    inside.attention.resize(byX.size());
    inside.heads = int(byX.size() / (points * xs.size()));
    for (std::size_t i = 0; i < byX.size(); ++i) {
        const std::size_t point = i % points, x = i / points % xs.size(), head = i / points / xs.size();
        inside.attention[(head * points + point) * xs.size() + x] = byX[i];
    }
}

} // namespace

Inside insideOf(const Weights &weights, const Points &context, const Grid &grid)
{
    Inside inside;
    inside.context = context;
    std::ranges::stable_sort(inside.context, {}, &Point::x);
    switch (weights.training.model) {
    case Model::Np:
        break;
    case Model::Cnp:
        addRepresentation(inside, weights);
        break;
    case Model::ConvCnp:
        addLayers(inside, weights, grid);
        break;
    case Model::Acnp:
        addAttention(inside, weights, grid);
        break;
    }
    return inside;
}

} // namespace npscope
