// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions that ask about one function after the other: the context is drawn of it, and it is shown as the truth;
// the one that looks at it once more; and the two that test a network's character with what is on the screen.

#pragma once

#include "core/experiment/experiment.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace npscope {

class Document;
class NextLook;
class Transition;

class FunctionActions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FunctionActions(Document &document, NextLook &nextLook, QObject *parent = nullptr);

    // Of the family, which no update sees.
    QAction *const next;
    QAction *const previous;
    /// One of those that are trained on.
    QAction *const nextOfPool;
    /// Of the next function, at the same x: a Gaussian process is as sure as before.
    QAction *const otherValues;
    /// The context and the x-range that is shown, and back; where the family is the same everywhere.
    QAction *const moveAll;
    /// A context point where the network is least sure.
    QAction *const look;

private:
    QAction *add(const QString &text, const QKeySequence &key, const QString &tip);
    void show(FunctionOf source, int by);
    void follow();
    void followLook();
    void redraw();
    void move();
    void followMove();

    /// The last move, whose other end is gone back to exactly.
    struct Move {
        Question from;
        Question to;
        double by = 0;
        bool isDone = true; ///< or undone
    };

    Document &m_document;
    NextLook &m_nextLook;
    Transition *m_transition;
    std::optional<Move> m_move;
};

} // namespace npscope
