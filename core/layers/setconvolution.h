// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a set of points to a grid, and from a grid to any x (Gordon et al. 2020), with k(u) = e^(-u²/2) and lengths l
// that are learned: l = e^lambda cells of the grid.
//
//   onto the grid    d(g) = Σ_i k((g - x_i)/l),   s(g) = Σ_i y_i k((g - x_i)/l);   the channels d and s/(d + 10^-4)
//   off the grid     v(x) = Σ_n p_n V_n,   p_n = k((x - g_n)/l) / Σ_m k((x - g_m)/l)
//
// Off the grid n runs over the `reach` cells on either side of x, so that nothing depends on how far the grid goes.

#pragma once

#include "core/layers/dense.h"

#include <cmath>
#include <span>

namespace npscope {

template <class Scalar>
class ToGrid
{
public:
    static constexpr int channels = 2;

    ToGrid(int lambda, Scalar cell) : m_lambda(lambda), m_cell(cell) {}

    /// For so many columns.
    void reserve(Eigen::Index columns)
    {
        for (Row *row : {&m_x, &m_density, &m_signal, &m_densitySlope, &m_signalSlope, &m_u, &m_k})
            row->resize(columns);
    }

    /// The points of the set, columns of `points`, onto `grid`, whose first column is at cell `first`; `at` is that
    /// column among all.
    void forward(const Scalar *theta, ConstColumns<Scalar> points, std::span<const int> set, double first,
                 Eigen::Index at, Columns<Scalar> grid)
    {
        const Eigen::Index n = grid.cols();
        const Scalar perLength = Scalar(1) / (m_cell * std::exp(theta[m_lambda]));
        auto x = m_x.segment(at, n), density = m_density.segment(at, n), signal = m_signal.segment(at, n);
        auto densitySlope = m_densitySlope.segment(at, n), signalSlope = m_signalSlope.segment(at, n);
        auto u = m_u.segment(at, n), k = m_k.segment(at, n);
        for (Eigen::Index i = 0; i < n; ++i)
            x[i] = Scalar((first + double(i)) * double(m_cell));
        density.setZero();
        signal.setZero();
        densitySlope.setZero();
        signalSlope.setZero();
        for (const int i : set) {
            u = ((x - points(0, i)) * perLength).square();
            k = (u * Scalar(-0.5)).exp();
            density += k;
            signal += k * points(1, i);
            k *= u; // dk/dlambda = k u²
            densitySlope += k;
            signalSlope += k * points(1, i);
        }
        grid.row(0) = density;
        grid.row(1) = signal / (density + least);
    }

    /// dL/dlambda of dL/dgrid.
    void backward(ConstColumns<Scalar> grid, Eigen::Index at, ConstColumns<Scalar> dGrid, Scalar *gradient) const
    {
        const Eigen::Index n = grid.cols();
        const auto density = m_density.segment(at, n), densitySlope = m_densitySlope.segment(at, n);
        const auto signalSlope = m_signalSlope.segment(at, n);
        const auto ratio = grid.row(1).array();
        gradient[m_lambda] += (dGrid.row(0).array() * densitySlope
                               + dGrid.row(1).array() * (signalSlope - ratio * densitySlope) / (density + least))
                                  .sum();
    }

private:
    using Row = Eigen::Array<Scalar, 1, Eigen::Dynamic>;
    static constexpr Scalar least = Scalar(1e-4); // far from every point the second channel is 0, not the nearest's y

    int m_lambda; // offset of the parameter
    Scalar m_cell;
    Row m_x;
    Row m_density;
    Row m_signal;
    Row m_densitySlope; // by lambda
    Row m_signalSlope;
    Row m_u;
    Row m_k;
};

template <class Scalar>
class FromGrid
{
public:
    static constexpr int reach = 6;        ///< cells on either side
    static constexpr int near = 2 * reach; ///< columns that an x sees

    explicit FromGrid(int lambda) : m_lambda(lambda) {}

    void reserve(Eigen::Index pairs)
    {
        m_shares.resize(near, pairs);
        m_spread.resize(near, pairs);
    }

    /// At the x that lies `beyond` cells, in [0, 1), behind the column `reach` - 1 of the `near` ones.
    void forward(const Scalar *theta, ConstColumns<Scalar> seen, Scalar beyond, Eigen::Index pair, Columns<Scalar> out)
    {
        const Scalar perLength = std::exp(-theta[m_lambda]);
        const Window cells = Window::LinSpaced(near, Scalar(1 - reach), Scalar(reach));
        const Window u = ((cells - beyond) * perLength).square();
        // The nearest column has 1, so that the sum is never 0 however short the length is.
        const Window k = ((u - u.minCoeff()) * Scalar(-0.5)).exp();
        m_shares.col(pair) = k / k.sum();
        m_spread.col(pair) = u;
        out.noalias() = seen.lazyProduct(m_shares.col(pair).matrix());
    }

    /// Adds dL/dV to the columns, and dL/dlambda to the gradient.
    void backward(ConstColumns<Scalar> seen, Eigen::Index pair, ConstColumns<Scalar> out, ConstColumns<Scalar> dOut,
                  Columns<Scalar> dSeen, Scalar *gradient) const
    {
        const auto p = m_shares.col(pair), u = m_spread.col(pair);
        Scalar slope = 0; // dp/dlambda = p (u² - Σ p u²), so dv/dlambda = Σ p u² (V - v)
        for (Eigen::Index n = 0; n < near; ++n) {
            slope += p[n] * u[n] * dOut.col(0).dot(seen.col(n) - out.col(0));
            dSeen.col(n) += p[n] * dOut.col(0);
        }
        gradient[m_lambda] += slope;
    }

private:
    using Window = Eigen::Array<Scalar, near, 1>;

    int m_lambda;                                        // offset of the parameter
    Eigen::Array<Scalar, near, Eigen::Dynamic> m_shares; // p, a column a pair
    Eigen::Array<Scalar, near, Eigen::Dynamic> m_spread; // u²
};

} // namespace npscope
