// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Computes what a figure draws, on the calling thread: whatever was on the screen, the figure is a function of the
// session alone.

#pragma once

#include "ui/figures/figure.h"

namespace npscope {

/// The failure says in a sentence why there is nothing to draw; it is empty where `goOn`, which is told the share done
/// every few milliseconds, said no.
Loaded<Results> compute(FigureId id, const Session &session, const std::function<bool(double)> &goOn = {});

} // namespace npscope
