// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the latent grid and the latent plane show of a frame: for the window and for figures alike.

#pragma once

#include "core/live/frame.h"
#include "ui/document/view.h"
#include "ui/paint/latent/insidepainter.h"
#include "ui/paint/latent/latentgridpainter.h"
#include "ui/paint/latent/latentpainter.h"

namespace npscope {

/// Of a frame that has a fan, with the view's axes as far as its latent space has them.
LatentGridContent latentGridContent(const Frame &frame, const View &view);
/// In its place, where the frame's model has no latent.
InsideContent insideContent(const Frame &frame, const View &view);
/// `fan`: whose z are shown, the frame's or one in motion.
LatentContent latentContent(const Frame &frame, const std::shared_ptr<const Fan> &fan, const LatentView &view);

} // namespace npscope
