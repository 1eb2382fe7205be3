// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Residuals, (y - centre) / unit at each x. In units of sigma_y the centre is the mean over the curves: a fan that has
// collapsed to a line in its own units is a fan again in these, and two collapsed fans can be compared. In units of the
// exact sd the centre is the exact mean, and ±1 is how far off a network may be that is as unsure as it ought to be.

#pragma once

#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"
#include "ui/charts/mapping.h"
#include "ui/document/session.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

struct ResidualScale {
    Grid grid;
    std::vector<double> centre; ///< grid.count values, as the units
    std::vector<double> unit;   ///< NaN where there is none

    /// Of any y at any x, linear between the grid's; beyond it by its end.
    double residual(double x, double y) const;
    /// At place i of a grid, which may be another one.
    double residual(const Grid &over, int i, double y) const;
    double unitAt(const Grid &over, int i) const;

private:
    double between(const std::vector<double> &values, double x) const;
};

/// By the fan's own mean and sigma_y.
ResidualScale residualScale(const Fan &fan);
/// By the exact mean and sd. An sd below a hundredth of the observation noise is no unit; none where it is so all over.
std::optional<ResidualScale> residualScale(const ExactFan &exact, double noise);
/// As the view has them: the exact one's where functions are of a family and the unit is its sd, else the fan's. Either
/// may be null; none where the one that counts is.
std::optional<ResidualScale> residualScale(const View &view, const Training &training, const Fan *fan,
                                           const ExactFan *exact);
/// Whether residuals of that training are in units of the exact sd.
bool isInExactSd(const View &view, const Training &training);

/// The fan of a fan's residuals; by its own scale the mean is 0.
std::shared_ptr<const Fan> residualFan(const Fan &fan, const ResidualScale &scale);
std::shared_ptr<const ExactFan> residualExact(const ExactFan &exact, const ResidualScale &scale);
Points residuals(const ResidualScale &scale, const Points &points);

/// Why there are none in units of the exact sd, in a sentence.
QString noExactUnitText();

} // namespace npscope
