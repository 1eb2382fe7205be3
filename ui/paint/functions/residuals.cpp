// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/residuals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Residuals)
};

// Of values over the grid, of one curve or several one after the other.
void centre(std::vector<float> &values, const Grid &grid, const ResidualScale &scale)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = float(scale.residual(grid, int(i % std::size_t(grid.count)), double(values[i])));
}

void divide(std::vector<float> &values, const Grid &grid, const ResidualScale &scale)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = float(double(values[i]) / scale.unitAt(grid, int(i)));
}

} // namespace

double ResidualScale::between(const std::vector<double> &values, double x) const
{
    const double last = grid.count - 1;
    const double at = std::clamp((x - grid.min) / (grid.max - grid.min) * last, 0.0, last);
    const auto before = std::size_t(std::min(at, last - 1));
    const double share = at - double(before);
    return (1 - share) * values[before] + share * values[before + 1];
}

double ResidualScale::residual(double x, double y) const
{
    return (y - between(centre, x)) / between(unit, x);
}

double ResidualScale::residual(const Grid &over, int i, double y) const
{
    if (over == grid)
        return (y - centre[std::size_t(i)]) / unit[std::size_t(i)];
    return residual(over.at(i), y);
}

double ResidualScale::unitAt(const Grid &over, int i) const
{
    return over == grid ? unit[std::size_t(i)] : between(unit, over.at(i));
}

ResidualScale residualScale(const Fan &fan)
{
    return {fan.grid, {fan.mean.begin(), fan.mean.end()}, std::vector<double>(std::size_t(fan.grid.count), fan.sigmaY)};
}

std::optional<ResidualScale> residualScale(const ExactFan &exact, double noise)
{
    constexpr double least = 0.01; // of the noise: below it nobody asks whether a network is as sure
    ResidualScale scale{exact.grid, {exact.mean.begin(), exact.mean.end()}, {}};
    bool hasUnit = false;
    for (const float sd : exact.bandSd()) {
        const bool isUnit = double(sd) >= least * noise;
        scale.unit.push_back(isUnit ? double(sd) : std::numeric_limits<double>::quiet_NaN());
        hasUnit = hasUnit || isUnit;
    }
    return hasUnit ? std::optional(std::move(scale)) : std::nullopt;
}

bool isInExactSd(const View &view, const Training &training)
{
    return view.residualUnit == ResidualUnit::ExactSd && training.isOfFamily();
}

std::optional<ResidualScale> residualScale(const View &view, const Training &training, const Fan *fan,
                                           const ExactFan *exact)
{
    if (isInExactSd(view, training))
        return exact ? residualScale(*exact, training.functions.noise) : std::nullopt;
    return fan ? std::optional(residualScale(*fan)) : std::nullopt;
}

std::shared_ptr<const Fan> residualFan(const Fan &fan, const ResidualScale &scale)
{
    auto result = std::make_shared<Fan>(fan);
    centre(result->y, fan.grid, scale);
    centre(result->mean, fan.grid, scale);
    divide(result->sd, fan.grid, scale);
    result->sigmaY = 1;
    return result;
}

std::shared_ptr<const ExactFan> residualExact(const ExactFan &exact, const ResidualScale &scale)
{
    auto result = std::make_shared<ExactFan>(exact);
    for (std::vector<float> *values : {&result->mean, &result->lower, &result->upper, &result->y, &result->truth})
        centre(*values, exact.grid, scale);
    for (std::vector<float> *values : {&result->sd, &result->observedSd})
        divide(*values, exact.grid, scale);
    return result;
}

Points residuals(const ResidualScale &scale, const Points &points)
{
    Points result = points;
    for (Point &p : result)
        p.y = scale.residual(p.x, p.y);
    return result;
}

QString noExactUnitText()
{
    return Text::tr("The exact answer has no spread here, so its sd is no unit: one function is left that fits.");
}

} // namespace npscope
