// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict in words.

#pragma once

#include "core/live/frame.h"

#include <QString>

namespace npscope {

struct Verdict;
enum class FanState;

/// "collapsed"
QString stateName(FanState state);
/// Where the curves fan out how far, and where they do not: "Collapsed at the edges and between the points; on the
/// data the sd is 0.062 at x = 0, 12 times sigma_y = 0.005."
QString widthSentence(const Verdict &verdict, const Training &training);
/// Whether to collapse is the exact answer: all that is trained on is one function.
bool isPoolOfOne(const Training &training);
QString poolOfOneText();
/// Of a conditional model, whose sd is that of an observation.
QString observationSentence(const Reading &reading, const Training &training);
/// What took the spread away since step 0, by putting either part back; empty where nothing was lost.
QString routeSentence(const Verdict &verdict);
/// When it was collapsed, as of the step; empty where it never was until then.
QString collapseSentence(const Collapse &collapse, Step step);
/// What lies in view beyond the x that are judged and is not collapsed; empty where there is nothing of the kind.
QString beyondSentence(const Fan &fan, const Training &training, double sigmaY);
/// The rules that it rests on, for a tooltip.
QString verdictRules();

} // namespace npscope
