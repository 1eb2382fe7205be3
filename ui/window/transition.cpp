// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/transition.h"

#include "ui/document/document.h"
#include "ui/window/lessmotion.h"

#include <QCoreApplication>
#include <QEvent>

#include <cmath>

namespace npscope {

namespace {

constexpr int motionTime = 400; // ms

} // namespace

Transition::Transition(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(motionTime);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { show(share.toDouble()); });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] { qApp->removeEventFilter(this); });
    connect(&document, &Document::replaced, this, &Transition::giveUp);
    connect(&document, &Document::experimentChanged, this, [this] {
        if (!m_isOwn)
            giveUp();
    });
}

bool Transition::start(const QString &text, const Experiment &to, double rangeBy)
{
    finish();
    const Experiment before = m_document.experiment();
    if (findProblem(to))
        return m_document.apply(text, to); // says what is wrong
    m_from = before.context();
    m_to = to;
    m_rangeBy = rangeBy;
    m_rangeMoved = 0;
    m_text = text;
    m_mergeKey = QStringLiteral("transition %1").arg(++m_count);
    if (asksForLessMotion() || m_from.size() != to.context().size()) {
        show(1);
        return true;
    }
    qApp->installEventFilter(this);
    m_motion.start();
    return true;
}

void Transition::finish()
{
    if (!isMoving())
        return;
    giveUp();
    show(1);
}

// It stays where it is.
void Transition::giveUp()
{
    if (!isMoving())
        return;
    m_motion.stop();
    qApp->removeEventFilter(this);
}

void Transition::show(double share)
{
    moveRange(share * m_rangeBy - m_rangeMoved);
    Experiment now = m_to;
    if (share < 1) {
        now.question.followsTraining = false;
        now.question.context.clear();
        for (std::size_t i = 0; i < m_from.size(); ++i) {
            const Point &from = m_from[i], &to = m_to.context()[i];
            now.question.context.push_back({std::lerp(from.x, to.x, share), std::lerp(from.y, to.y, share)});
        }
        if (findProblem(now)) // two points meet on the way
            return;
    }
    m_isOwn = true;
    m_document.apply(m_text, now, m_mergeKey);
    m_isOwn = false;
}

void Transition::moveRange(double by)
{
    if (by == 0)
        return;
    View view = m_document.view();
    view.xMin += by;
    view.xMax += by;
    m_rangeMoved += by;
    m_document.setView(view);
}

bool Transition::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Close:
        finish();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace npscope
