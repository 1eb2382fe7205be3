// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/historian.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 100ms; // for so long the old answer is better than half of the new one
constexpr int share = 32;        // a training in a hurry gives away a part in so many
constexpr auto mostSaved = 1ms;

} // namespace

Historian::Historian(const Training &training) : m_isPossible(training.isPossible()), m_asked(Clock::now())
{
    if (m_isPossible)
        m_prober = std::make_unique<Prober>(training);
}

void Historian::ask(const Question &question, double x)
{
    if (!m_isPossible || (question == m_question && x == m_x))
        return;
    m_x = x;
    if (question != m_question) {
        m_question = question;
        m_prober->ask(question);
        m_entries.clear();
        m_missing = 0;
    }
    for (Entry &entry : m_entries)
        entry.hasSdAtX = false;
    m_missing = m_entries.size();
    m_asked = Clock::now();
    m_isNew = true;
}

bool Historian::isBehind(const Run &run) const
{
    const WeightHistory &weights = run.weights();
    return m_isPossible && (m_missing > 0 || m_entries.size() != weights.count() || m_stride != weights.stride());
}

// Makes room for what was kept since, and gives up what is no longer kept.
void Historian::follow(const WeightHistory &weights)
{
    if (m_entries.size() == weights.count() && m_stride == weights.stride())
        return;
    for (; m_stride < weights.stride(); m_stride *= 2) {
        for (std::size_t i = 1; 2 * i < m_entries.size(); ++i)
            m_entries[i] = std::move(m_entries[2 * i]);
        m_entries.resize((m_entries.size() + 1) / 2);
    }
    m_entries.resize(weights.count());
    m_missing = std::size_t(std::ranges::count_if(m_entries, [](const Entry &e) { return !e.probe || !e.hasSdAtX; }));
    m_isNew = true;
}

bool Historian::work(Run &run, Clock::duration limit)
{
    if (!isBehind(run))
        return false;
    const auto until = Clock::now() + limit;
    const WeightHistory &weights = run.weights();
    follow(weights);
    for (std::size_t gap = std::bit_ceil(m_entries.size()); gap > 0 && m_missing > 0; gap /= 2) {
        for (std::size_t i = 0; i < m_entries.size(); i += gap) {
            if (m_entries[i].probe && m_entries[i].hasSdAtX)
                continue;
            examine(i, weights);
            if (Clock::now() >= until)
                return true;
        }
    }
    return true;
}

bool Historian::workBeside(Run &run, Clock::duration trained)
{
    m_allowance = std::min<Clock::duration>(m_allowance + trained / share, mostSaved);
    if (m_allowance <= 0ms)
        return false;
    const auto begin = Clock::now();
    const bool hasAdded = work(run, m_allowance);
    m_allowance -= Clock::now() - begin; // may become a debt, where one probe takes long
    return hasAdded;
}

void Historian::examine(std::size_t i, const WeightHistory &weights)
{
    Entry &entry = m_entries[i];
    if (!entry.probe)
        entry.probe = std::make_shared<const Probe>(m_prober->probe(weights.step(i), weights.theta(i)));
    entry.sdAtX = m_prober->sdAt(weights.theta(i), m_x);
    entry.hasSdAtX = true;
    --m_missing;
    m_isNew = true;
}

std::shared_ptr<const History> Historian::history()
{
    const bool isReady = !m_entries.empty() && (m_missing == 0 || Clock::now() - m_asked > patience);
    if (m_isNew && isReady) {
        m_history = snapshot();
        m_isNew = false;
    }
    return m_history;
}

std::shared_ptr<const History> Historian::snapshot() const
{
    auto history = std::make_shared<History>();
    history->x = m_x;
    history->isComplete = m_missing == 0;
    history->probes.reserve(m_entries.size());
    history->sdAtX.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        if (!entry.probe)
            continue;
        history->probes.push_back(entry.probe);
        history->sdAtX.push_back(entry.hasSdAtX ? entry.sdAtX : std::numeric_limits<float>::quiet_NaN());
    }
    return history;
}

Reading Historian::read(Run &run)
{
    const WeightHistory &weights = run.weights();
    return {.now = m_prober->probe(run.step(), run.theta()),
            .start = m_prober->probe(0, weights.theta(0)),
            .counterfactual = m_prober->counterfactual(run.theta(), weights.theta(0)),
            .startLatent = m_prober->latent(weights.theta(0)),
            .x = m_x,
            .sdAtX = m_prober->sdAt(run.theta(), m_x)};
}

} // namespace npscope
