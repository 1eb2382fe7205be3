// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/function.h"

#include "core/family/spectrum.h"

#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace npscope {

namespace {

// The block of an address that holds a function's parameters; its normals count up from block 0 and never get there.
constexpr std::uint32_t parameterBlock = 0xffffffff;

// Σ_j cosine_j cos jθ + sine_j sin jθ, by cos (j+1)θ = 2 cos θ cos jθ - cos (j-1)θ and the same of sines. In double,
// where this loses j² roundings at worst: 1e-9 of the largest term at the 2048th. Always eight x at a time, so that no
// value depends on its neighbours.
void evaluateSeries(const Function &function, std::span<const double> xs, std::span<double> values)
{
    using Group = Eigen::Array<double, 8, 1>;
    constexpr std::size_t size = 8;
    const std::size_t terms = function.cosines.size();
    for (std::size_t first = 0; first < xs.size(); first += size) {
        const std::size_t count = std::min(size, xs.size() - first);
        Group c0 = Group::Ones(), s0 = Group::Zero(), c1 = c0, s1 = s0;
        for (std::size_t i = 0; i < count; ++i) {
            const double angle = function.omega * xs[first + i];
            c1[Eigen::Index(i)] = std::cos(angle);
            s1[Eigen::Index(i)] = std::sin(angle);
        }
        const Group twice = 2 * c1;
        Group cosineSum = Group::Constant(double(function.cosines[0])), sineSum = Group::Zero();
        for (std::size_t j = 1; j < terms; ++j) {
            cosineSum += double(function.cosines[j]) * c1;
            sineSum += double(function.sines[j]) * s1;
            const Group c2 = twice * c1 - c0, s2 = twice * s1 - s0;
            c0 = c1;
            s0 = s1;
            c1 = c2;
            s1 = s2;
        }
        const Group sum = cosineSum + sineSum;
        std::copy_n(sum.data(), count, values.begin() + std::ptrdiff_t(first));
    }
}

// Of which each function of EqRandom is s f(x / l): a process of length and scale 1, good to what the spectrum promises
// wherever x / l comes to, and for the largest s.
Functions standardised(const Functions &functions)
{
    Functions standard = functions;
    standard.family = Family::Eq;
    standard.scale = standard.length = 1;
    standard.x = {functions.x.min / functions.lengths.min, functions.x.max / functions.lengths.min};
    standard.noise = functions.noise / functions.scales.max;
    return standard;
}

bool isSeries(Family family)
{
    return isGaussianProcess(family) || family == Family::EqRandom;
}

// Lines between the points, and on at the same height beyond the first and the last.
double interpolated(const Points &points, double x)
{
    const auto next = std::ranges::lower_bound(points, x, {}, &Point::x);
    if (next == points.begin())
        return points.front().y;
    if (next == points.end())
        return points.back().y;
    const Point &before = next[-1];
    const double share = (x - before.x) / (next->x - before.x);
    return (1 - share) * before.y + share * next->y; // at either end exactly its y
}

double fraction(double t)
{
    const double f = t - std::floor(t);
    return f < 1 ? f : 0; // of a tiny negative t it is rounded to 1
}

} // namespace

double Function::at(double x) const
{
    double value = 0;
    evaluate({&x, 1}, {&value, 1});
    return value;
}

void Function::evaluate(std::span<const double> xs, std::span<double> values) const
{
    assert(xs.size() == values.size());
    switch (family) {
    case Family::Sine:
    case Family::SineShift:
        std::ranges::transform(xs, values.begin(), [&](double x) { return amplitude * std::sin(x - shift); });
        break;
    case Family::Sawtooth:
        std::ranges::transform(xs, values.begin(), [&](double x) { return fraction(frequency * x - shift); });
        break;
    case Family::Data:
        std::ranges::transform(xs, values.begin(), [&](double x) { return interpolated(points, x); });
        break;
    default:
        evaluateSeries(*this, xs, values);
    }
}

FunctionDraw::FunctionDraw(const Functions &functions) : m_functions(functions)
{
    if (functions.family == Family::Mixture)
        m_members.assign(mixtureMembers.begin(), mixtureMembers.end());
    else
        m_members.push_back(functions.family);
    for (const Family member : m_members) {
        Functions same = functions;
        same.family = member;
        if (member == Family::EqRandom)
            same = standardised(functions);
        m_spectra.push_back(isSeries(member) ? keptSpectrumOf(same) : nullptr);
        if (m_spectra.back())
            m_terms = std::max(m_terms, std::size_t(m_spectra.back()->deviation.size()));
    }
    m_normals.resize(2 * m_terms);
    for (const GivenFunction &one : functions.given)
        m_points = std::max(m_points, one.points.size());
}

FunctionDraw::~FunctionDraw() = default;

void FunctionDraw::draw(std::uint32_t key, Stream stream, std::uint64_t index, Function &function)
{
    const auto words = randomWords(key, stream, index, parameterBlock);
    const std::size_t member =
        std::uint64_t(m_members.size()) * words[0] >> 32; // as likely as each other, but for 2⁻³²
    function.family = m_members[member];
    function.amplitude = 1;
    function.shift = 0;
    function.frequency = 1;
    function.omega = 0;
    function.cosines.reserve(m_terms); // whatever the next will be
    function.sines.reserve(m_terms);
    function.cosines.clear();
    function.sines.clear();
    function.points.clear();
    switch (function.family) {
    case Family::Sine:
    case Family::SineShift:
        function.amplitude = m_functions.amplitude.at(uniform(words[1]));
        if (function.family == Family::SineShift)
            function.shift = m_functions.shift.at(uniform(words[2]));
        break;
    case Family::Sawtooth:
        function.frequency = m_functions.frequency.at(uniform(words[1])) * (words[3] >> 31 ? -1 : 1);
        function.shift = uniform(words[2]);
        break;
    case Family::Data: {
        const std::size_t first = m_functions.firstNew();
        const std::size_t m = std::uint64_t(m_functions.given.size() - first) * words[1] >> 32; // evenly, as above
        function.points.reserve(m_points);
        function.points = m_functions.given[first + m].points;
        break;
    }
    default: {
        const Spectrum &spectrum = *m_spectra[member];
        const auto terms = std::size_t(spectrum.deviation.size());
        fillNormals(key, stream, index, std::span(m_normals).first(2 * terms));
        float scale = 1;
        function.omega = spectrum.omega;
        if (function.family == Family::EqRandom) {
            function.omega /= m_functions.lengths.at(uniform(words[1]));
            scale = float(m_functions.scales.at(uniform(words[2])));
        }
        for (std::size_t j = 0; j < terms; ++j) {
            const float deviation = scale * spectrum.deviation[Eigen::Index(j)];
            function.cosines.push_back(deviation * m_normals[2 * j]);
            function.sines.push_back(deviation * m_normals[2 * j + 1]);
        }
    }
    }
}

Function FunctionDraw::draw(std::uint32_t key, Stream stream, std::uint64_t index)
{
    Function function;
    draw(key, stream, index, function);
    return function;
}

Function given(const Functions &functions, std::size_t m)
{
    Function function;
    function.family = Family::Data;
    function.points = functions.given[m].points;
    return function;
}

void drawOfPool(FunctionDraw &draw, const Functions &functions, std::uint32_t seed, std::size_t m, Function &function)
{
    if (functions.family == Family::Data)
        function = given(functions, m);
    else
        draw.draw(seed, Stream::PoolFunction, m, function);
}

std::vector<Function> pool(const Functions &functions, std::uint32_t seed)
{
    std::vector<Function> members(std::size_t(functions.count));
    FunctionDraw draw(functions);
    for (std::size_t m = 0; m < members.size(); ++m)
        drawOfPool(draw, functions, seed, m, members[m]);
    return members;
}

} // namespace npscope
