// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Light, dark, or what the platform has. Always the Fusion style, so that the window looks the same everywhere.

#pragma once

#include <QString>

#include <optional>

class QPalette;

namespace npscope {

enum class Theme { System, Light, Dark };

/// "system", "light" or "dark".
std::optional<Theme> findTheme(const QString &name);
QString name(Theme theme);

/// Needs the QApplication.
void applyTheme(Theme theme);
/// A palette counts as dark when its window colour is.
bool isDark(const QPalette &palette);

} // namespace npscope
