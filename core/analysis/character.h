// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two tests of a network's character, over held-out tasks: what becomes of its answers when
//
//   other values   the context gets other values at the same x, those of the next held-out function: the sd of a
//                  Gaussian process stands still. Mean |Δ ln sd of y| over the targets
//   moved          context and targets are moved along x by so much, where no update has seen any
//
// The exact answer of a family moves along; that to other values is another one where the family is no Gaussian
// process.

#pragma once

#include "core/analysis/honesty.h"

namespace npscope {

/// How far the second test moves: as far as the usual x of Gaussian processes are wide.
inline constexpr double characterMove = 4;

struct Character {
    int tasks = 0;
    double sdChange = 0;      ///< mean |Δ ln sd of y|, of the network
    double exactSdChange = 0; ///< of the exact answer
    Honesty moved;            ///< beside the exact answer that moves along
};

} // namespace npscope
