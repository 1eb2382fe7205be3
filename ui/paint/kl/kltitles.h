// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands above the two pictures of the KL argument.

#pragma once

#include "ui/paint/kl/klcontent.h"

#include <QString>

namespace npscope {

/// `isAdaptive`: whether the run's own prior is q(z|C).
QString klCurveTitle(bool isAdaptive);
QString klValleyTitle(bool isAdaptive, const KlContent &content);

} // namespace npscope
