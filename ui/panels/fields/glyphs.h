// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The transport's pictures, drawn in the colours of the palette, sharp at every scale.

#pragma once

#include <QIcon>
#include <QPalette>

namespace npscope {

enum class Glyph { Play, Pause, StepForward, StepBack, Restart, Dice, Ring, Cross };

QIcon glyphIcon(Glyph glyph, const QPalette &palette);

} // namespace npscope
