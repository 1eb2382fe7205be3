// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior over a pool of functions.

#include "core/mixture/logsumexp.h"
#include "core/oracle/choice.h"
#include "core/oracle/families.h"

#include <cmath>
#include <numbers>

namespace npscope {

namespace {

class PoolOracle final : public Oracle
{
public:
    PoolOracle(std::vector<Function> functions, double noise) : m_functions(std::move(functions)), m_noise(noise) {}

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        const auto [indices, weights] = likely(logLikelihoods(context));
        const Eigen::Index components = weights.size(), places = Eigen::Index(xs.size());
        Mixture mixture{weights, Eigen::ArrayXXd(components, places), Eigen::ArrayXXd::Zero(components, places),
                        Eigen::ArrayXXd::Constant(components, places, m_noise * m_noise)};
        std::vector<double> values(xs.size());
        for (Eigen::Index k = 0; k < components; ++k) {
            function(indices, k).evaluate(xs, values);
            mixture.mean.row(k) = Eigen::Map<const Eigen::RowVectorXd>(values.data(), places).array();
        }
        return mixture;
    }

    double logEvidence(const Points &points) const override
    {
        return logSumExp(logLikelihoods(points)) - std::log(double(m_functions.size()));
    }

    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        const auto [indices, weights] = likely(logLikelihoods(context));
        std::vector<float> curves;
        std::vector<double> values(xs.size());
        for (int curve = 0; curve < count; ++curve) {
            function(indices, choose(weights, draw, curve, Choice::Explanation)).evaluate(xs, values);
            curves.insert(curves.end(), values.begin(), values.end());
        }
        return curves;
    }

private:
    const Function &function(const std::vector<Eigen::Index> &indices, Eigen::Index k) const
    {
        return m_functions[std::size_t(indices[std::size_t(k)])];
    }

    // ln Π N(y; f(x), noise²) of each function.
    Eigen::ArrayXd logLikelihoods(const Points &points) const
    {
        std::vector<double> xs, values(points.size());
        for (const Point &point : points)
            xs.push_back(point.x);
        const double constant = -0.5 * double(points.size()) * std::log(2 * std::numbers::pi * m_noise * m_noise);
        Eigen::ArrayXd result(Eigen::Index(m_functions.size()));
        for (std::size_t m = 0; m < m_functions.size(); ++m) {
            m_functions[m].evaluate(xs, values);
            double squares = 0;
            for (std::size_t i = 0; i < points.size(); ++i)
                squares += (points[i].y - values[i]) * (points[i].y - values[i]);
            result[Eigen::Index(m)] = constant - squares / (2 * m_noise * m_noise);
        }
        return result;
    }

    std::vector<Function> m_functions;
    double m_noise;
};

} // namespace

std::unique_ptr<Oracle> makePoolOracle(std::vector<Function> functions, double noise)
{
    return std::make_unique<PoolOracle>(std::move(functions), noise);
}

} // namespace npscope
