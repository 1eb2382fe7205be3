// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The run on the screen: carries the document's experiment to the worker, and the worker's frames to the views,
// each at most once a display refresh. A mouse tells of its moves more often than that, and a run that is
// superseded before it can be shown would be trained in vain.
//
// While the comparison is shown, its variants train beside the main experiment, in step with it.

#pragma once

#include "core/live/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace npscope {

class Document;

class RunController : public QObject
{
    Q_OBJECT

public:
    /// Starts paused at step 0 of the document's experiment; the document must outlive it.
    explicit RunController(Document &document, QObject *parent = nullptr);
    ~RunController() override;

    /// The newest frame of the present run; null before the first.
    std::shared_ptr<const Frame> frame() const { return m_frames.empty() ? nullptr : m_frames.front(); }
    /// The same of a variant of the comparison; null also where its experiment is not allowed.
    std::shared_ptr<const Frame> variantFrame(std::size_t variant) const;
    /// The step shown, or being computed towards: of the experiment that gets farthest, where one diverges.
    Step step() const;
    Step length() const;
    bool isPlaying() const { return m_isPlaying; }
    /// Steps per second; Worker::unlimited where there is no limit.
    double speed() const { return m_speed; }
    /// Bytes for what the runs keep of their ways.
    std::size_t memory() const { return m_memory; }
    bool isWatched() const { return m_isWatched; }
    bool canTrain() const;
    /// Where the run can go no further: its length, or where it diverged.
    bool isAtEnd() const;

    static constexpr double defaultSpeed = 500;

public slots:
    /// At the end of the run it plays from the beginning.
    void play();
    void pause();
    void togglePlaying();
    void restart();
    void seek(npscope::Step step);
    /// Goes there and plays on.
    void playFrom(npscope::Step step);
    void stepBy(npscope::Step count);
    void setSpeed(double stepsPerSecond);
    /// Where the spread is measured besides the ends and the data.
    void setPointerX(double x);
    /// Whether the window can be seen: while it cannot, what plays goes on, but no frames come.
    void setWatched(bool isWatched);
    /// As Worker's.
    void setMemory(std::size_t bytes);

signals:
    void frameChanged();
    /// Playing, speed, or what can be done.
    void stateChanged();

private:
    void experimentChanged();
    void leaveDivergence(npscope::Step shown);
    void sendSoon();
    void send();
    void sendExperiments();
    void takeView();
    void frameIsReady();
    void takeFrames();
    void setPlaying(bool isPlaying);

    Document &m_document;
    Frames m_frames; // the main experiment's, and those of the variants that differ from it and each other
    std::vector<std::optional<std::size_t>> m_lanes; // of each variant, which of the frames is its own
    RunId m_run = 1;
    bool m_isPlaying = false;
    bool m_isWatched = true;
    double m_speed = defaultSpeed;
    std::size_t m_memory = Worker::usualMemory;
    std::optional<Grid> m_grid;
    double m_pointerX = 0;
    bool m_hasNewPointerX = false;
    bool m_hasNewExperiment = false;
    QElapsedTimer m_sinceFrame;
    QTimer m_nextFrame;
    QElapsedTimer m_sinceSent;
    QTimer m_nextSend;
    std::unique_ptr<Worker> m_worker; // last: its thread must end before the rest goes
};

} // namespace npscope
