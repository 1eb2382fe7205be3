// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes to an input, always the same for the same seed.

#pragma once

#include <QByteArray>

#include <cstdint>
#include <random>
#include <vector>

namespace npscope {

/// The words and numbers in these inputs, each once: what a change may put in another's place.
std::vector<QByteArray> wordsIn(const std::vector<QByteArray> &inputs);

class Mutator
{
public:
    Mutator(const std::vector<QByteArray> &inputs, std::uint64_t seed);

    /// With one change, or up to four.
    QByteArray changed(QByteArray bytes);

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : std::size_t(m_generator() % end); }
    const QByteArray &one(const std::vector<QByteArray> &of) { return of[below(of.size())]; }
    void change(QByteArray &bytes);
    void replaceWord(QByteArray &bytes);

    const std::vector<QByteArray> &m_inputs;
    std::vector<QByteArray> m_words;
    std::mt19937_64 m_generator;
};

} // namespace npscope
