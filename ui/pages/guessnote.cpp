// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/guessnote.h"

#include "ui/paint/functions/freecorner.h"
#include "ui/views/functionview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

constexpr int widest = 520;
constexpr double mostOfWidth = 0.85; // of the plot area

// The guess is to be seen as the points are: it counts as so many of them.
ChartContent toBeSeen(const FunctionView &chart)
{
    constexpr std::size_t every = 8; // places of the guess's grid
    ChartContent content = chart.content();
    Question &question = content.experiment.question;
    question.context = content.experiment.context();
    question.followsTraining = false;
    const auto guess = chart.painter().marks().guess;
    for (std::size_t i = 0; guess && i < guess->y.size(); i += every)
        question.context.push_back({guess->grid.at(int(i)), double(guess->y[i])});
    return content;
}

QToolButton *buttonOf(QAction *action, const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

GuessNote::GuessNote(FunctionView &chart, QAction *again, QAction *putAway)
    : QFrame(&chart), m_chart(chart), m_label(new QLabel)
{
    setObjectName(QStringLiteral("guessNote"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation); // a click on it is none on the chart
    setAccessibleName(tr("How your guess did"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(4);
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::ToolTipText);
    layout->addWidget(m_label);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *next = new QToolButton;
    next->setText(tr("Next function"));
    next->setToolTip(tr("Draws the context of the next function that no update sees, for you to guess"));
    next->setObjectName(QStringLiteral("guessNext"));
    row->addWidget(next);
    row->addWidget(buttonOf(again, tr("Guess again")));
    row->addStretch(1);
    row->addWidget(buttonOf(putAway, tr("Put away")));
    layout->addLayout(row);
    connect(next, &QToolButton::clicked, this, &GuessNote::nextWanted);
    hide();
    chart.installEventFilter(this);
}

QString GuessNote::text() const
{
    return m_label->text();
}

void GuessNote::tell(const QString &text)
{
    if (text == m_label->text() && !isHidden() == !text.isEmpty())
        return;
    m_label->setText(text);
    setAccessibleDescription(text);
    if (text.isEmpty())
        return hide();
    place();
}

// Where it hides least when it comes; then it stays there while its numbers follow the run.
void GuessNote::place()
{
    const Mapping mapping = m_chart.painter().mapping();
    const int width = std::max(minimumSizeHint().width(), std::min(widest, int(mapping.area.width() * mostOfWidth)));
    const QSize size(width, heightForWidth(width));
    if (isHidden() || size.height() > height())
        setGeometry(freeCorner(size, toBeSeen(m_chart), mapping).toRect());
    show();
    raise();
}

bool GuessNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden()) {
        hide();
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace npscope
