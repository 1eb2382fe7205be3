// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One function drawn of a family: a value that can be asked at any x. A function is a pure function of (key, stream,
// index), so a pool's number m stays what it is whatever else is drawn.

#pragma once

#include "core/experiment/functions.h"
#include "core/random/addressed.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace npscope {

struct Spectrum; // of a kernel, core/family/spectrum.h

struct Function {
    Family family = Family::Sine; ///< never Mixture: of that, the member it was drawn of
    // sine, sine-shift: a sin(x - b); sawtooth: (w x - φ) mod 1
    double amplitude = 1; ///< a
    double shift = 0;     ///< b, or φ
    double frequency = 1; ///< w, with its sign
    // A Gaussian process: f(x) = Σ_j cosine_j cos(j ω x) + sine_j sin(j ω x), ω being the spectrum's.
    double omega = 0;
    std::vector<float> cosines;
    std::vector<float> sines;
    Points points; ///< data: lines between them

    double at(double x) const;
    /// The same at several x at once, to the bit; `values` has as many entries.
    void evaluate(std::span<const double> xs, std::span<double> values) const;
};

class FunctionDraw
{
public:
    /// Of a family, not of Points. Of the data those are drawn that are new to the pool.
    explicit FunctionDraw(const Functions &functions);
    ~FunctionDraw();

    /// Function (key, stream, index). Allocates nothing once `function` has been through it, for a pool's as for any.
    void draw(std::uint32_t key, Stream stream, std::uint64_t index, Function &function);
    Function draw(std::uint32_t key, Stream stream, std::uint64_t index);

private:
    Functions m_functions;
    std::vector<Family> m_members;                          // the mixture's, or the family itself
    std::vector<std::shared_ptr<const Spectrum>> m_spectra; // of each member; null of one that is no Gaussian process
    std::size_t m_terms = 0;                                // of the longest of them
    std::size_t m_points = 0;                               // of the data's longest
    std::vector<float> m_normals;
};

/// Function m of the data.
Function given(const Functions &functions, std::size_t m);

/// The pool's function m for a training with that seed, by a draw of these functions; of the data, the m-th.
void drawOfPool(FunctionDraw &draw, const Functions &functions, std::uint32_t seed, std::size_t m, Function &function);

/// All of them, 0 … F - 1.
std::vector<Function> pool(const Functions &functions, std::uint32_t seed);

} // namespace npscope
