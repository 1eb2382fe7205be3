// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior of a Gaussian process.

#include "core/family/kernel.h"
#include "core/oracle/families.h"
#include "core/random/addressed.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <numbers>
#include <utility>

namespace npscope {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

// Between each of these x and each of those.
MatrixXd covariance(const Functions &functions, const VectorXd &xs, const VectorXd &others)
{
    Eigen::ArrayXXd distances(xs.size(), others.size());
    for (Eigen::Index i = 0; i < others.size(); ++i)
        distances.col(i) = xs.array() - others[i];
    return kernel(functions, std::move(distances));
}

// What the context says: L L' = K + noise² I, and L⁻¹ y.
struct Known {
    VectorXd xs;
    Eigen::LLT<MatrixXd> decomposition;
    VectorXd whitened;

    Known(const Functions &functions, const Points &context) : xs(Eigen::Index(context.size())), whitened(xs.size())
    {
        for (Eigen::Index i = 0; i < xs.size(); ++i) {
            xs[i] = context[std::size_t(i)].x;
            whitened[i] = context[std::size_t(i)].y;
        }
        MatrixXd observed = covariance(functions, xs, xs);
        observed.diagonal().array() += functions.noise * functions.noise;
        decomposition.compute(observed);
        decomposition.matrixL().solveInPlace(whitened);
    }

    // L⁻¹ K(context, xs)
    MatrixXd whitenedCovariance(const Functions &functions, const VectorXd &others) const
    {
        MatrixXd result = covariance(functions, xs, others);
        decomposition.matrixL().solveInPlace(result);
        return result;
    }
};

// A triangular root of a covariance matrix of f. Without noise it is singular to rounding where the x are close to each
// other: what is added to its diagonal is a variance that nobody sees, or as much more as the rounding needs.
MatrixXd root(const MatrixXd &covariance, double variance)
{
    for (double added = 1e-10 * variance;; added *= 10) {
        MatrixXd matrix = covariance;
        matrix.diagonal().array() += added;
        const Eigen::LLT<MatrixXd> decomposition(matrix);
        if (decomposition.info() == Eigen::Success)
            return decomposition.matrixL();
    }
}

class GaussianProcessOracle final : public Oracle
{
public:
    explicit GaussianProcessOracle(const Functions &functions) : m_functions(functions) {}

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        const Eigen::Map<const VectorXd> places(xs.data(), Eigen::Index(xs.size()));
        Mixture mixture{Eigen::ArrayXd::Ones(1), Eigen::ArrayXXd::Zero(1, places.size()),
                        Eigen::ArrayXXd::Constant(1, places.size(), kernel(m_functions, 0)),
                        Eigen::ArrayXXd::Constant(1, places.size(), m_functions.noise * m_functions.noise)};
        if (context.empty())
            return mixture;
        const Known known(m_functions, context);
        const MatrixXd covariance = known.whitenedCovariance(m_functions, places);
        mixture.mean = (known.whitened.transpose() * covariance).array();
        // (Never negative by rounding: the settings keep noise² above 1e-10 scale².)
        mixture.variance -= covariance.colwise().squaredNorm().array();
        return mixture;
    }

    double logEvidence(const Points &points) const override
    {
        if (points.empty())
            return 0;
        const Known known(m_functions, points);
        const auto diagonal = known.decomposition.matrixLLT().diagonal().array();
        return -0.5 * known.whitened.squaredNorm() - diagonal.log().sum()
               - 0.5 * double(points.size()) * std::log(2 * std::numbers::pi);
    }

    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        const Eigen::Map<const VectorXd> places(xs.data(), Eigen::Index(xs.size()));
        VectorXd mean = VectorXd::Zero(places.size());
        MatrixXd joint = covariance(m_functions, places, places);
        if (!context.empty()) {
            const Known known(m_functions, context);
            const MatrixXd covariance = known.whitenedCovariance(m_functions, places);
            mean = covariance.transpose() * known.whitened;
            joint.noalias() -= covariance.transpose() * covariance;
        }
        const MatrixXd triangle = root(joint, kernel(m_functions, 0));
        std::vector<float> curves, normals(xs.size());
        VectorXd curve(places.size());
        for (int k = 0; k < count; ++k) { // one by one, so that none depends on how many there are
            fillNormals(draw, Stream::ExactCurve, std::uint64_t(k), normals);
            curve = Eigen::Map<const Eigen::VectorXf>(normals.data(), places.size()).cast<double>();
            curve = triangle.triangularView<Eigen::Lower>() * curve;
            curve += mean;
            curves.insert(curves.end(), curve.begin(), curve.end());
        }
        return curves;
    }

private:
    Functions m_functions;
};

} // namespace

std::unique_ptr<Oracle> makeGaussianProcessOracle(const Functions &functions)
{
    return std::make_unique<GaussianProcessOracle>(functions);
}

} // namespace npscope
