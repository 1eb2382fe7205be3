// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Residuals: (y - mean over the curves) / sigma_y. A fan that has collapsed to a line in its own units is a fan again
// in these, and two collapsed fans can be compared.

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/mapping.h"
#include "ui/document/session.h"

#include <memory>
#include <optional>

namespace npscope {

/// The fan of a fan's residuals, by its own sigma_y: the mean is 0.
std::shared_ptr<const Fan> residualFan(const Fan &fan);
/// The residual of any y at any x by that fan; beyond the grid by the mean at its end.
double residual(const Fan &fan, double x, double y);
Points residuals(const Fan &fan, const Points &points);

/// The least range that holds what a view of the residuals shows of the fan, and ±1.5 in any case. Points do not
/// count: one that lies off the mean, by hundreds of sigma_y perhaps, would make a line of the fan again.
Range residualRange(const Fan &fan, const View &view);

} // namespace npscope
