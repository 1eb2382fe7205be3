// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of the registry in the user's language.

#pragma once

#include "core/experiment/settings.h"

#include <QString>

namespace npscope {

/// As a label, e.g. "Learning rate".
QString label(const Setting &setting);
/// A value as it is shown: a number in the user's locale, or what the choice is called, e.g. "learned".
QString valueText(const Setting &setting, double value);

} // namespace npscope
