// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/functionactions.h"

#include "core/analysis/character.h"
#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "core/oracle/oracle.h"
#include "ui/document/document.h"
#include "ui/run/nextlook.h"
#include "ui/window/transition.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// Whether the exact answer moves with its context.
bool movesAlong(const Experiment &experiment)
{
    const Functions functions = answeredTraining(experiment).functions;
    return !functions.isPool() && isStationary(functions.family);
}

// Whether the context lies nearer to where everything is moved to than to where it is trained.
bool isMoved(const Points &context, const Interval &trained)
{
    const auto [least, greatest] = std::ranges::minmax(context, {}, &Point::x);
    return (least.x + greatest.x - trained.min - trained.max) / 2 > characterMove / 2;
}

} // namespace

FunctionActions::FunctionActions(Document &document, NextLook &nextLook, QObject *parent)
    : QObject(parent),
      next(add(tr("Next &Held-Out Function"), Qt::Key_H,
               tr("Draws the context of the next function that no update sees, and shows it as the truth (H)"))),
      previous(add(tr("Pre&vious Held-Out Function"), Qt::SHIFT | Qt::Key_H,
                   tr("Back to the function before, with its context (Shift+H)"))),
      nextOfPool(
          add(tr("Next &Function of the Pool"), Qt::Key_P,
              tr("Draws the context of one of the functions that are trained on, and shows it as the truth (P)"))),
      otherValues(
          add(tr("Other Values at the &Same x"), Qt::Key_Y,
              tr("Gives the context's points the values of the next function, at the same x: the band of a Gaussian "
                 "process stands still, and a network's moves (Y)"))),
      moveAll(
          add(tr("Move &Everything by %1").arg(characterMove), Qt::SHIFT | Qt::Key_Y,
              tr("Moves the context and what is shown along x by %1, where no update has seen any function, and back: "
                 "the exact answer moves along, and of the networks a ConvCNP does (Shift+Y)")
                  .arg(characterMove))),
      look(add(tr("&Look Where It Is Least Sure"), Qt::Key_W, {})), m_document(document), m_nextLook(nextLook),
      m_transition(new Transition(document, this))
{
    look->setIconText(tr("Look"));
    connect(look, &QAction::triggered, &nextLook, &NextLook::look);
    connect(&nextLook, &NextLook::changed, this, &FunctionActions::followLook);
    next->setIconText(tr("Next function"));
    connect(next, &QAction::triggered, this, [this] { show(FunctionOf::New, 1); });
    connect(previous, &QAction::triggered, this, [this] { show(FunctionOf::New, -1); });
    otherValues->setIconText(tr("Other values"));
    moveAll->setIconText(tr("Move by %1").arg(characterMove));
    connect(otherValues, &QAction::triggered, this, &FunctionActions::redraw);
    connect(moveAll, &QAction::triggered, this, &FunctionActions::move);
    connect(nextOfPool, &QAction::triggered, this, [this] { show(FunctionOf::Pool, 1); });
    connect(&document, &Document::replaced, this, [this] { m_move.reset(); });
    connect(&document, &Document::experimentChanged, this, &FunctionActions::followMove);
    connect(&document, &Document::experimentChanged, this, &FunctionActions::follow);
    follow();
}

QAction *FunctionActions::add(const QString &text, const QKeySequence &key, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tip);
    return action;
}

void FunctionActions::show(FunctionOf source, int by)
{
    const Question &question = m_document.experiment().question;
    const int number = (question.functionOf == source ? question.function : 0) + by;
    if (number >= 1 && setting("function").allows(number))
        m_document.showFunction(source, number);
}

void FunctionActions::redraw()
{
    m_transition->finish();
    const Experiment after = withOtherValues(m_document.experiment());
    m_transition->start(tr("Values of function %1").arg(after.question.function), after);
}

void FunctionActions::move()
{
    m_transition->finish();
    const Experiment &experiment = m_document.experiment();
    const auto trained = experiment.training.trainedX();
    if (experiment.context().empty() || !trained)
        return;
    Move move{.from = experiment.question, .to = experiment.question};
    if (m_move && m_move->isDone && m_move->to == experiment.question) {
        move.to = m_move->from;
        move.by = -m_move->by;
    } else {
        move.by = isMoved(experiment.context(), *trained) ? -characterMove : characterMove;
        move.to.followsTraining = false;
        move.to.function = 0; // it has stayed where it was
        move.to.context = experiment.context();
        for (Point &point : move.to.context)
            point.x += move.by;
    }
    Experiment after = experiment;
    after.question = move.to;
    m_move.reset();
    const QString text = move.by > 0 ? tr("Move everything by %1") : tr("Move everything back by %1");
    if (m_transition->start(text.arg(std::abs(move.by)), after, move.by))
        m_move = move;
}

// Who undoes a move sees what was to be seen before.
void FunctionActions::followMove()
{
    if (!m_move || m_transition->isMoving())
        return;
    const Question &question = m_document.experiment().question;
    const bool isBack = m_move->isDone && question == m_move->from, isAgain = !m_move->isDone && question == m_move->to;
    if (!isBack && !isAgain)
        return;
    m_move->isDone = isAgain;
    View view = m_document.view();
    const double by = isAgain ? m_move->by : -m_move->by;
    view.xMin += by;
    view.xMax += by;
    m_document.setView(view);
}

void FunctionActions::follow()
{
    const Experiment &experiment = m_document.experiment();
    const bool isOfFamily = experiment.training.isOfFamily();
    const Question &question = experiment.question;
    // Of data that are all trained on none is new.
    const Functions &trained = experiment.training.functions;
    const bool areNew = trained.family != Family::Data || trained.firstNew() > 0 || experiment.asksAnotherFamily();
    next->setEnabled(isOfFamily && areNew);
    previous->setEnabled(isOfFamily && question.functionOf == FunctionOf::New && question.function > 1);
    otherValues->setEnabled(isOfFamily && !experiment.context().empty()
                            && setting("function").allows(question.function + 1));
    moveAll->setEnabled(isOfFamily && !experiment.context().empty() && movesAlong(experiment));
    nextOfPool->setEnabled(isOfFamily && (trained.isPool() || trained.family == Family::Data));
    followLook();
}

void FunctionActions::followLook()
{
    const auto &place = m_nextLook.place();
    look->setEnabled(place.has_value());
    if (!place)
        return look->setToolTip(tr("Adds a context point where the network is least sure (W)"));
    const QLocale locale;
    const QString where =
        tr("Adds a context point at x = %1, where the network's standard deviation is greatest, %2 (W).")
            .arg(locale.toString(place->x, 'g', 3), locale.toString(place->sd, 'g', 2));
    look->setToolTip(
        where + QLatin1Char(' ')
        + (m_nextLook.hasFunction()
               ? tr("Its y is that of the function which the context is of, with noise, as its other points are.")
               : tr("There is no function to look at: its y is the network's own mean, for you to drag.")));
}

} // namespace npscope
