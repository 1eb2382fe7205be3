// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Training data to try, each with one thing that the article's five points have not.

#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace npscope {

struct DataPreset {
    QString name;  ///< the same in every language
    QString title; ///< translated
    Points points;
};

/// The article's points first.
std::vector<DataPreset> dataPresets();

/// What a drawn stroke is worth as data: points along it, equally far apart, at most so many. Its ends are among
/// them. None where it is only a dot.
Points alongStroke(const Points &stroke, double spacing, std::size_t most);

} // namespace npscope
