// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The measured parts of core, registered with Google Benchmark. A part whose cost is a distribution of single
// events (a seek, a retrained drag) is one iteration, repeated: who reads the JSON has every event.

#pragma once

#include <benchmark/benchmark.h>

namespace npscope {

void registerPeak();
void registerSteps();
void registerPrediction();
void registerOracles();
void registerSeeks();
void registerRetraining();
void registerThroughput();

inline constexpr int events = 200; ///< of a distribution

} // namespace npscope
