// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tasks to hold exact answers against: a function of a family or a pool, seen at places drawn as the training draws
// them.

#pragma once

#include "core/experiment/experiment.h"
#include "core/family/function.h"
#include "core/random/addressed.h"
#include "tests/core/family/families.h"

#include <QTest>

#include <string>
#include <vector>

namespace npscope {

struct Task {
    Points context;
    Points targets;
};

/// Of that training's pool, or its family. Each has random numbers of its own, so that chance strikes none of them
/// twice.
class Tasks
{
public:
    explicit Tasks(const Training &training)
        : m_functions(training.functions),
          m_key(std::uint32_t(m_functions.family) * 100 + std::uint32_t(m_functions.count)), m_draw(training.functions),
          m_pool(pool(training.functions, training.seed))
    {
    }

    /// Observations `first` … of task `index`: at uniform x, with the noise.
    Points points(std::uint64_t index, std::size_t first, std::size_t count)
    {
        const auto words = randomWords(m_key, Stream::HeldOutFunction, index, 0xfffffffe);
        if (m_pool.empty())
            m_draw.draw(m_key, Stream::HeldOutFunction, index, m_function);
        else
            m_function = m_pool[words[0] % m_pool.size()];
        std::vector<float> noise(first + count);
        fillNormals(m_key, Stream::HeldOutObservation, index, noise);
        Points result;
        for (std::size_t i = first; i < first + count; ++i) {
            const auto place = randomWords(m_key, Stream::HeldOutPlaces, index, std::uint32_t(i));
            const double x = m_functions.x.at(uniform(place[0]));
            result.push_back({x, m_function.at(x) + m_functions.noise * double(noise[i])});
        }
        return result;
    }

    /// So many points of the context, and of targets.
    Task task(std::uint64_t index, std::size_t context, std::size_t targets)
    {
        return {points(index, 0, context), points(index, context, targets)};
    }

    /// One target, and as many context points as the family is usually given.
    Task usualTask(std::uint64_t index)
    {
        const UsualContext usual = usualContext(m_functions.family);
        const auto words = randomWords(m_key, Stream::HeldOutPlaces, index, 0xfffffffe);
        return task(index, std::size_t(usual.min) + words[0] % std::size_t(usual.max - usual.min + 1), 1);
    }

    const Function &function() const { return m_function; } ///< the last task's

private:
    Functions m_functions;
    std::uint32_t m_key;
    FunctionDraw m_draw;
    std::vector<Function> m_pool;
    Function m_function;
};

inline Training trainingOn(const Functions &functions)
{
    Training training;
    training.functions = functions;
    return training;
}

/// A row for each family, and for pools of it.
inline void addTrainings()
{
    QTest::addColumn<Training>("training");
    for (Functions functions : usualFamilies()) {
        for (const int count : {0, 1, 3, 8}) {
            functions.count = count;
            const QByteArray pool = count == 0 ? QByteArray("all") : "pool of " + QByteArray::number(count);
            QTest::addRow("%s, %s", nameOf(functions.family), pool.constData()) << trainingOn(functions);
        }
    }
    Functions data = someData();
    data.noise = 0.3; // so that their posterior is not one of them alone
    for (const int count : {0, 1, 3}) {
        data.count = count;
        QTest::addRow("data, pool of %d", count) << trainingOn(data);
    }
}

inline std::vector<double> xsOf(const Points &points)
{
    std::vector<double> xs;
    for (const Point &point : points)
        xs.push_back(point.x);
    return xs;
}

inline std::vector<double> ysOf(const Points &points)
{
    std::vector<double> ys;
    for (const Point &point : points)
        ys.push_back(point.y);
    return ys;
}

} // namespace npscope

Q_DECLARE_METATYPE(npscope::Training)
Q_DECLARE_METATYPE(npscope::Points)
