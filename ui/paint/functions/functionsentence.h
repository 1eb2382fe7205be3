// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A function chart in words, for whoever does not see it.

#pragma once

#include "ui/paint/functions/chartcontent.h"

namespace npscope {

/// What is drawn, as in the legend; mean and sd at both ends and in the middle of what is in view, the exact ones
/// beside them where they are shown, as far as both reach there.
QString functionSentence(const ChartContent &content);

} // namespace npscope
