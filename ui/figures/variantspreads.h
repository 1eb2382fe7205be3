// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame says about the spread of its curves, and the yardstick that this is held against.

#pragma once

#include "core/live/frame.h"
#include "ui/document/session.h"
#include "ui/paint/steps/variantspread.h"

namespace npscope {

/// At the frame's own step; none while it is being computed.
std::optional<SpreadAt> spreadOf(const Frame &frame);
/// At all steps where it is known, `now` among them; null where no history is.
std::vector<SpreadAt> spreadHistory(const History *history, const std::optional<SpreadAt> &now);

/// "xavier · step 9,001 · sd 0.0028 at x = −4, 0.0039 at 4", with or without the step; of a diverged run the step only.
QString variantCaption(const Variant &variant, const Frame &frame, bool hasStep);

/// Of all variants, as far as there are frames of them.
VariantSpreads variantSpreads(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames);

/// The values of sigma_y among the variants, each once; a learned one has no line of its own, since it moves.
std::vector<double> sigmaYsOf(const std::vector<Variant> &variants, const Experiment &experiment);

} // namespace npscope
