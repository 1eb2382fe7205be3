// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/weighthistory.h"

#include <algorithm>

namespace npscope {

WeightHistory::WeightHistory(std::size_t parameters, std::size_t budget)
    : m_kept(Eigen::Index(parameters),
             Eigen::Index(std::clamp<std::size_t>(budget / (parameters * sizeof(float)), 2, most)))
{
}

void WeightHistory::keep(Step step, const Eigen::ArrayXf &theta)
{
    if (step != Step(m_count) * m_stride)
        return;
    if (Eigen::Index(m_count) == m_kept.cols()) {
        for (Eigen::Index i = 1; 2 * i < m_kept.cols(); ++i)
            m_kept.col(i) = m_kept.col(2 * i);
        m_count = (m_count + 1) / 2;
        m_stride *= 2;
        return keep(step, theta);
    }
    m_kept.col(Eigen::Index(m_count++)) = theta;
}

Step WeightHistory::strideFor(Step length) const
{
    Step stride = 1;
    while (length / stride + 1 > Step(m_kept.cols()))
        stride *= 2;
    return stride;
}

} // namespace npscope
