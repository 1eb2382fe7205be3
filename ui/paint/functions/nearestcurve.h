// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/mapping.h"

#include <QPointF>

#include <optional>

namespace npscope {

/// The curve that passes a place (in logical pixels) nearest, if any does within the distance; of equally near ones
/// the last, which is painted on top. Looks at three segments of each curve, those about the place's x.
std::optional<int> nearestCurve(const Fan &fan, const Mapping &mapping, const QPointF &at, double within);

} // namespace npscope
