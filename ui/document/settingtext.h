// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of the registry in the user's language.

#pragma once

#include "core/experiment/settings.h"

#include <QString>

namespace npscope {

/// As a label, e.g. "Learning rate".
QString label(const Setting &setting);

} // namespace npscope
