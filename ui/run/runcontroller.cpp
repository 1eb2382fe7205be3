// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runcontroller.h"

#include "ui/document/document.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto framePeriod = 16ms;

// What is left of a refresh that began then.
std::chrono::milliseconds untilRefresh(const QElapsedTimer &since)
{
    if (!since.isValid())
        return 0ms;
    return std::max<std::chrono::milliseconds>(0ms, framePeriod - std::chrono::milliseconds(since.elapsed()));
}

Grid gridOf(const View &view)
{
    return {.min = view.xMin, .max = view.xMax};
}

} // namespace

RunController::RunController(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    for (QTimer *timer : {&m_nextFrame, &m_nextSend}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_nextFrame, &QTimer::timeout, this, &RunController::takeFrames);
    connect(&m_nextSend, &QTimer::timeout, this, &RunController::send);
    connect(&document, &Document::experimentChanged, this, &RunController::experimentChanged);
    connect(&document, &Document::comparisonChanged, this, &RunController::experimentChanged);
    connect(&document, &Document::pageChanged, this, &RunController::experimentChanged);
    connect(&document, &Document::viewChanged, this, &RunController::takeView);
    connect(&document, &Document::stepRequested, this, &RunController::seek);
    connect(&document, &Document::undone, this, &RunController::leaveDivergence);
    document.setStepSource([this] { return step(); });

    m_worker = std::make_unique<Worker>(document.experiment(), [this] {
        QMetaObject::invokeMethod(this, &RunController::frameIsReady, Qt::QueuedConnection);
    });
    takeView();
}

RunController::~RunController()
{
    m_document.setStepSource({});
    m_worker.reset();
}

std::shared_ptr<const Frame> RunController::variantFrame(std::size_t variant) const
{
    const auto lane = variant < m_lanes.size() ? m_lanes[variant] : std::nullopt;
    return lane && *lane < m_frames.size() ? m_frames[*lane] : nullptr;
}

Step RunController::step() const
{
    Step farthest = 0;
    for (const auto &frame : m_frames)
        farthest = std::max(farthest, frame->goal);
    return farthest;
}

Step RunController::length() const
{
    return m_document.experiment().length;
}

bool RunController::canTrain() const
{
    return m_document.experiment().training.isPossible();
}

bool RunController::isAtEnd() const
{
    return !m_frames.empty() && std::ranges::all_of(m_frames, [this](const auto &frame) {
        return frame->goal >= std::min(length(), frame->divergedAt.value_or(length()));
    });
}

void RunController::play()
{
    if (canTrain() && isAtEnd())
        m_worker->jump(0);
    m_worker->play();
    setPlaying(true);
}

void RunController::pause()
{
    m_worker->pause();
    setPlaying(false);
}

void RunController::togglePlaying()
{
    if (m_isPlaying)
        pause();
    else
        play();
}

void RunController::restart()
{
    playFrom(0);
}

void RunController::seek(Step step)
{
    m_worker->seek(std::clamp<Step>(step, 0, length()));
    setPlaying(false);
}

void RunController::playFrom(Step step)
{
    m_worker->jump(std::clamp<Step>(step, 0, length()));
    m_worker->play();
    setPlaying(true);
}

void RunController::stepBy(Step count)
{
    m_worker->stepBy(count);
    setPlaying(false);
}

void RunController::setSpeed(double stepsPerSecond)
{
    m_speed = stepsPerSecond;
    m_worker->setSpeed(stepsPerSecond);
    emit stateChanged();
}

void RunController::setPointerX(double x)
{
    if (x == m_pointerX)
        return;
    m_pointerX = x;
    m_hasNewPointerX = true;
    sendSoon();
}

void RunController::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    m_worker->setWatched(isWatched);
    emit stateChanged();
}

void RunController::setMemory(std::size_t bytes)
{
    m_memory = bytes;
    m_worker->setMemory(bytes);
}

void RunController::experimentChanged()
{
    m_hasNewExperiment = true;
    sendSoon();
    emit stateChanged();
}

// The run on the screen may have ended early because of what was undone; its last step means nothing to another run.
void RunController::leaveDivergence(Step shown)
{
    if (const auto last = frame(); last && last->divergedAt && last->step == last->divergedAt)
        m_worker->jump(std::clamp<Step>(shown, 0, length()));
}

void RunController::sendSoon()
{
    if (const auto wait = untilRefresh(m_sinceSent); wait > 0ms)
        m_nextSend.start(wait);
    else
        send();
}

void RunController::send()
{
    m_sinceSent.start();
    if (std::exchange(m_hasNewPointerX, false))
        m_worker->setPointerX(m_pointerX);
    if (std::exchange(m_hasNewExperiment, false))
        sendExperiments();
}

void RunController::sendExperiments()
{
    std::vector<Experiment> experiments{m_document.experiment()};
    m_lanes.clear();
    if (m_document.view().page == Page::Compare) {
        for (const Variant &variant : m_document.comparison().variants) {
            const Experiment experiment = applied(variant, m_document.experiment());
            if (findProblem(experiment)) {
                m_lanes.emplace_back();
                continue;
            }
            const auto known = std::ranges::find(experiments, experiment);
            m_lanes.emplace_back(known - experiments.begin());
            if (known == experiments.end())
                experiments.push_back(experiment);
        }
    }
    m_run = m_worker->setExperiments(experiments);
}

void RunController::takeView()
{
    const Grid grid = gridOf(m_document.view());
    if (m_grid != grid) // what else of the view changes is no concern of the worker
        m_worker->setGrid(grid);
    m_grid = grid;
}

// Once for each frame taken; waits until the last one has been on the screen for a refresh.
void RunController::frameIsReady()
{
    if (const auto wait = untilRefresh(m_sinceFrame); wait > 0ms)
        m_nextFrame.start(wait);
    else
        takeFrames();
}

void RunController::takeFrames()
{
    Frames frames = m_worker->takeAll();
    if (frames.empty() || frames.front()->run != m_run)
        return;
    m_sinceFrame.start();
    m_frames = std::move(frames);
    const Frame &frame = *m_frames.front();
    const bool answersAll = frame.wishes == m_worker->wishes(); // an older frame does not know what was asked since
    const bool changes = answersAll && m_isPlaying != frame.playing;
    if (answersAll)
        m_isPlaying = frame.playing;
    emit frameChanged();
    if (changes)
        emit stateChanged();
}

void RunController::setPlaying(bool isPlaying)
{
    m_isPlaying = isPlaying;
    emit stateChanged();
}

} // namespace npscope
