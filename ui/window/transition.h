// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of the context, and of the x-range that is shown, to where an action puts them: within a moment, so that the
// eye can follow. It is one change, as a drag is, and at once where the system asks for less motion.
//
// Whatever the user does finds it done: a key or a button of the mouse first brings it to its end.

#pragma once

#include "core/experiment/experiment.h"

#include <QObject>
#include <QVariantAnimation>

namespace npscope {

class Document;

class Transition : public QObject
{
    Q_OBJECT

public:
    explicit Transition(Document &document, QObject *parent = nullptr);

    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    /// Towards this experiment, whose context has as many points, with the x-range moved by so much. An experiment that
    /// is not allowed is refused.
    bool start(const QString &text, const Experiment &to, double rangeBy = 0);
    void finish();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(double share);
    void moveRange(double by);
    void giveUp();

    Document &m_document;
    QVariantAnimation m_motion;
    Points m_from;
    Experiment m_to;
    double m_rangeBy = 0;    // all in all
    double m_rangeMoved = 0; // so far
    QString m_text;
    QString m_mergeKey; // of all its changes
    int m_count = 0;
    bool m_isOwn = false; // a change comes of it
};

} // namespace npscope
