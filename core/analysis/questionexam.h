// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest a network is about one question, the context on the screen: its prediction beside the exact answer to the
// same context, by where they are asked for.
//
// Nothing is drawn: y is weighed by the exact answer itself, so what is said is expected of the functions that go with
// the context, and an honest network covers just 90 %. It is asked at 41 x, from a quarter of the training range before
// it to a quarter behind it:
//
//   on the context   as near to a context point as a fortieth of the range
//   between          elsewhere in the training range
//   beyond           outside it

#pragma once

#include "core/mixture/mixture.h"
#include "core/predict/predictor.h"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace npscope {

enum class QuestionZone { OnContext, Between, Beyond };
inline constexpr std::array allQuestionZones{QuestionZone::OnContext, QuestionZone::Between, QuestionZone::Beyond};

/// Means over a zone's x.
struct ZoneHonesty {
    double gap = 0;        ///< expected, nats; the integral over y by 12 nodes
    double coverage50 = 0; ///< expected, of the network's central 50 % of y, and 90 %
    double coverage90 = 0;
    double sdRatio = 0;   ///< of y, network over exact: geometric mean
    double meanError = 0; ///< root mean square distance of the means, in exact sd of y
};

struct QuestionHonesty {
    std::array<std::optional<ZoneHonesty>, allQuestionZones.size()> zones; ///< none where no x lies in it
    const std::optional<ZoneHonesty> &of(QuestionZone zone) const { return zones[std::size_t(zone)]; }
};

/// The x that a training's questions are asked at.
std::vector<double> questionXs(const Training &training);
QuestionZone zoneOf(double x, const Training &training, const Points &context);

class Oracle;

class QuestionExam
{
public:
    /// Of a training that is of a family.
    explicit QuestionExam(const Training &training, int samples);
    ~QuestionExam();

    using Clock = std::chrono::steady_clock;

    /// Whether it is another context than before, or another exact answer to it: that under `answered`, which has the
    /// training's x.
    bool ask(const Points &context, const Training &answered);
    bool ask(const Points &context) { return ask(context, m_training); }
    /// Other weights come.
    void restart();
    /// Of these weights, which stay the same until it is done; goes on until then, or nothing. The exact answer is
    /// computed once a context: of mixtures of thousands of Gaussians it takes a second in all.
    std::optional<QuestionHonesty> work(const float *theta, Clock::time_point until);
    /// All at once.
    QuestionHonesty examine(const float *theta);

private:
    // At one x.
    struct Exact {
        Mixture mixture;
        std::vector<double> y; // of each node
        double logDensity = 0; // its mean over the nodes
    };
    Exact exactAt(Eigen::Index place) const;
    ZoneHonesty compare(const Mixture &network, const Exact &exact) const;
    QuestionHonesty summary() const;

    Training m_training;
    std::vector<double> m_xs;
    std::unique_ptr<Predictor> m_predictor;
    Functions m_answered; // what m_oracle is of
    std::unique_ptr<const Oracle> m_oracle;
    std::vector<float> m_noise;
    Points m_context;
    std::optional<Mixture> m_answer;   // exact, at all x
    std::vector<Exact> m_exact;        // as far as it is known
    std::optional<Mixture> m_network;  // of the present weights
    std::vector<ZoneHonesty> m_places; // as far as they are compared
};

} // namespace npscope
