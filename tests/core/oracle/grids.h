// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Posteriors by brute force: every function of a fine grid, weighed by its likelihood.

#pragma once

#include "core/experiment/experiment.h"
#include "core/family/function.h"
#include "core/mixture/logsumexp.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace npscope {

class GridPosterior
{
public:
    /// Of equal weight before the context.
    GridPosterior(std::vector<Function> functions, double noise, const Points &context)
        : m_functions(std::move(functions)), m_noise(noise), m_logWeights(Eigen::Index(m_functions.size()))
    {
        for (std::size_t i = 0; i < m_functions.size(); ++i) {
            double &sum = m_logWeights[Eigen::Index(i)];
            sum = -std::log(double(m_functions.size()));
            for (const Point &point : context)
                sum += logLikelihood(m_functions[i], point);
        }
        logEvidence = logSumExp(m_logWeights);
        m_logWeights -= logEvidence;
    }

    double logEvidence = 0;

    double mean(double x) const
    {
        return sum([&](const Function &f) { return f.at(x); });
    }
    double variance(double x) const
    {
        const double m = mean(x);
        return sum([&](const Function &f) { return (f.at(x) - m) * (f.at(x) - m); });
    }
    double logDensity(const Point &point) const
    {
        return std::log(sum([&](const Function &f) { return std::exp(logLikelihood(f, point)); }));
    }
    /// P(y at this x ≤ this y).
    double distribution(const Point &point) const
    {
        return sum([&](const Function &f) {
            return std::erfc((f.at(point.x) - point.y) / (m_noise * std::numbers::sqrt2)) / 2;
        });
    }

private:
    template <class F>
    double sum(F value) const
    {
        double result = 0;
        for (std::size_t i = 0; i < m_functions.size(); ++i) {
            const double logWeight = m_logWeights[Eigen::Index(i)];
            if (logWeight > -40) // the rest weighs less than 1e-10 in all
                result += std::exp(logWeight) * value(m_functions[i]);
        }
        return result;
    }

    double logLikelihood(const Function &f, const Point &point) const
    {
        const double z = (point.y - f.at(point.x)) / m_noise;
        return -0.5 * z * z - std::log(m_noise * std::sqrt(2 * std::numbers::pi));
    }

    std::vector<Function> m_functions;
    double m_noise;
    Eigen::ArrayXd m_logWeights;
};

/// The middles of so many equal parts.
inline std::vector<double> middles(const Interval &range, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(range.at((i + 0.5) / count));
    return values;
}

/// a sin(x - b) of so many a and b.
inline std::vector<Function> gridOfSines(const Functions &functions, int amplitudes, int shifts)
{
    std::vector<Function> grid;
    for (const double b : functions.family == Family::Sine ? std::vector{0.0} : middles(functions.shift, shifts)) {
        for (const double a : middles(functions.amplitude, amplitudes)) {
            Function function;
            function.amplitude = a;
            function.shift = b;
            grid.push_back(function);
        }
    }
    return grid;
}

/// (w x - φ) mod 1 of so many w of either sign, and so many φ.
inline std::vector<Function> gridOfSawteeth(const Functions &functions, int frequencies, int phases)
{
    std::vector<Function> grid;
    for (const double w : middles(functions.frequency, frequencies)) {
        for (const double phase : middles({0, 1}, phases)) {
            for (const int sign : {1, -1}) {
                Function function;
                function.family = Family::Sawtooth;
                function.frequency = sign * w;
                function.shift = phase;
                grid.push_back(function);
            }
        }
    }
    return grid;
}

} // namespace npscope
