// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/momentframes.h"

#include "core/live/exactanswers.h"
#include "core/live/settled.h"
#include "core/predict/predictor.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto gathering = 60ms;

bool isOf(const Moment &moment, const Experiment &experiment, Step step)
{
    return moment.step == step && moment.experiment == experiment;
}

// The same weights, asked over another grid.
std::shared_ptr<const Frame> answeredAnew(const Frame &known, const Grid &grid)
{
    auto frame = std::make_shared<Frame>(known);
    frame->fan = std::make_shared<const Fan>(sampleFan(*makePredictor<float>(frame->weights->training),
                                                       frame->weights->theta.data(), *frame->experiment, grid));
    frame->exact = ExactAnswers().answer(*frame->experiment, grid);
    return frame;
}

// Null where it was given up, or where the run does not get there.
std::shared_ptr<const Frame> computed(const Experiment &experiment, Step step, const Grid &grid,
                                      const std::stop_token &stop)
{
    if (step > 0 && !experiment.training.isPossible())
        return nullptr;
    const auto frames =
        settledFrames(experiment, {step}, grid, Depth::Curves, [&stop](double) { return !stop.stop_requested(); });
    const bool isThere = !frames.empty() && frames.front()->step == step && frames.front()->divergedAt != step;
    return isThere ? frames.front() : nullptr;
}

} // namespace

MomentFrames::MomentFrames(Document &document, RunController &run, QObject *parent)
    : QObject(parent), m_document(document), m_run(run)
{
    m_next.setSingleShot(true);
    m_next.setInterval(gathering);
    connect(&m_next, &QTimer::timeout, this, &MomentFrames::computeNext);
    connect(&document, &Document::momentsChanged, this, &MomentFrames::follow);
    connect(&document, &Document::viewChanged, this, [this] {
        if (!std::ranges::all_of(m_known, [this](const Known &known) { return isCurrent(known); }))
            m_next.start();
    });
    follow();
}

Grid MomentFrames::grid() const
{
    return {.min = m_document.view().xMin, .max = m_document.view().xMax};
}

bool MomentFrames::isCurrent(const Known &known) const
{
    return !known.frame || known.frame->fan->grid == grid();
}

const MomentFrames::Known *MomentFrames::find(const Moment &moment) const
{
    const auto found =
        std::ranges::find_if(m_known, [&](const Known &known) { return isOf(moment, known.experiment, known.step); });
    return found != m_known.end() ? &*found : nullptr;
}

std::shared_ptr<const Frame> MomentFrames::frame(std::size_t moment) const
{
    const auto &moments = m_document.moments();
    const Known *known = moment < moments.size() ? find(moments[moment]) : nullptr;
    return known ? known->frame : nullptr;
}

bool MomentFrames::isKnown(std::size_t moment) const
{
    const auto &moments = m_document.moments();
    return moment < moments.size() && find(moments[moment]);
}

void MomentFrames::follow()
{
    std::erase_if(m_known, [this](const Known &known) {
        return !findMoment(m_document.moments(), known.experiment, known.step);
    });
    takeShown();
    if (m_computing && !findMoment(m_document.moments(), m_computing->experiment, m_computing->step))
        m_errand.stop();
    m_next.start();
    emit changed();
}

// What is kept by hand is on the screen.
void MomentFrames::takeShown()
{
    const auto shown = m_run.frame();
    if (!shown || !shown->fan || !shown->weights || shown->divergedAt == shown->step)
        return;
    for (const Moment &moment : m_document.moments()) {
        if (isOf(moment, *shown->experiment, shown->step) && !find(moment))
            m_known.push_back({moment.experiment, moment.step, shown});
    }
}

void MomentFrames::start(const Moment &moment, const std::shared_ptr<const Frame> &known)
{
    m_computing = moment;
    m_errand.start([this, moment, known, over = grid()](const std::stop_token &stop) -> Errand::Take {
        const Known result{moment.experiment, moment.step,
                           known ? answeredAnew(*known, over) : computed(moment.experiment, moment.step, over, stop)};
        const bool isWhole = !stop.stop_requested();
        return [this, result, isWhole] { take(result, isWhole); };
    });
}

void MomentFrames::computeNext()
{
    if (m_computing)
        return; // take() goes on
    for (const Moment &moment : m_document.moments()) {
        const Known *known = find(moment);
        if (!known)
            return start(moment, nullptr);
        if (!isCurrent(*known))
            return start(moment, known->frame);
    }
}

// It may be of a moment that is no longer kept, or over a range that is no longer shown: the next look tells.
void MomentFrames::take(const Known &computed, bool isWhole)
{
    m_computing.reset();
    if (isWhole && findMoment(m_document.moments(), computed.experiment, computed.step)) {
        std::erase_if(m_known, [&](const Known &known) {
            return known.step == computed.step && known.experiment == computed.experiment;
        });
        m_known.push_back(computed);
        emit changed();
    }
    computeNext();
}

} // namespace npscope
