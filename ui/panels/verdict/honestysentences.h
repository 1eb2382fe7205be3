// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of a network's honesty: functions of what was measured of it, and of what it was trained on.

#pragma once

#include "core/analysis/honestyrecord.h"
#include "core/analysis/honestyverdict.h"

#include <QString>

namespace npscope {

/// "too narrow"
QString stateName(HonestyState state);
/// How often the targets lie in the intervals of the network, and of the exact answer.
QString coverageSentence(const Honesty &honesty, const Training &training);
/// What the network's density costs a target beside the exact one.
QString gapSentence(const Honesty &honesty);
/// How wide it is beside the exact answer.
QString widthSentence(const Honesty &honesty);
/// What the functions are that it was trained on, beside those that it was asked about; what a pool of one means.
QString poolSentence(const Training &training);
/// How honest it is about the context on the screen, and where, as rich text; empty where nothing is known.
QString questionTable(const QuestionHonesty &honesty, const Experiment &experiment);
/// |C|, gap, coverage and sd ratio of the tasks by the number of their context points, as rich text.
QString contextTable(const HonestyAt &at);
/// Both tests of a network's character, a line each; empty where there is nothing to say.
QString otherValuesSentence(const Character &character);
QString movedSentence(const Character &character);
/// The rule that the verdict rests on, for a tooltip.
QString honestyRules();

} // namespace npscope
