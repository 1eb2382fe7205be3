// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Addressed random numbers: every number is a pure function of (key, stream, address), by the
// counter-based generator Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as
// 1, 2, 3"). Nothing is consumed, so a checkpoint needs no generator state, and a change of the
// experiment that leaves an address alone leaves its number alone.

#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace npscope {

/// What a number is for. A value is part of every address: never renumber.
enum class Stream : std::uint32_t {
    Parameter = 0,
    Split = 1,
    TrainingNoise = 2,
    CurveNoise = 3,
    CurveTurn = 4,
    TrainingFunction = 5, ///< of an update's tasks, as the next three
    TrainingPlaces = 6,
    Observation = 7,
    PoolFunction = 8,
    HeldOutFunction = 9, ///< of the tasks that a network is examined with, as the next three
    HeldOutPlaces = 10,
    HeldOutObservation = 11,
    HeldOutSample = 12,
    ExactCurve = 13,
    Feedback = 14 ///< what a conditional model draws and takes for a point
};

/// The four words at (key, stream, index, block).
std::array<std::uint32_t, 4> randomWords(std::uint32_t key, Stream stream, std::uint64_t index, std::uint32_t block);

/// Uniform in the open interval (0, 1); exact in double.
inline double uniform(std::uint32_t word)
{
    return (double(word) + 0.5) * 0x1p-32;
}

/// Fills `out` with independent N(0, 1) values, by Box and Muller's transform in float. Value i depends on
/// (key, stream, index, i) alone, not on how many are asked for.
void fillNormals(std::uint32_t key, Stream stream, std::uint64_t index, std::span<float> out);

/// The words of one address one after the other, for draws whose number is not known beforehand.
class WordSequence
{
public:
    WordSequence(std::uint32_t key, Stream stream, std::uint64_t index);
    std::uint32_t next();
    /// Uniform in 0 … bound - 1, without bias (Lemire 2019, "Fast random integer generation in an interval").
    std::uint32_t below(std::uint32_t bound);

private:
    std::uint32_t m_key;
    Stream m_stream;
    std::uint64_t m_index;
    std::uint32_t m_block = 0;
    unsigned m_used = 4;
    std::array<std::uint32_t, 4> m_words{};
};

} // namespace npscope
