// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/predict/fan.h"

#include <vector>

namespace npscope {

/// A z that the user put somewhere in the latent space, and its curve under the weights shown.
struct LatentProbe {
    std::vector<float> z;
    Grid grid;
    std::vector<float> y; ///< grid.count values
    bool operator==(const LatentProbe &) const = default;
};

} // namespace npscope
