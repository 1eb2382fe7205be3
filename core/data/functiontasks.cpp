// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/functiontasks.h"

namespace npscope {

FunctionTasks::FunctionTasks(const Training &training, Pool pool) : m_training(training), m_draw(training.functions)
{
    if (pool == Pool::Drawn && training.functions.isPool())
        m_pool = npscope::pool(training.functions, training.seed);
    m_x.reserve(std::size_t(mostPoints()));
    m_y.reserve(std::size_t(mostPoints()));
    m_noise.reserve(std::size_t(mostPoints()));
}

void FunctionTasks::draw(std::uint32_t key, const TaskStreams &streams, std::uint64_t index)
{
    const Functions &functions = m_training.functions;
    if (!functions.isPool())
        return drawNew(key, streams, index);
    WordSequence words(key, streams.function, index);
    const std::size_t m = words.below(std::uint32_t(functions.count));
    if (m_pool.empty())
        drawOfPool(m_draw, functions, m_training.seed, m, m_new);
    m_function = m_pool.empty() ? &m_new : &m_pool[m];
    observe(key, streams, index);
}

void FunctionTasks::drawNew(std::uint32_t key, const TaskStreams &streams, std::uint64_t index)
{
    m_draw.draw(key, streams.function, index, m_new);
    m_function = &m_new;
    observe(key, streams, index);
}

void FunctionTasks::drawGiven(std::size_t m, std::uint32_t key, const TaskStreams &streams, std::uint64_t index)
{
    m_new = given(m_training.functions, m);
    m_function = &m_new;
    observe(key, streams, index);
}

// |C| uniform among its sizes, x uniform in the range, y = f(x) + noise.
void FunctionTasks::observe(std::uint32_t key, const TaskStreams &streams, std::uint64_t index)
{
    const Functions &functions = m_training.functions;
    WordSequence words(key, streams.places, index);
    const auto sizes = std::uint32_t(m_training.contextMax - m_training.contextMin + 1);
    m_contextSize = std::size_t(m_training.contextMin) + words.below(sizes);
    const std::size_t n = m_contextSize + std::size_t(functions.targets);
    m_x.resize(n);
    m_y.resize(n);
    m_noise.resize(n);
    for (double &x : m_x)
        x = functions.x.at(uniform(words.next()));
    m_function->evaluate(m_x, m_y);
    fillNormals(key, streams.observation, index, m_noise);
    for (std::size_t i = 0; i < n; ++i)
        m_y[i] += functions.noise * double(m_noise[i]);
}

Points FunctionTasks::part(std::size_t begin, std::size_t end) const
{
    Points points;
    for (std::size_t i = begin; i < end; ++i)
        points.push_back({m_x[i], m_y[i]});
    return points;
}

Points FunctionTasks::context() const
{
    return part(0, m_contextSize);
}

Points FunctionTasks::targets() const
{
    return part(m_contextSize, m_x.size());
}

void FunctionTasks::write(Data<float> &data, int first, Task &task) const
{
    task.first = first;
    task.count = int(m_x.size());
    task.split.context.clear();
    task.split.target.clear();
    task.split.context.reserve(std::size_t(mostPoints()));
    task.split.target.reserve(std::size_t(mostPoints()));
    for (int i = 0; i < task.count; ++i) {
        data.x[first + i] = float(m_x[std::size_t(i)]);
        data.y[first + i] = float(m_y[std::size_t(i)]);
        const bool isContext = std::size_t(i) < m_contextSize;
        if (isContext)
            task.split.context.push_back(first + i);
        if (!isContext || m_training.targets == Targets::All)
            task.split.target.push_back(first + i);
    }
}

} // namespace npscope
