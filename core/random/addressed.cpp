// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/random/addressed.h"

#include <Eigen/Core>
#include <Random123/philox.h>

#include <algorithm>
#include <numbers>

namespace npscope {

namespace {

inline r123::Philox4x32::ctr_type philox(std::uint32_t key, Stream stream, std::uint64_t index, std::uint32_t block)
{
    return r123::Philox4x32()({{std::uint32_t(index), std::uint32_t(index >> 32), block, std::uint32_t(stream)}},
                              {{key, 0}});
}

} // namespace

std::array<std::uint32_t, 4> randomWords(std::uint32_t key, Stream stream, std::uint64_t index, std::uint32_t block)
{
    const auto words = philox(key, stream, index, block);
    return {words[0], words[1], words[2], words[3]};
}

void fillNormals(std::uint32_t key, Stream stream, std::uint64_t index, std::span<float> out)
{
    // Always whole groups of the same shape: a vectorised function and its scalar tail may differ in the last
    // bit, and then a value would depend on how many were asked for.
    constexpr std::size_t pairs = 16;
    using Group = Eigen::Array<float, pairs, 1>;
    using Words = Eigen::Array<std::int32_t, pairs, 1>;
    Words forRadius = Words::Zero(), forAngle = Words::Zero();
    std::uint32_t block = 0;
    while (!out.empty()) {
        const std::size_t wanted = std::min(2 * pairs, out.size());
        for (std::size_t pair = 0; 2 * pair < wanted; pair += 2) {
            const auto words = philox(key, stream, index, block++);
            for (std::size_t i = 0; i < 2; ++i) { // 24 bits are what a float holds
                forRadius[Eigen::Index(pair + i)] = std::int32_t(words[2 * i] >> 8);
                forAngle[Eigen::Index(pair + i)] = std::int32_t(words[2 * i + 1] >> 8);
            }
        }
        const Group u = (forRadius.cast<float>() + 0.5f) * 0x1p-24f;
        const Group angle =
            forAngle.cast<float>() * (2 * std::numbers::pi_v<float> * 0x1p-24f) - std::numbers::pi_v<float>;
        const Group radius = (-2.0f * u.log()).sqrt();
        const Group cosines = radius * angle.cos();
        const Group sines = radius * angle.sin();
        for (std::size_t i = 0; i < wanted; ++i)
            out[i] = i % 2 == 0 ? cosines[Eigen::Index(i / 2)] : sines[Eigen::Index(i / 2)];
        out = out.subspan(wanted);
    }
}

WordSequence::WordSequence(std::uint32_t key, Stream stream, std::uint64_t index)
    : m_key(key), m_stream(stream), m_index(index)
{
}

std::uint32_t WordSequence::next()
{
    if (m_used == m_words.size()) {
        m_words = randomWords(m_key, m_stream, m_index, m_block++);
        m_used = 0;
    }
    return m_words[m_used++];
}

std::uint32_t WordSequence::below(std::uint32_t bound)
{
    std::uint64_t product = std::uint64_t(next()) * bound;
    if (std::uint32_t(product) < bound) {
        const std::uint32_t reject = (0u - bound) % bound;
        while (std::uint32_t(product) < reject)
            product = std::uint64_t(next()) * bound;
    }
    return std::uint32_t(product >> 32);
}

} // namespace npscope
