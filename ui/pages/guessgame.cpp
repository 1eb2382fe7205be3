// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/guessgame.h"

#include "core/experiment/settings.h"
#include "ui/document/document.h"
#include "ui/document/guesstext.h"
#include "ui/pages/guessnote.h"
#include "ui/run/runcontroller.h"
#include "ui/views/drawsheet.h"
#include "ui/views/functionview.h"

#include <QAction>

namespace npscope {

GuessGame::GuessGame(Document &document, RunController &run, FunctionView &chart, QObject *parent)
    : QObject(parent), draw(new QAction(tr("Draw Your &Guess"), this)),
      putAway(new QAction(tr("Put the G&uess Away"), this)), m_document(document), m_run(run), m_chart(chart),
      m_note(new GuessNote(chart, draw, putAway))
{
    draw->setIconText(tr("Guess"));
    draw->setShortcut(Qt::Key_Q);
    putAway->setToolTip(tr("Removes your guess and what is said of it (Esc)"));
    connect(draw, &QAction::triggered, this, &GuessGame::begin);
    connect(putAway, &QAction::triggered, this, &GuessGame::forget);
    connect(m_note, &GuessNote::nextWanted, this, &GuessGame::beginNext);
    connect(&document, &Document::replaced, this, &GuessGame::endSheet);
    connect(&document, &Document::pageChanged, this, &GuessGame::endSheet);
    connect(&document, &Document::experimentChanged, this, &GuessGame::followExperiment);
    connect(&document, &Document::viewChanged, this, &GuessGame::followView);
    connect(&run, &RunController::frameChanged, this, &GuessGame::follow);
    followExperiment();
}

GuessGame::Asked GuessGame::asked() const
{
    const Experiment &experiment = m_document.experiment();
    const Training &training = experiment.training;
    return {training.functions,
            training.functions.isPool() ? training.seed : 0,
            experiment.context(),
            experiment.question.function,
            experiment.question.functionOf,
            experiment.question.askedFamily,
            experiment.question.exactUnder};
}

void GuessGame::begin()
{
    m_document.showPage(Page::Functions);
    delete m_chart.findChild<DrawSheet *>(); // one that waits still
    const bool hadResiduals = m_document.view().showsResiduals;
    m_document.setView(withResiduals(m_document.view(), false)); // what is drawn are values of y
    m_sheet = new DrawSheet(m_chart, DrawSheet::For::Guess);
    connect(m_sheet, &DrawSheet::drawn, this, &GuessGame::take);
    connect(m_sheet, &DrawSheet::left, this, [this, hadResiduals] { leave(hadResiduals); });
    follow();
}

void GuessGame::beginNext()
{
    const Question &question = m_document.experiment().question;
    const int number = (question.functionOf == FunctionOf::New ? question.function : 0) + 1;
    if (setting("function").allows(number) && m_document.showFunction(FunctionOf::New, number))
        begin();
}

// Another document, or page, is in front.
void GuessGame::endSheet()
{
    if (m_sheet)
        m_sheet->end();
    m_sheet.clear();
    follow();
}

void GuessGame::take(const Points &stroke)
{
    m_sheet.clear();
    if (const auto guess = guessAlong(stroke, 0))
        m_guess = std::make_shared<const Guess>(*guess);
    m_asked = asked();
    View view = m_document.view(); // the answers that have been covered
    view.showsExact = view.showsTruth = true;
    m_document.setView(view);
    follow();
}

void GuessGame::leave(bool hadResiduals)
{
    m_sheet.clear();
    if (hadResiduals)
        m_document.setView(withResiduals(m_document.view(), true, m_document.view().residualUnit));
    follow();
}

void GuessGame::forget()
{
    m_guess.reset();
    follow();
}

void GuessGame::followExperiment()
{
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    draw->setEnabled(isOfFamily);
    draw->setToolTip(isOfFamily
                         ? tr("Covers all answers: draw the function that the context seems to be of, and see how "
                              "near you came to the exact answer, and the network (Q)")
                         : tr("Five points have no exact answer to be guessed: choose a family of functions"));
    if (!isOfFamily && m_sheet)
        endSheet();
    follow();
}

// Residuals have another scale.
void GuessGame::followView()
{
    if (m_sheet && m_document.view().showsResiduals)
        endSheet();
}

// The note speaks of what is on the screen, and stays while an answer to the same question is computed.
void GuessGame::follow()
{
    const bool isShown = m_guess && !m_sheet && m_document.experiment().training.isOfFamily() && asked() == m_asked;
    m_shown = isShown ? m_guess : nullptr;
    m_chart.setGuess(m_shown);
    putAway->setEnabled(isShown);
    if (!isShown)
        return m_note->tell({});
    const auto frame = m_run.frame();
    if (!frame || !frame->fan || !frame->exact || *frame->experiment != m_document.experiment())
        return;
    const auto score = scoreOf(*m_shown, *frame->exact, frame->fan.get());
    m_note->tell(score ? guessText(*score, frame->exact->of, frame->step) : QString());
}

} // namespace npscope
