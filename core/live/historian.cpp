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

} // namespace

Historian::Historian(const Training &training) : m_isPossible(training.isPossible()), m_asked(Clock::now())
{
    if (m_isPossible)
        m_examiner = std::make_unique<Examiner>(Experiment{.training = training, .question = {}});
}

void Historian::ask(const Question &question, double x)
{
    if (!m_isPossible || (question == m_question && x == m_x))
        return;
    m_x = x;
    if (question != m_question) {
        m_question = question;
        m_examiner->ask(question);
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
    const WeightHistory &kept = run.weightHistory();
    return m_isPossible && (m_missing > 0 || m_entries.size() != kept.count() || m_stride != kept.stride());
}

// Makes room for what was kept since, and gives up what is no longer kept.
void Historian::follow(const WeightHistory &kept)
{
    if (m_entries.size() == kept.count() && m_stride == kept.stride())
        return;
    for (; m_stride < kept.stride(); m_stride *= 2) {
        for (std::size_t i = 1; 2 * i < m_entries.size(); ++i)
            m_entries[i] = std::move(m_entries[2 * i]);
        m_entries.resize((m_entries.size() + 1) / 2);
    }
    m_entries.resize(kept.count());
    m_missing =
        std::size_t(std::ranges::count_if(m_entries, [](const Entry &e) { return !e.diagnosis || !e.hasSdAtX; }));
    m_isNew = true;
}

bool Historian::work(const Run &run, Clock::duration limit)
{
    if (!isBehind(run))
        return false;
    const auto until = Clock::now() + limit;
    const WeightHistory &kept = run.weightHistory();
    follow(kept);
    for (std::size_t gap = std::bit_ceil(m_entries.size()); gap > 0 && m_missing > 0; gap /= 2) {
        for (std::size_t i = 0; i < m_entries.size(); i += gap) {
            if (m_entries[i].diagnosis && m_entries[i].hasSdAtX)
                continue;
            examine(i, kept);
            if (Clock::now() >= until)
                return true;
        }
    }
    return true;
}

bool Historian::workBeside(const Run &run, Clock::duration trained)
{
    return m_allowance.spend(trained, [&](Clock::duration limit) { return work(run, limit); });
}

void Historian::examine(std::size_t i, const WeightHistory &kept)
{
    Entry &entry = m_entries[i];
    if (!entry.diagnosis)
        entry.diagnosis = std::make_shared<const Diagnosis>(m_examiner->diagnose(kept.step(i), kept.theta(i)));
    entry.sdAtX = m_examiner->sdAt(kept.theta(i), m_x);
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
    history->diagnoses.reserve(m_entries.size());
    history->sdAtX.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        if (!entry.diagnosis)
            continue;
        history->diagnoses.push_back(entry.diagnosis);
        history->sdAtX.push_back(entry.hasSdAtX ? entry.sdAtX : std::numeric_limits<float>::quiet_NaN());
    }
    return history;
}

Reading Historian::read(const Run &run)
{
    const WeightHistory &kept = run.weightHistory();
    return {.now = m_examiner->diagnose(run.step(), run.theta()),
            .start = m_examiner->diagnose(0, kept.theta(0)),
            .counterfactual = m_examiner->counterfactual(run.theta(), kept.theta(0)),
            .startLatent = m_examiner->drawnFrom(kept.theta(0)),
            .x = m_x,
            .sdAtX = m_examiner->sdAt(run.theta(), m_x)};
}

LatentReadout Historian::latents(const Run &run)
{
    return m_examiner->latents(run.step(), run.theta());
}

} // namespace npscope
