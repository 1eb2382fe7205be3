// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict in words.

#pragma once

#include "core/train/frame.h"

#include <QString>

namespace npscope {

struct Verdict;
enum class Spread;

/// "collapsed"
QString spreadName(Spread spread);
/// How it looks now, with the numbers and the yardstick: "The curves' sd at x = −4 is 0.0007, below sigma_y = 0.005."
QString spreadSentence(const Verdict &verdict);
/// By which route spread was lost, with the numbers; empty where none was. The route is named once it collapses.
QString routeSentence(const Verdict &verdict);
/// The rules that it rests on, for a tooltip.
QString verdictRules();

} // namespace npscope
