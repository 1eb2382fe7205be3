// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Work that takes longer than a window may keep its user waiting, on a thread of its own.

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace npscope {

/// Tells which share is done, and hears whether to go on.
using GoOn = std::function<bool(double)>;

/// Returns when the work is done, or given up because it was not to go on. Meanwhile the window is painted; what is
/// pressed waits for a moment, after which there is a bar with a button that gives it up. Rethrows what the work
/// throws.
void besideWindow(QWidget &window, const QString &text, const std::function<void(const GoOn &)> &work);
/// The same of work of which nothing is known until it is done.
void besideWindow(QWidget &window, const QString &text, const std::function<void()> &work);

} // namespace npscope
