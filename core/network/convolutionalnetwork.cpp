// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/convolutionalnetwork.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace npscope {

template <class Scalar>
ConvolutionalNetwork<Scalar>::ConvolutionalNetwork(const Training &training, const ConditionalLimits &limits)
    : ConvolutionalNetwork(training, tensorsOf(training), limits)
{
}

template <class Scalar>
ConvolutionalNetwork<Scalar>::ConvolutionalNetwork(const Training &training, const Tensors &tensors,
                                                   const ConditionalLimits &limits)
    : Base(limits), m_perUnit(training.sizes.pointsPerUnit), m_toGrid(tensors[0].offset, Scalar(1 / m_perUnit)),
      m_lift(tensors[1], tensors[2], training.encoderActivation),
      m_read(tensors.end()[-3], tensors.end()[-2], std::nullopt), m_fromGrid(tensors.end()[-1].offset)
{
    for (std::size_t l = 0; l < std::size_t(training.sizes.convLayers); ++l) {
        m_convolutions.emplace_back(tensors[3 + 2 * l], tensors[4 + 2 * l], training.encoderActivation,
                                    convolutionKernel);
    }
    m_hidden.resize(m_convolutions.size() + 1);
    m_segments.reserve(std::size_t(limits.pairs));
    m_order.reserve(std::size_t(limits.pairs));
    m_columnOf.resize(std::size_t(limits.pairs));
    m_beyond.resize(std::size_t(limits.pairs));
    m_fromGrid.reserve(limits.pairs);
    reserve(mostColumns(training, limits));
}

template <class Scalar>
int ConvolutionalNetwork<Scalar>::mostColumns(const Training &training, const ConditionalLimits &limits)
{
    const double alone = FromGrid<Scalar>::near + double(training.sizes.convLayers) * (convolutionKernel - 1);
    const auto trained = training.trainedX();
    const double together = trained ? (trained->max - trained->min) * training.sizes.pointsPerUnit + 1 + alone : alone;
    return int(std::min(double(limits.tasks) * together, double(limits.pairs) * alone));
}

// For more columns than any prediction before asked for.
template <class Scalar>
void ConvolutionalNetwork<Scalar>::reserve(int columns)
{
    if (columns <= m_grid.cols())
        return;
    m_toGrid.reserve(columns);
    m_grid.resize(ToGrid<Scalar>::channels, columns);
    m_dGrid.resizeLike(m_grid);
    for (Matrix<Scalar> &hidden : m_hidden)
        hidden.resize(m_lift.out(), columns);
    m_values.resize(Base::outputs, columns);
    m_dValues.resizeLike(m_values);
    m_d.resize(m_lift.out(), columns);
    m_dNext.resizeLike(m_d);
}

// The cells that the x of each task need; those whose cells overlap share a segment.
template <class Scalar>
void ConvolutionalNetwork<Scalar>::divide()
{
    const int around = int(m_convolutions.size()) * margin(); // columns of a segment that V does not have
    m_segments.clear();
    m_columns = 0;
    int pair = 0;
    for (std::size_t task = 0; task < asked.xs.size(); ++task) {
        const auto xs = asked.xs[task];
        m_order.resize(xs.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::sort(m_order, {}, [&](int i) { return xs[std::size_t(i)]; });
        bool isFirst = true;
        for (const int i : m_order) {
            const double cells = double(xs[std::size_t(i)]) * m_perUnit, below = std::floor(cells);
            const double first = below - (FromGrid<Scalar>::reach - 1) - around / 2; // around is a multiple of 4
            if (isFirst || first > m_segments.back().first + m_segments.back().columns)
                m_segments.push_back({.task = int(task), .first = first, .columns = 0, .at = m_columns});
            isFirst = false;
            Segment &segment = m_segments.back();
            segment.columns = int(first - segment.first) + FromGrid<Scalar>::near + around;
            m_columns = segment.at + segment.columns;
            m_columnOf[std::size_t(pair + i)] = segment.at + int(first - segment.first);
            m_beyond[std::size_t(pair + i)] = Scalar(cells - below);
        }
        pair += int(xs.size());
    }
}

template <class Scalar>
void ConvolutionalNetwork<Scalar>::forward(const Scalar *theta)
{
    divide();
    reserve(m_columns);
    for (const Segment &segment : m_segments) {
        m_toGrid.forward(theta, contexts.points, contexts.sets[segment.task], segment.first, segment.at,
                         m_grid.middleCols(segment.at, segment.columns));
    }
    m_lift.forward(theta, m_grid.leftCols(m_columns), m_hidden[0].leftCols(m_columns));
    int columns = m_columns;
    for (std::size_t l = 0; l < m_convolutions.size(); ++l, columns -= margin())
        m_convolutions[l].forward(theta, m_hidden[l].leftCols(columns), m_hidden[l + 1].leftCols(columns - margin()));
    m_read.forward(theta, m_hidden.back().leftCols(columns), m_values.leftCols(columns));
    for (int pair = 0; pair < asked.pairs(); ++pair) {
        m_fromGrid.forward(theta, m_values.middleCols(m_columnOf[std::size_t(pair)], FromGrid<Scalar>::near),
                           m_beyond[std::size_t(pair)], pair, Base::out.middleCols(pair, 1));
    }
}

// A convolution takes as many cells away at either end of a segment; its columns keep their beginning in the matrix.
template <class Scalar>
std::vector<CellChannels<Scalar>> ConvolutionalNetwork<Scalar>::grid() const
{
    std::vector<CellChannels<Scalar>> all;
    if (m_segments.empty())
        return all;
    const Segment &segment = m_segments.front();
    const auto add = [&](const Matrix<Scalar> &from, int convolutions) {
        const int taken = convolutions * margin();
        all.push_back({.first = (segment.first + taken / 2) / m_perUnit,
                       .step = 1 / m_perUnit,
                       .values = from.middleCols(segment.at, segment.columns - taken)});
    };
    add(m_grid, 0);
    for (std::size_t l = 1; l < m_hidden.size(); ++l)
        add(m_hidden[l], int(l));
    return all;
}

template <class Scalar>
void ConvolutionalNetwork<Scalar>::backward(const Scalar *theta, Scalar *gradient)
{
    int columns = m_columns - int(m_convolutions.size()) * margin();
    m_dValues.leftCols(columns).setZero(); // and so it stays between two segments
    for (int pair = 0; pair < asked.pairs(); ++pair) {
        const int column = m_columnOf[std::size_t(pair)];
        m_fromGrid.backward(m_values.middleCols(column, FromGrid<Scalar>::near), pair, Base::out.middleCols(pair, 1),
                            Base::dOut.middleCols(pair, 1), m_dValues.middleCols(column, FromGrid<Scalar>::near),
                            gradient);
    }
    const auto dValues = m_dValues.leftCols(columns);
    m_read.backward(m_hidden.back().leftCols(columns), m_values.leftCols(columns), m_dValues.leftCols(columns),
                    gradient);
    m_read.toInput(theta, dValues, m_d.leftCols(columns));
    for (std::size_t l = m_convolutions.size(); l-- > 0; columns += margin()) {
        const int before = columns + margin();
        m_convolutions[l].backward(m_hidden[l].leftCols(before), m_hidden[l + 1].leftCols(columns),
                                   m_d.leftCols(columns), gradient);
        m_convolutions[l].toInput(theta, m_d.leftCols(columns), m_dNext.leftCols(before));
        m_d.swap(m_dNext);
    }
    m_lift.backward(m_grid.leftCols(columns), m_hidden[0].leftCols(columns), m_d.leftCols(columns), gradient);
    m_lift.toInput(theta, m_d.leftCols(columns), m_dGrid.leftCols(columns));
    for (const Segment &segment : m_segments) {
        m_toGrid.backward(m_grid.middleCols(segment.at, segment.columns), segment.at,
                          m_dGrid.middleCols(segment.at, segment.columns), gradient);
    }
}

template class ConvolutionalNetwork<float>;
template class ConvolutionalNetwork<double>;

} // namespace npscope
