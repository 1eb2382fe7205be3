// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/init/initialise.h"

#include "core/model/noise.h"
#include "core/random/addressed.h"

#include <cmath>
#include <unsupported/Eigen/SpecialFunctions>

namespace npscope {

namespace {

double normal(double u, double sd)
{
    return sd * Eigen::numext::ndtri(u);
}

double symmetric(double u, double bound)
{
    return bound * (2 * u - 1);
}

} // namespace

double initialValue(Initialisation initialisation, const Tensor &tensor, double u)
{
    const double fanIn = tensor.fanIn;
    const double fans = tensor.fanIn + tensor.fanOut;
    if (tensor.isBias && initialisation != Initialisation::NormalAll)
        return symmetric(u, 1 / std::sqrt(fanIn));
    switch (initialisation) {
    case Initialisation::Default:
        return symmetric(u, 1 / std::sqrt(fanIn));
    case Initialisation::Xavier:
        return normal(u, std::sqrt(2 / fans));
    case Initialisation::XavierUniform:
        return symmetric(u, std::sqrt(6 / fans));
    case Initialisation::HeNormal:
        return normal(u, std::sqrt(2 / fanIn));
    case Initialisation::Normal:
    case Initialisation::NormalAll:
        break;
    }
    return normal(u, 1);
}

std::vector<double> initialParameters(const Tensors &tensors, Initialisation initialisation, std::uint32_t seed)
{
    std::vector<double> theta;
    theta.reserve(std::size_t(parameterCount(tensors)));
    for (std::size_t t = 0; t < tensors.size(); ++t) {
        for (int col = 0; col < tensors[t].cols; ++col) {
            for (int row = 0; row < tensors[t].rows; ++row) {
                if (tensors[t].start) {
                    theta.push_back(*tensors[t].start);
                    continue;
                }
                const auto index = std::uint64_t(row) << 32 | std::uint32_t(col);
                const auto words = randomWords(seed, Stream::Parameter, index, std::uint32_t(t));
                theta.push_back(initialValue(initialisation, tensors[t], uniform(words[0])));
            }
        }
    }
    return theta;
}

std::vector<double> initialParameters(const Training &training)
{
    auto theta = initialParameters(tensorsOf(training), training.initialisation, training.seed);
    if (training.learnsSigmaY())
        theta.push_back(initialNoiseParameter(training));
    return theta;
}

} // namespace npscope
