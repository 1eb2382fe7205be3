// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small game: draw the function that the context seems to be of, while all answers are covered; then they appear, and
// a note says how the guess did, beside the network.
//
// The guess changes nothing of the document. It belongs to its question: another context puts it out of sight, and who
// undoes that sees it again.

#pragma once

#include "core/analysis/guess.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QAction;

namespace npscope {

class Document;
class DrawSheet;
class FunctionView;
class GuessNote;
class RunController;

class GuessGame : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; the chart is that of the run.
    GuessGame(Document &document, RunController &run, FunctionView &chart, QObject *parent = nullptr);

    QAction *const draw;
    /// Enabled where a guess is to be seen.
    QAction *const putAway;

    /// Null where there is none of the present question.
    const std::shared_ptr<const Guess> &guess() const { return m_shown; }

private:
    /// What an exact answer depends on, but for the noise of curves.
    struct Asked {
        Functions functions;
        std::uint32_t seed = 0; ///< of a pool
        Points context;
        int function = 0;
        FunctionOf functionOf = FunctionOf::New;
        Family askedFamily = Family::Points;
        ExactUnder exactUnder = ExactUnder::Trained;
        bool operator==(const Asked &) const = default;
    };

    Asked asked() const;
    void begin();
    void beginNext();
    void endSheet();
    void take(const Points &stroke);
    void leave(bool hadResiduals);
    void forget();
    void followExperiment();
    void followView();
    void follow();

    Document &m_document;
    RunController &m_run;
    FunctionView &m_chart;
    GuessNote *m_note = nullptr;
    QPointer<DrawSheet> m_sheet;
    Asked m_asked; ///< that the guess is of
    std::shared_ptr<const Guess> m_guess;
    std::shared_ptr<const Guess> m_shown;
};

} // namespace npscope
