// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest a run's network is at its steps: an immutable value, shared by the frames that show it.

#pragma once

#include "core/analysis/character.h"
#include "core/analysis/honesty.h"
#include "core/analysis/questionexam.h"

#include <array>
#include <memory>
#include <vector>

namespace npscope {

/// Of held-out tasks whose contexts have min … max points.
struct HonestyByContext {
    int min = 0;
    int max = 0;
    Honesty honesty;
};

/// Of the weights of one step.
struct HonestyAt {
    static constexpr std::size_t bins = 10;

    Step step = 0;
    Honesty honesty;
    std::vector<HonestyByContext> byContext;   ///< ascending; only where there are tasks
    std::array<double, bins> integrals{};      ///< shares of the targets by P(Y ≤ y), of the network
    std::array<double, bins> exactIntegrals{}; ///< and of the exact answer to the same tasks
};

HonestyAt honestyAt(Step step, std::span<const TaskHonesty> tasks, bool hasLatent);

struct HonestyRecord {
    std::shared_ptr<const HonestyAt> here; ///< of the present step; null while it is being examined, as the next is
    std::shared_ptr<const QuestionHonesty> question;     ///< of the present step and context
    std::shared_ptr<const Character> character;          ///< of the present step; it comes last
    std::vector<std::shared_ptr<const HonestyAt>> steps; ///< of kept weights, ascending
};

} // namespace npscope
