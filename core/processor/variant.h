// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The processors that this core was compiled for. The package has the core several times, and the dynamic loader takes
// the one that fits the machine: who asks is told of the one that is at work.

#pragma once

namespace npscope {

/// As psABI names it: "x86-64", "x86-64-v3 (AVX2)", "x86-64-v4 (AVX-512)"; elsewhere the architecture.
const char *processorVariant();

} // namespace npscope
