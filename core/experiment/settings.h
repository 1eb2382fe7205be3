// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The registry of everything that can be set but the points, with its name in files and on the command line and
// what is allowed. Panels, session files, the command line and the tests all read from here.

#pragma once

#include "core/experiment/experiment.h"

#include <optional>
#include <span>
#include <string_view>

namespace npscope {

struct Setting {
    enum class Part { Training, Question, Run };

    const char *name; ///< as in files and on the command line, e.g. "learning_rate"
    Part part;
    double min;
    double max;
    bool integer;
    double (*get)(const Experiment &);
    void (*set)(Experiment &, double); ///< takes an allowed value
    /// Of a choice the names, as in files and on the command line; its value is an index of them.
    std::span<const char *const> choices{};
    /// What 0 is called, where it means something else than a number: "all".
    const char *zero = nullptr;

    bool isChoice() const { return !choices.empty(); }
    bool allows(double value) const;
    /// The index of a choice's name.
    std::optional<double> findChoice(std::string_view name) const;
};

std::span<const Setting> settings();
const Setting *findSetting(std::string_view name);
/// The same for a name that is known to exist.
const Setting &setting(std::string_view name);

/// Names of the initialisations, in the order of their enumerators: "normal", "default", "xavier", …
std::span<const char *const> initialisationNames();
const char *name(Initialisation);
std::optional<Initialisation> findInitialisation(std::string_view name);

/// Coordinates lie in ±maxCoordinate.
inline constexpr double maxCoordinate = 1e6;
inline constexpr std::size_t maxPoints = 10'000; ///< of the data all functions' together
inline constexpr std::size_t maxFunctions = 4096;
/// Hidden units that an update computes, and products of weights by them: keep one update within a few hundredths of a
/// second, so that the program always answers.
inline constexpr double maxWork = 2e7;
inline constexpr double maxProducts = 5e8;
/// What an update of that training computes, in both.
struct Work {
    double units = 0;
    double products = 0;
};
Work workOf(const Training &training);
inline constexpr Step maxSteps = 10'000'000;

/// Why an experiment is not allowed. The reader of a file or the window puts it into words.
struct Problem {
    enum class Kind {
        OutOfRange,      ///< `setting` has `value`
        EmptyRange,      ///< `setting` has `value`, which is not below `other`
        ReversedRange,   ///< `setting` has `value`, which is above `other`; the same would do
        NoiseRange,      ///< sigma_y is to be learned, but does not lie between sigma_y_min and sigma_y_max
        TooMuchWork,     ///< an update of the training computes `value` times what is allowed
        TooManyPoints,   ///< `value` points
        PointOutOfRange, ///< point `first` is not finite or beyond ±maxCoordinate
        RepeatedPoint,   ///< points `first` and `second` are the same
        NoData,          ///< functions of the data are wanted, and there are none
        FewerData,       ///< a pool of `value` functions is wanted, and the data have `first`
        NoFunction,      ///< function `first` of the data has fewer than two points, or its x do not ascend, or are too
                         ///< large
        TooMuchData,     ///< more functions than maxFunctions, or of more points in all than maxPoints: `value`
        TooMuchMemory,   ///< `value` bytes may be needed; most of them by an exam of `first` tasks, where there is one,
                         ///< or by the exact answer to so many points in the context
    };
    Kind kind;
    const Setting *setting = nullptr;
    double value = 0;
    const Setting *other = nullptr;
    bool inContext = false; ///< the points are the context's, not the training's
    std::size_t first = 0;
    std::size_t second = 0;
};

/// The first problem among the points, or none.
std::optional<Problem> findProblem(const Points &points, bool inContext);
std::optional<Problem> findProblem(const Experiment &experiment);

} // namespace npscope
