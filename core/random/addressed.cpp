// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/random/addressed.h"

#include <Eigen/Core>
#include <Random123/philox.h>

#include <algorithm>
#include <numbers>

namespace npscope {

std::array<std::uint32_t, 4> randomWords(std::uint32_t key, Stream stream, std::uint64_t index, std::uint32_t block)
{
    const r123::Philox4x32::ctr_type counter{{std::uint32_t(index), std::uint32_t(index >> 32), block,
                                              std::uint32_t(stream)}};
    const r123::Philox4x32::key_type keys{{key, 0}};
    const auto words = r123::Philox4x32()(counter, keys);
    return {words[0], words[1], words[2], words[3]};
}

void fillNormals(std::uint32_t key, Stream stream, std::uint64_t index, std::span<float> out)
{
    // Always whole groups of the same shape: a vectorised function and its scalar tail may differ in the last
    // bit, and then a value would depend on how many were asked for.
    constexpr int pairs = 16;
    constexpr int blocks = pairs / 2;
    using Array = Eigen::Array<float, pairs, 1>;
    std::uint32_t block = 0;
    for (std::size_t begin = 0; begin < out.size(); begin += 2 * pairs) {
        Array u, v;
        for (int b = 0; b < blocks; ++b) {
            const auto words = randomWords(key, stream, index, block++);
            u[2 * b] = float(uniform(words[0]));
            v[2 * b] = float(uniform(words[1]));
            u[2 * b + 1] = float(uniform(words[2]));
            v[2 * b + 1] = float(uniform(words[3]));
        }
        const Array radius = (-2.0f * u.log()).sqrt();
        const Array angle = 2 * std::numbers::pi_v<float> * (v - 0.5f);
        Eigen::Array<float, 2, pairs> normals;
        normals.row(0) = radius * angle.cos();
        normals.row(1) = radius * angle.sin();
        std::copy_n(normals.data(), std::min<std::size_t>(2 * pairs, out.size() - begin), out.begin() + begin);
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
