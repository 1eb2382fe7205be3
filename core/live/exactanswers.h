// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact answers that were asked for last. They depend on no weights, so playing and seeking, other seeds of a
// family and the lanes of a comparison find theirs here.

#pragma once

#include "core/oracle/exactfan.h"

#include <memory>
#include <vector>

namespace npscope {

class ExactAnswers
{
public:
    /// Null where the training is of no family. Under the asked family, where the question wants that.
    std::shared_ptr<const ExactFan> answer(const Experiment &experiment, const Grid &grid);

    static constexpr std::size_t mostKept = 8; ///< two rounds of as many lanes as are compared

private:
    struct Known {
        Experiment asked; ///< what of it the answer depends on
        std::shared_ptr<const Oracle> oracle;
        std::shared_ptr<const ExactFan> fan;
    };
    std::shared_ptr<const Oracle> oracleOf(const Training &answered) const;

    std::vector<Known> m_known; // the last one used is the last
};

} // namespace npscope
