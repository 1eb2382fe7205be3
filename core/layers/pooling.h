// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The mean or the sum over sets of points, which makes their order irrelevant:
//
//   pooled_k = mean or sum of h_i, i in set k        h H × N, a column a point; pooled H × K, a column a set

#pragma once

#include "core/experiment/experiment.h"
#include "core/layers/dense.h"

#include <algorithm>
#include <span>
#include <vector>

namespace npscope {

/// Sets of columns; a column may be in several. Mean and sum of an empty set are 0.
class ColumnSets
{
public:
    void reserve(int columns, int sets)
    {
        m_columns.reserve(std::size_t(columns));
        m_ends.reserve(std::size_t(sets));
    }
    void clear()
    {
        m_columns.clear();
        m_ends.clear();
    }
    /// The next set is to have this column, too.
    void add(int column) { m_columns.push_back(column); }
    void endSet() { m_ends.push_back(m_columns.size()); }

    int count() const { return int(m_ends.size()); }
    std::span<const int> operator[](int k) const
    {
        const std::size_t first = k == 0 ? 0 : m_ends[std::size_t(k) - 1];
        return std::span(m_columns).subspan(first, m_ends[std::size_t(k)] - first);
    }

private:
    std::vector<int> m_columns;
    std::vector<std::size_t> m_ends;
};

/// Points and sets of them, as a network takes them; allocates nothing up to what it was made for.
template <class Scalar>
struct PointSets {
    Matrix<Scalar> points; ///< x, y: a column a point, of which `count` are there
    ColumnSets sets;       ///< of those columns
    int count = 0;

    /// A point may be in two sets, in the data and in the context.
    PointSets(int mostPoints, int mostSets) : points(2, mostPoints) { sets.reserve(2 * mostPoints, mostSets); }

    void clear()
    {
        count = 0;
        sets.clear();
    }
    /// Which column it is.
    int add(Scalar x, Scalar y)
    {
        points(0, count) = x;
        points(1, count) = y;
        return count++;
    }
};

/// What the sum over a set of so many is divided by.
template <class Scalar>
Scalar divisor(Aggregation aggregation, std::size_t count)
{
    return aggregation == Aggregation::Sum ? Scalar(1) : Scalar(std::max<std::size_t>(1, count));
}

template <class Scalar>
void pool(Aggregation aggregation, ConstColumns<Scalar> h, const ColumnSets &sets, Columns<Scalar> pooled)
{
    for (int k = 0; k < sets.count(); ++k) {
        pooled.col(k).setZero();
        for (const int i : sets[k])
            pooled.col(k) += h.col(i);
        pooled.col(k) /= divisor<Scalar>(aggregation, sets[k].size());
    }
}

/// dL/dh from dL/dpooled: each member of a set has the same share, and the columns in no set 0.
template <class Scalar>
void poolBackward(Aggregation aggregation, ConstColumns<Scalar> dPooled, const ColumnSets &sets, Columns<Scalar> dh)
{
    dh.setZero();
    for (int k = 0; k < sets.count(); ++k) {
        for (const int i : sets[k])
            dh.col(i) += dPooled.col(k) / divisor<Scalar>(aggregation, sets[k].size());
    }
}

} // namespace npscope
