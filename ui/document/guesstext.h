// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/guess.h"

#include <QString>

namespace npscope {

/// How a guess did, and the network's mean beside it, in sentences with their numbers. `of` is what the exact band is
/// of, `step` that of the network.
QString guessText(const GuessScore &score, Of of, Step step);

} // namespace npscope
