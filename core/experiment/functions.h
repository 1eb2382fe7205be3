// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the functions come from that an update trains on: one function, of which only the training points are known;
// a pool of F functions of a family, drawn once; or the family itself, of which every update draws new ones (F = ∞).
//
//   family             f(x)                                                  drawn
//   sine               a sin x                                               a ~ U
//   sine-shift         a sin(x - b)                                          a ~ U, b ~ U
//   eq                 GP, k = s² exp(-d²/2l²)
//   matern32           GP, k = s² (1 + √3 d/l) exp(-√3 d/l)
//   matern52           GP, k = s² (1 + √5 d/l + 5 d²/3l²) exp(-√5 d/l)
//   periodic           GP, k = s² exp(-2 sin²(πd/p)/l²)
//   weakly-periodic    GP, k = s² exp(-2 sin²(πd/p)/lₚ²) exp(-d²/2l²)
//   eq-random          as eq, of a length and a scale of its own              l ~ U, s ~ U
//   sawtooth           (w x - φ) mod 1                                       |w| ~ U, either sign, φ ~ U(0, 1)
//   mixture            one of eq, matern52, weakly-periodic and sawtooth     evenly
//   data               lines between given points                            evenly
//
// A family has functions without end, but for the data, whose functions are given: the pool is the first F of them, and
// the others are new to it. Beyond its first and last point a given function stays as it is there.
//
// d = |x - x'|. What is seen of a function is y = f(x) + N(0, noise²) at x ~ U(xMin, xMax). Sources: the sines Martens
// 2018 and Dupont 2018; Gaussian processes, sawtooth and mixture Gordon et al. 2020, Bruinsma et al. 2023; eq-random
// Kim et al. 2019.

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace npscope {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};
using Points = std::vector<Point>;

/// How numbers of a file became points: number = shift + factor * coordinate. It says what the axes mean, and changes
/// nothing else.
struct Scaling {
    double shift = 0;
    double factor = 1;
    double toPoint(double number) const { return (number - shift) / factor; }
    bool operator==(const Scaling &) const = default;
};
struct Scalings {
    Scaling x;
    Scaling y;
    bool operator==(const Scalings &) const = default;
    bool isNone() const { return *this == Scalings(); }
};

struct Interval {
    double min = 0;
    double max = 1;
    double width() const { return max - min; }
    /// Linear: 0 gives min, 1 gives max.
    double at(double share) const { return min + share * width(); }
    bool operator==(const Interval &) const = default;
};

enum class Family {
    Points, ///< no family: the training points
    Sine,
    SineShift,
    Eq,
    Matern32,
    Matern52,
    Periodic,
    WeaklyPeriodic,
    EqRandom,
    Sawtooth,
    Mixture,
    Data
};

/// A function of the data: at least two points, x ascending.
struct GivenFunction {
    std::string name; ///< as its file has it, in UTF-8
    Points points;
    bool operator==(const GivenFunction &) const = default;
};

struct Functions {
    Family family = Family::Points;
    int count = 0;    ///< F, functions in the pool; 0: all of the family
    int targets = 10; ///< points of a function beside its context, in an update
    Interval x{-3, 3};
    double noise = 0.1; ///< sd of y about f
    Interval amplitude{-2, 2};
    Interval shift{-0.5, 0.5};
    double scale = 1; ///< s, the sd of a GP's f
    double length = 1;
    double period = 1;
    double periodicLength = 1; ///< lₚ: how rough a weakly periodic function is within a period
    Interval frequency{0.5, 1};
    Interval lengths{0.1, 0.6}; ///< of which each function of eq-random has one
    Interval scales{0.1, 1};
    std::vector<GivenFunction> given; ///< the data, which stay whatever the family
    bool operator==(const Functions &) const = default;

    bool isPool() const { return count > 0; }
    /// How many functions there are that are new to the pool: of the data those after it, or all where there are none.
    std::size_t firstNew() const { return isPool() && std::size_t(count) < given.size() ? std::size_t(count) : 0; }
};

/// What functions are drawn of that are new to the pool: all of the family, and of the data those after the pool's.
Functions newOf(Functions functions);

/// From the largest of the functions' first x to the smallest of their last, where all of them are known; of functions
/// that have no such range from the first x of all to the last. Of at least one.
Interval knownX(const std::vector<GivenFunction> &given);

/// All functions of another family, as a network that is trained on these is asked about them: at the same x and with
/// the same noise.
Functions functionsOf(Family family, const Functions &trained);
/// How many context points the functions of that family are usually given.
struct UsualContext {
    int min = 1;
    int max = 10;
};

/// What the field usually takes of that family: ranges, noise and targets.
Functions usualFunctions(Family family);
UsualContext usualContext(Family family);

bool isGaussianProcess(Family family);
/// Whether what is known of a function does not depend on where x begins.
bool isStationary(Family family);

/// Of which the mixture is made, each as likely as the others.
inline constexpr std::array mixtureMembers{Family::Eq, Family::Matern52, Family::WeaklyPeriodic, Family::Sawtooth};

} // namespace npscope
