// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/kl/klcontent.h"

#include "core/objective/gaussiankl.h"
#include "ui/paint/steps/historyseries.h"

#include <cmath>
#include <functional>
#include <numeric>

namespace npscope {

KlContent klContent(const Frame &frame)
{
    KlContent content;
    if (!frame.reading)
        return content;
    const Gaussian &d = frame.reading->now.latents.data, &c = frame.reading->now.latents.stepContext;
    for (const std::size_t j : shownDimensions(frame)) {
        KlDimension dimension{.index = j,
                              .place = content.size(),
                              .mu = double(d.mu[j]),
                              .sigmaD = double(d.sigma[j]),
                              .sigmaC = double(c.sigma[j]),
                              .kl = GaussianKl<double>{d.mu[j], d.sigma[j], c.mu[j], c.sigma[j]}.value(),
                              .distance = std::abs(double(d.mu[j]) - double(c.mu[j])),
                              .klOfMeans = 0,
                              .trail = {}};
        dimension.klOfMeans = 0.5 * std::pow(dimension.distance / dimension.sigmaC, 2);
        if (frame.history) {
            for (const auto &diagnosis : frame.history->diagnoses) {
                if (diagnosis->step <= frame.step)
                    dimension.trail.push_back({double(diagnosis->latents.data.sigma[j]),
                                               double(diagnosis->latents.stepContext.sigma[j]), diagnosis->step});
            }
        }
        dimension.trail.push_back({dimension.sigmaD, dimension.sigmaC, frame.step});
        content.push_back(std::move(dimension));
    }
    return content;
}

double klOf(const KlContent &content)
{
    return std::transform_reduce(content.begin(), content.end(), 0.0, std::plus(),
                                 [](const KlDimension &dimension) { return dimension.kl; });
}

double klOfMeans(const KlContent &content)
{
    return std::transform_reduce(content.begin(), content.end(), 0.0, std::plus(),
                                 [](const KlDimension &dimension) { return dimension.klOfMeans; });
}

double klToStandardNormal(double mu, double sigma)
{
    return 0.5 * (sigma * sigma + mu * mu - 1 - 2 * std::log(sigma));
}

} // namespace npscope
