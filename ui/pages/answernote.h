// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The note on the function chart that says, after a context point was added or moved, how little a trained network made
// of it, and what to try instead. It stays until the next change, or another step is asked for; closed by its button
// it does not come back.

#pragma once

#include "core/analysis/answer.h"
#include "core/live/frame.h"
#include "ui/run/errand.h"

#include <QFrame>

#include <memory>

class QAction;
class QLabel;

namespace npscope {

class Document;
class FunctionView;
class RunController;

class AnswerNote : public QFrame
{
    Q_OBJECT

public:
    /// Lies on the chart. All must outlive it; it is told of frames after the chart. `editTraining` is what it offers.
    AnswerNote(Document &document, RunController &run, FunctionView &chart, QAction *editTraining);

    QString text() const;
    /// Whether the answer to the last change is still being computed.
    bool isComputing() const { return m_isComputing; }
    /// Whether it may come at all.
    void setWanted(bool isWanted);

    static constexpr Step earlyStep = 300; ///< as far as it leads back: a fan that is still wide

signals:
    /// By its button.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void create(QAction *editTraining);
    void restart();
    void followExperiment();
    void followFrame();
    void compute(const std::shared_ptr<const Frame> &frame, const Experiment &before);
    void take(const Frame &frame, const std::optional<Answer> &answer);
    void tell(const Answer &answer);
    void place();

    Document &m_document;
    RunController &m_run;
    FunctionView &m_chart;
    QLabel *m_label = nullptr;
    Experiment m_before; ///< what the frames answered before the change, or before the gesture
    Point m_point;       ///< that the shown answer is about
    Step m_step = 0;     ///< of its frame
    bool m_isAwaited = false;
    bool m_isWanted = true;
    bool m_isComputing = false;
    Errand m_errand;
};

} // namespace npscope
