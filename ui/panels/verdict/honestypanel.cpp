// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/honestypanel.h"

#include "ui/panels/fields/actionbutton.h"
#include "ui/panels/verdict/calibrationbars.h"
#include "ui/panels/verdict/honestysentences.h"
#include "ui/run/runcontroller.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace npscope {

HonestyPanel::HonestyPanel(RunController &run, const QList<QAction *> &tests, QWidget *parent)
    : QWidget(parent), m_run(run), m_verdict(new QLabel), m_bars(new CalibrationBars), m_reason(new QLabel),
      m_question(new QLabel), m_table(new QLabel), m_otherValues(new QLabel), m_moved(new QLabel),
      m_tests(createTests(tests))
{
    QFont font = m_verdict->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_verdict->setFont(font);
    m_verdict->setToolTip(honestyRules());
    m_verdict->setObjectName(QStringLiteral("honestyVerdict"));
    m_reason->setObjectName(QStringLiteral("honestyReason"));
    m_question->setObjectName(QStringLiteral("honestyHere"));
    m_table->setObjectName(QStringLiteral("honestyTable"));
    m_question->setToolTip(
        tr("What the network says of this context, on its points (x within a fortieth of the training range), between "
           "them, and up to a quarter beyond the range: the share of y that its central 90 % are expected to cover, by "
           "the exact answer, its sd of y over the exact one, and the gap in nats. Another context has other values."));
    m_otherValues->setObjectName(QStringLiteral("honestyOtherValues"));
    m_otherValues->setToolTip(
        tr("Each context gets the values of another function of the family at the same x, as with the key Y: by how "
           "much the sd of an observation changes, on the average over the targets. That of a Gaussian process depends "
           "on where its points lie alone, so the exact one stands still there."));
    m_moved->setObjectName(QStringLiteral("honestyMoved"));
    m_moved->setToolTip(
        tr("Contexts and targets are moved along x by %1, where no update has seen any function, as with Shift+Y. The "
           "exact answer, of the family moved alike, moves along; a network that does so, too, has the gap and the "
           "coverage that it has without the move.")
            .arg(characterMove));
    for (QLabel *text : {m_reason, m_question, m_otherValues, m_moved}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        text->setMinimumWidth(80); // else it asks for more than a narrow dock has, and all is cut at the right
    }
    m_table->setToolTip(
        tr("By the number of context points |C|: functions, gap, share of the targets in the network's central "
           "90 % and in that of the exact answer, and the network's sd over the exact one"));
    m_table->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (QLabel *label : {m_verdict, m_reason, m_question, m_table, m_otherValues, m_moved})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_verdict, m_bars, m_question, m_reason, m_otherValues,
                                                          m_moved, m_tests, m_table})
        layout->addWidget(part);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&run, &RunController::frameChanged, this, &HonestyPanel::follow);
}

QWidget *HonestyPanel::createTests(const QList<QAction *> &tests)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QAction *test : tests) {
        auto *button = new ActionButton(test);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

void HonestyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void HonestyPanel::say(const QString &verdict, const QString &reason)
{
    m_verdict->setText(verdict);
    m_reason->setText(reason);
}

// As the rest: what was said last stays, marked, while the present step or context is examined.
void HonestyPanel::showQuestion(const Frame &frame)
{
    const auto question = frame.honesty ? frame.honesty->question : nullptr;
    m_question->setVisible(frame.experiment->training.isOfFamily());
    m_question->setEnabled(question != nullptr);
    if (question)
        m_question->setText(questionTable(*question, *frame.experiment));
}

// It is examined last: until then what was said of the last step stays, marked.
void HonestyPanel::showCharacter(const Frame &frame)
{
    const auto character = frame.honesty ? frame.honesty->character : nullptr;
    const auto show = [&](QLabel *label, QString (*sentence)(const Character &)) {
        if (character)
            label->setText(sentence(*character));
        label->setEnabled(character != nullptr);
        label->setVisible(!label->text().isEmpty() && frame.experiment->training.isOfFamily());
    };
    show(m_otherValues, otherValuesSentence);
    show(m_moved, movedSentence);
}

// While the present step is examined what was said of the last one stays, marked as such, so that nothing jumps.
void HonestyPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || !frame->fan)
        return;
    const Training &training = frame->experiment->training;
    const auto at = frame->honesty ? frame->honesty->here : nullptr;
    showQuestion(*frame);
    showCharacter(*frame);
    m_bars->setVisible(training.isOfFamily());
    m_table->setVisible(training.isOfFamily());
    m_tests->setVisible(training.isOfFamily());
    if (!training.isOfFamily()) {
        m_hasMeasured = false;
        return say(
            tr("no exact answer"),
            tr("The network trains on one function, which is known at its points alone. Choose a family of functions "
               "(Settings, Functions), and its exact posterior stands beside what the network says."));
    }
    if (frame->divergedAt && *frame->divergedAt <= frame->step)
        return say(tr("diverged"), tr("The weights are no longer finite: there is nothing to compare."));
    m_verdict->setEnabled(at != nullptr);
    m_reason->setEnabled(at != nullptr);
    m_table->setEnabled(at != nullptr);
    if (!at) {
        if (!m_hasMeasured) { // what it says is of no family
            say(tr("measuring …"), poolSentence(training));
            for (QLabel *label : {m_question, m_otherValues, m_moved})
                label->clear();
            m_table->clear();
            m_bars->setContent(nullptr);
        }
        return;
    }
    m_hasMeasured = true;
    m_bars->setContent(at);
    m_table->setText(contextTable(*at));
    const QStringList sentences{coverageSentence(at->honesty, training), gapSentence(at->honesty),
                                widthSentence(at->honesty), poolSentence(training)};
    say(stateName(judge(at->honesty).state), sentences.join(QLatin1Char(' ')));
}

} // namespace npscope
