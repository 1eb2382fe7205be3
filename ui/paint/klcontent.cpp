// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/klcontent.h"

#include "core/objective/gaussiankl.h"
#include "ui/paint/historyseries.h"

#include <cmath>

namespace npscope {

KlContent klContent(const Frame &frame)
{
    KlContent content;
    if (!frame.reading)
        return content;
    const Probe &now = frame.reading->now;
    for (const std::size_t j : shownDimensions(frame)) {
        KlDimension dimension{
            .index = j,
            .place = content.size(),
            .mu = double(now.data.mu[j]),
            .sigmaD = double(now.data.sigma[j]),
            .sigmaC = double(now.context.sigma[j]),
            .kl =
                GaussianKl<double>{now.data.mu[j], now.data.sigma[j], now.context.mu[j], now.context.sigma[j]}.value(),
            .trail = {}};
        if (frame.history) {
            for (const auto &probe : frame.history->probes) {
                if (probe->step <= frame.step)
                    dimension.trail.push_back({double(probe->data.sigma[j]), double(probe->context.sigma[j])});
            }
        }
        dimension.trail.push_back({dimension.sigmaD, dimension.sigmaC});
        content.push_back(std::move(dimension));
    }
    return content;
}

double klToStandardNormal(double mu, double sigma)
{
    return 0.5 * (sigma * sigma + mu * mu - 1 - 2 * std::log(sigma));
}

} // namespace npscope
