// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"

#include "core/experiment/memory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

namespace npscope {

namespace {

using Part = Setting::Part;

constexpr double maxSeed = 4294967295.0;

// One row of the registry for a member reached through an accessor expression.
#define NPSCOPE_SETTING(name, part, min, max, integer, member)                                                         \
    Setting                                                                                                            \
    {                                                                                                                  \
        name, part, min, max, integer, [](const Experiment &e) { return double(e.member); },                           \
            [](Experiment &e, double value) { e.member = static_cast<decltype(e.member)>(value); }                     \
    }

#define NPSCOPE_CHOICE(name, part, names, member)                                                                      \
    Setting                                                                                                            \
    {                                                                                                                  \
        name, part, 0, double(names.size() - 1), true, [](const Experiment &e) { return double(e.member); },           \
            [](Experiment &e, double value) { e.member = static_cast<decltype(e.member)>(int(value)); }, names         \
    }

// In the order of the enumerators.
constexpr std::array initialisations{"normal", "default", "xavier", "xavier-uniform", "he-normal", "normal-all"};
constexpr std::array activations{"relu", "sigmoid", "tanh"};
constexpr std::array latentScales{"softplus", "floor"};
constexpr std::array families{"points",    "sine",     "sine-shift", "eq",
                              "matern32",  "matern52", "periodic",   "weakly-periodic",
                              "eq-random", "sawtooth", "mixture",    "data"};
constexpr std::array models{"np", "cnp", "convcnp", "acnp"};
constexpr std::array paths{"none", "mean", "attention"};
constexpr std::array aggregations{"mean", "sum"};
constexpr std::array attentions{"multihead", "dot", "laplace"};
constexpr std::array noises{"fixed", "learned", "predicted"};
constexpr std::array objectives{"elbo", "npml"};
constexpr std::array targets{"without-context", "all"};
constexpr std::array priors{"context", "standard-normal"};
constexpr std::array functionSources{"new", "pool"};
constexpr std::array exactUnder{"trained", "asked"};
// The families, of which the first is none.
constexpr auto askedFamilies = [] {
    auto names = families;
    names.front() = "trained";
    return names;
}();

// Another family brings what is usual for it; what is set after it stays.
void setFamily(Experiment &experiment, double value)
{
    const auto family = static_cast<Family>(int(value));
    Training &training = experiment.training;
    if (family == training.functions.family)
        return;
    Functions functions = usualFunctions(family);
    functions.count = training.functions.count;
    functions.given = std::move(training.functions.given);
    if (family == Family::Data && !functions.given.empty()) {
        functions.count = std::min(functions.count, int(functions.given.size()));
        functions.x = knownX(functions.given);
    }
    training.functions = std::move(functions);
    training.contextMin = usualContext(family).min;
    training.contextMax = usualContext(family).max;
    training.sigmaY = family == Family::Points ? Training().sigmaY : training.functions.noise;
}

const std::array allSettings{
    // The first: it sets others.
    Setting{"family", Part::Training, 0, double(families.size() - 1), true,
            [](const Experiment &e) { return double(e.training.functions.family); }, setFamily, families},
    Setting{"functions",
            Part::Training,
            0,
            double(maxFunctions),
            true,
            [](const Experiment &e) { return double(e.training.functions.count); },
            [](Experiment &e, double value) { e.training.functions.count = int(value); },
            {},
            "all"},
    NPSCOPE_SETTING("target_points", Part::Training, 1, 1000, true, training.functions.targets),
    NPSCOPE_SETTING("x_min", Part::Training, -100, 100, false, training.functions.x.min),
    NPSCOPE_SETTING("x_max", Part::Training, -100, 100, false, training.functions.x.max),
    NPSCOPE_SETTING("observation_noise", Part::Training, 1e-3, 10, false, training.functions.noise),
    NPSCOPE_SETTING("amplitude_min", Part::Training, -100, 100, false, training.functions.amplitude.min),
    NPSCOPE_SETTING("amplitude_max", Part::Training, -100, 100, false, training.functions.amplitude.max),
    NPSCOPE_SETTING("shift_min", Part::Training, -10, 10, false, training.functions.shift.min),
    NPSCOPE_SETTING("shift_max", Part::Training, -10, 10, false, training.functions.shift.max),
    NPSCOPE_SETTING("scale", Part::Training, 0.01, 100, false, training.functions.scale),
    NPSCOPE_SETTING("length_scale", Part::Training, 0.05, 100, false, training.functions.length),
    NPSCOPE_SETTING("length_scale_min", Part::Training, 0.05, 100, false, training.functions.lengths.min),
    NPSCOPE_SETTING("length_scale_max", Part::Training, 0.05, 100, false, training.functions.lengths.max),
    NPSCOPE_SETTING("scale_min", Part::Training, 0.01, 100, false, training.functions.scales.min),
    NPSCOPE_SETTING("scale_max", Part::Training, 0.01, 100, false, training.functions.scales.max),
    NPSCOPE_SETTING("period", Part::Training, 0.05, 100, false, training.functions.period),
    NPSCOPE_SETTING("periodic_length", Part::Training, 0.05, 100, false, training.functions.periodicLength),
    NPSCOPE_SETTING("frequency_min", Part::Training, 0.01, 20, false, training.functions.frequency.min),
    NPSCOPE_SETTING("frequency_max", Part::Training, 0.01, 20, false, training.functions.frequency.max),
    NPSCOPE_CHOICE("model", Part::Training, models, training.model),
    NPSCOPE_CHOICE("deterministic_path", Part::Training, paths, training.path),
    NPSCOPE_CHOICE("initialisation", Part::Training, initialisations, training.initialisation),
    NPSCOPE_SETTING("hidden", Part::Training, 1, 512, true, training.sizes.hidden),
    NPSCOPE_SETTING("r_dim", Part::Training, 1, 256, true, training.sizes.rDim),
    NPSCOPE_SETTING("z_dim", Part::Training, 1, 128, true, training.sizes.zDim),
    NPSCOPE_SETTING("encoder_layers", Part::Training, 1, 4, true, training.sizes.encoderLayers),
    NPSCOPE_SETTING("decoder_layers", Part::Training, 1, 6, true, training.sizes.decoderLayers),
    NPSCOPE_CHOICE("aggregation", Part::Training, aggregations, training.aggregation),
    NPSCOPE_CHOICE("attention", Part::Training, attentions, training.attention),
    NPSCOPE_SETTING("heads", Part::Training, 1, 16, true, training.sizes.heads),
    NPSCOPE_SETTING("self_attention", Part::Training, 0, 2, true, training.sizes.selfAttention),
    NPSCOPE_SETTING("conv_layers", Part::Training, 1, 16, true, training.sizes.convLayers),
    NPSCOPE_SETTING("points_per_unit", Part::Training, 1, 64, true, training.sizes.pointsPerUnit),
    NPSCOPE_CHOICE("encoder_activation", Part::Training, activations, training.encoderActivation),
    NPSCOPE_CHOICE("decoder_activation", Part::Training, activations, training.decoderActivation),
    NPSCOPE_CHOICE("sigma_z", Part::Training, latentScales, training.latentScale),
    NPSCOPE_SETTING("sigma_z_floor", Part::Training, 1e-6, 0.999, false, training.sigmaZFloor),
    NPSCOPE_CHOICE("noise", Part::Training, noises, training.noise),
    NPSCOPE_SETTING("sigma_y", Part::Training, 1e-6, 100, false, training.sigmaY),
    NPSCOPE_SETTING("sigma_y_min", Part::Training, 1e-6, 100, false, training.sigmaYMin),
    NPSCOPE_SETTING("sigma_y_max", Part::Training, 1e-6, 100, false, training.sigmaYMax),
    NPSCOPE_CHOICE("objective", Part::Training, objectives, training.objective),
    NPSCOPE_SETTING("samples", Part::Training, 1, 1000, true, training.samples),
    NPSCOPE_CHOICE("targets", Part::Training, targets, training.targets),
    NPSCOPE_CHOICE("prior", Part::Training, priors, training.prior),
    NPSCOPE_SETTING("beta", Part::Training, 0, 1e6, false, training.beta),
    NPSCOPE_SETTING("beta_annealing", Part::Training, 0, double(maxSteps), true, training.annealing),
    NPSCOPE_SETTING("free_bits", Part::Training, 0, 1000, false, training.freeBits),
    NPSCOPE_SETTING("batch", Part::Training, 1, 256, true, training.batch),
    NPSCOPE_SETTING("learning_rate", Part::Training, 1e-8, 10, false, training.learningRate),
    NPSCOPE_SETTING("learning_rate_decay", Part::Training, 0, double(maxSteps), true, training.learningRateDecay),
    NPSCOPE_SETTING("context_min", Part::Training, 1, double(maxPoints), true, training.contextMin),
    NPSCOPE_SETTING("context_max", Part::Training, 1, double(maxPoints), true, training.contextMax),
    NPSCOPE_SETTING("seed", Part::Training, 0, maxSeed, true, training.seed),
    NPSCOPE_SETTING("curves", Part::Question, 1, 500, true, question.curves),
    NPSCOPE_SETTING("feedback", Part::Question, 0, 64, true, question.feedback),
    NPSCOPE_SETTING("draw", Part::Question, 0, maxSeed, true, question.draw),
    Setting{"function",
            Part::Question,
            0,
            1e6,
            true,
            [](const Experiment &e) { return double(e.question.function); },
            [](Experiment &e, double value) { e.question.function = int(value); },
            {},
            "none"},
    NPSCOPE_CHOICE("function_of", Part::Question, functionSources, question.functionOf),
    NPSCOPE_CHOICE("asked_family", Part::Question, askedFamilies, question.askedFamily),
    NPSCOPE_CHOICE("exact_under", Part::Question, exactUnder, question.exactUnder),
    NPSCOPE_SETTING("length", Part::Run, 1, double(maxSteps), true, length),
};

#undef NPSCOPE_SETTING
#undef NPSCOPE_CHOICE

struct Range {
    const char *min;
    const char *max;       // above min
    bool mayBeOne = false; // or the same
};
constexpr std::array ranges{
    Range{"context_min", "context_max", true},
    Range{"x_min", "x_max"},
    Range{"amplitude_min", "amplitude_max"},
    Range{"shift_min", "shift_max"},
    Range{"length_scale_min", "length_scale_max", true},
    Range{"scale_min", "scale_max", true},
    Range{"frequency_min", "frequency_max"},
};

bool isAllowed(const Point &p)
{
    return std::abs(p.x) <= maxCoordinate && std::abs(p.y) <= maxCoordinate; // false for NaN
}

bool isAllowed(const GivenFunction &function)
{
    return function.points.size() >= 2
           && std::ranges::all_of(function.points, [](const Point &p) { return isAllowed(p); })
           && std::ranges::adjacent_find(function.points, std::ranges::greater_equal(), &Point::x)
                  == function.points.end();
}

std::optional<Problem> findProblem(const Experiment &experiment, const std::vector<GivenFunction> &given)
{
    const Functions &functions = experiment.training.functions;
    std::size_t points = 0;
    for (const GivenFunction &function : given)
        points += function.points.size();
    if (points > maxPoints || given.size() > maxFunctions)
        return Problem{.kind = Problem::Kind::TooMuchData, .value = double(points)};
    if (const auto bad = std::ranges::find_if_not(given, [](const GivenFunction &f) { return isAllowed(f); });
        bad != given.end())
        return Problem{.kind = Problem::Kind::NoFunction, .first = std::size_t(bad - given.begin())};
    const bool areAsked = experiment.training.isOfFamily() && experiment.question.askedFamily == Family::Data;
    if (given.empty() && (functions.family == Family::Data || areAsked))
        return Problem{.kind = Problem::Kind::NoData};
    if (functions.family == Family::Data && std::size_t(functions.count) > given.size())
        return Problem{.kind = Problem::Kind::FewerData, .value = double(functions.count), .first = given.size()};
    return {};
}

} // namespace

bool Setting::allows(double value) const
{
    return value >= min && value <= max && (!integer || value == std::floor(value));
}

std::optional<double> Setting::findChoice(std::string_view name) const
{
    const auto it = std::ranges::find(choices, name);
    if (it == choices.end())
        return {};
    return double(it - choices.begin());
}

std::span<const Setting> settings()
{
    return allSettings;
}

const Setting *findSetting(std::string_view name)
{
    const auto it = std::ranges::find(allSettings, name, &Setting::name);
    return it == allSettings.end() ? nullptr : &*it;
}

const Setting &setting(std::string_view name)
{
    if (const Setting *found = findSetting(name))
        return *found;
    throw std::out_of_range("no setting is called " + std::string(name));
}

std::span<const char *const> initialisationNames()
{
    return initialisations;
}

const char *name(Initialisation initialisation)
{
    return initialisations.at(static_cast<std::size_t>(initialisation));
}

std::optional<Initialisation> findInitialisation(std::string_view name)
{
    const auto index = setting("initialisation").findChoice(name);
    if (!index)
        return {};
    return static_cast<Initialisation>(int(*index));
}

std::optional<Problem> findProblem(const Points &points, bool inContext)
{
    if (points.size() > maxPoints)
        return Problem{.kind = Problem::Kind::TooManyPoints, .value = double(points.size()), .inContext = inContext};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isAllowed(points[i]))
            return Problem{.kind = Problem::Kind::PointOutOfRange, .inContext = inContext, .first = i};
    }

    // The earliest row that repeats another one, and that other one.
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::make_tuple(points[i].x, points[i].y, i); });
    std::optional<Problem> problem;
    for (std::size_t k = 1; k < order.size(); ++k) {
        const auto [first, second] = std::pair(order[k - 1], order[k]);
        if (points[first] == points[second] && (!problem || second < problem->second)) {
            problem =
                Problem{.kind = Problem::Kind::RepeatedPoint, .inContext = inContext, .first = first, .second = second};
        }
    }
    return problem;
}

namespace {

// At most the cells of the whole range, or those around each target: on either side its window off the grid, 6, and two
// for each convolution, whose kernel is 5 (core/layers/setconvolution.h, core/model/parameters.h).
Work convolutionalWork(const Training &training, double targets)
{
    const Sizes &sizes = training.sizes;
    const auto x = training.trainedX();
    const double around = 12 + 4.0 * sizes.convLayers;
    const double range = x ? (x->max - x->min) * sizes.pointsPerUnit + around : around;
    const double units = training.batch * std::min(range, targets * around) * sizes.hidden * sizes.convLayers;
    return {.units = units, .products = 5 * units * sizes.hidden};
}

// Of one task: a weight for each pair of points that look at each other, and what comes of it; and the layers around.
Work attentionWork(const Training &training, double points, double queries)
{
    const Sizes &sizes = training.sizes;
    const double pairs = points * queries + sizes.selfAttention * points * points;
    const double heads = training.hasHeads() ? sizes.heads : 1;
    const double layers = sizes.encoderLayers + sizes.decoderLayers + 2.0;
    return {.units = heads * pairs,
            .products = 2 * pairs * sizes.rDim + (points + queries) * layers * sizes.hidden * sizes.hidden};
}

} // namespace

Work workOf(const Training &training)
{
    const Sizes &sizes = training.sizes;
    const Functions &functions = training.functions;
    const double context = training.isOfFamily() ? training.contextMax : 0;
    const double targets = training.isOfFamily() ? functions.targets : double(training.points.size());
    if (training.model == Model::ConvCnp)
        return convolutionalWork(training, targets + context);
    const double asked = targets + (training.targets == Targets::All ? context : 0);
    const double encoded = training.batch * (context + targets);
    const double decoded = training.batch * (training.hasLatent() ? training.samples : 1) * asked;
    Work work{.units = sizes.hidden * std::max(decoded * sizes.decoderLayers, encoded * sizes.encoderLayers),
              .products = double(sizes.hidden) * sizes.hidden
                          * (decoded * (sizes.decoderLayers - 1) + encoded * (sizes.encoderLayers - 1))};
    if (training.hasAttention()) {
        const double points = training.isOfFamily() ? context : std::min(double(training.contextMax), targets);
        const Work attention = attentionWork(training, points, asked);
        work.units += training.batch * attention.units;
        work.products += training.batch * attention.products;
    }
    return work;
}

std::optional<Problem> findProblem(const Experiment &experiment)
{
    constexpr double grid = 161; // x of a chart
    for (const Setting &setting : allSettings) {
        const double value = setting.get(experiment);
        if (!setting.allows(value))
            return Problem{.kind = Problem::Kind::OutOfRange, .setting = &setting, .value = value};
    }
    const Training &training = experiment.training;
    if (training.learnsSigmaY() && !(training.sigmaYMin < training.sigmaY && training.sigmaY < training.sigmaYMax))
        return Problem{.kind = Problem::Kind::NoiseRange, .value = training.sigmaY};
    for (const Range &range : ranges) {
        const Setting &lower = npscope::setting(range.min), &upper = npscope::setting(range.max);
        const double from = lower.get(experiment), to = upper.get(experiment);
        if (from > to || (from == to && !range.mayBeOne))
            return Problem{.kind = range.mayBeOne ? Problem::Kind::ReversedRange : Problem::Kind::EmptyRange,
                           .setting = &lower,
                           .value = from,
                           .other = &upper};
    }
    if (auto problem = findProblem(experiment, training.functions.given))
        return problem;
    if (auto problem = findProblem(training.points, false))
        return problem;
    if (auto problem = findProblem(experiment.question.context, true))
        return problem;
    const Work work = workOf(training);
    if (const double excess = std::max(work.units / maxWork, work.products / maxProducts); excess > 1)
        return Problem{.kind = Problem::Kind::TooMuchWork, .value = excess};
    if (training.hasAttention()) {
        const Work asked = attentionWork(training, double(experiment.context().size()), grid);
        if (const double excess = std::max(asked.units / maxWork, asked.products / maxProducts); excess > 1)
            return Problem{.kind = Problem::Kind::TooMuchWork, .value = excess, .inContext = true};
    }
    if (const double bytes = memoryOf(experiment); bytes > maxMemory) {
        const double exact = exactMemory(training.functions, experiment.context().size(), std::size_t(grid));
        return Problem{.kind = Problem::Kind::TooMuchMemory, .value = bytes, .inContext = exact > bytes / 2};
    }
    return {};
}

} // namespace npscope
