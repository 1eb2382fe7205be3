// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/predictive.h"

#include "core/model/noise.h"

#include <cmath>

namespace npscope {

namespace {

// K × T of what lies curve by curve.
Eigen::ArrayXXd byCurve(const std::vector<float> &values, Eigen::Index places)
{
    const auto curves = Eigen::Index(values.size()) / places;
    return Eigen::Map<const Eigen::ArrayXXf>(values.data(), places, curves).transpose().cast<double>();
}

} // namespace

Mixture predictive(Predictor &predictor, const Training &training, const float *theta, const Points &context,
                   std::span<const float> noise, std::span<const double> xs)
{
    const auto places = Eigen::Index(xs.size());
    const Curves curves = predictor.predict(theta, context, noise, xs);
    Mixture mixture;
    mixture.mean = byCurve(training.hasLatent() ? curves.y : curves.mean, places);
    const Eigen::Index components = mixture.mean.rows();
    mixture.weights = Eigen::ArrayXd::Constant(components, 1 / double(components));
    mixture.variance = Eigen::ArrayXXd::Zero(components, places);
    if (training.predictsSigmaY())
        mixture.noise = byCurve(curves.sigmaY, places).square();
    else
        mixture.noise = Eigen::ArrayXXd::Constant(components, places, std::pow(sigmaYOf(training, theta), 2));
    return mixture;
}

} // namespace npscope
