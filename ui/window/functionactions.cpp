// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/functionactions.h"

#include "core/experiment/settings.h"
#include "ui/document/document.h"
#include "ui/run/nextlook.h"

#include <QLocale>

namespace npscope {

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
      look(add(tr("&Look Where It Is Least Sure"), Qt::Key_W, {})), m_document(document), m_nextLook(nextLook)
{
    look->setIconText(tr("Look"));
    connect(look, &QAction::triggered, &nextLook, &NextLook::look);
    connect(&nextLook, &NextLook::changed, this, &FunctionActions::followLook);
    next->setIconText(tr("Next function"));
    connect(next, &QAction::triggered, this, [this] { show(FunctionOf::New, 1); });
    connect(previous, &QAction::triggered, this, [this] { show(FunctionOf::New, -1); });
    connect(otherValues, &QAction::triggered, &document, &Document::redrawValues);
    connect(nextOfPool, &QAction::triggered, this, [this] { show(FunctionOf::Pool, 1); });
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

void FunctionActions::follow()
{
    const Experiment &experiment = m_document.experiment();
    const bool isOfFamily = experiment.training.isOfFamily();
    const Question &question = experiment.question;
    next->setEnabled(isOfFamily);
    previous->setEnabled(isOfFamily && question.functionOf == FunctionOf::New && question.function > 1);
    otherValues->setEnabled(isOfFamily && !experiment.context().empty()
                            && setting("function").allows(question.function + 1));
    nextOfPool->setEnabled(isOfFamily && experiment.training.functions.isPool());
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
