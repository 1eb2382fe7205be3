// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/transportbar.h"

#include "ui/document/document.h"
#include "ui/document/mnemonic.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/glyphs.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/panels/fields/settinghelp.h"
#include "ui/panels/training/timeline.h"
#include "ui/run/runcontroller.h"
#include "ui/run/speeds.h"
#include "ui/run/transportactions.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace npscope {

namespace {

QString speedText(double speed)
{
    return std::isinf(speed) ? TransportBar::tr("unlimited")
                             : TransportBar::tr("%1 steps/s").arg(QLocale().toString(speed, 'f', 0));
}

NumberBox *stepBox(double min, const QString &name)
{
    auto *box = new NumberBox(NumberKind::Whole, min, double(maxSteps));
    box->setGroupSeparatorShown(true);
    box->setAccessibleName(name);
    box->setFixedWidth(box->fontMetrics().horizontalAdvance(QStringLiteral("10,000,000")) + 36);
    return box;
}

} // namespace

TransportBar::TransportBar(Document &document, RunController &run, const TransportActions &actions, QWidget *parent)
    : QWidget(parent), m_document(document), m_run(run)
{
    createSpinBoxes();
    createLayout(actions);
    updateIcons();
    connectRun();
    showFrame();
    showState();
}

QToolButton *TransportBar::createButton(QAction *action, QAction *withShift)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIconSize({22, 22});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto follow = [button, action, withShift] {
        const QString name = withoutMnemonic(action->text());
        QString tip = tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText));
        if (withShift)
            tip += tr("; with Shift 100");
        button->setText(name);
        button->setToolTip(tip);
        button->setAccessibleName(name);
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    connect(button, &QToolButton::clicked, action, [action, withShift] {
        const bool isShifted = withShift && QApplication::keyboardModifiers() & Qt::ShiftModifier;
        (isShifted ? withShift : action)->trigger();
    });
    return button;
}

void TransportBar::createSpinBoxes()
{
    m_step = stepBox(0, tr("Step"));
    m_step->setToolTip(tr("The step shown: the state after so many updates"));
    const Setting &length = setting("length");
    m_length = stepBox(length.min, label(length));
    describe(*m_length, length);
    m_length->setSingleStep(1000);
    connect(m_step, &NumberBox::valueChanged, &m_run, [this](double step) { m_run.seek(Step(step)); });
    connect(m_length, &NumberBox::valueChanged, &m_document,
            [this](double value) { m_document.setSetting(setting("length"), value); });
}

QWidget *TransportBar::createSpeed()
{
    m_speed = new QSlider(Qt::Horizontal);
    m_speed->setRange(0, int(speeds::values().size()) - 1);
    m_speed->setPageStep(3);
    m_speed->setFixedWidth(110);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed: from one step a second to unlimited ([ and ])"));
    connect(m_speed, &QSlider::valueChanged, &m_run,
            [this](int i) { m_run.setSpeed(speeds::values()[std::size_t(i)]); });

    m_speedText = new QLabel;
    m_measured = new QLabel;
    m_measured->setForegroundRole(QPalette::PlaceholderText);
    const int width =
        m_speedText->fontMetrics().horizontalAdvance(tr("%1 steps/s").arg(QStringLiteral("0,000,000"))) + 4;
    for (QLabel *label : {m_speedText, m_measured})
        label->setFixedWidth(width);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_speedText);
    texts->addWidget(m_measured);

    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_speed);
    layout->addLayout(texts);
    return box;
}

void TransportBar::createLayout(const TransportActions &actions)
{
    m_restart = createButton(actions.restart);
    m_stepBack = createButton(actions.stepBack, actions.leapBack);
    m_play = createButton(actions.playPause);
    m_stepForward = createButton(actions.stepForward, actions.leapForward);
    m_play->setIconSize({28, 28});
    m_timeline = new Timeline;

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    for (QToolButton *button : {m_restart, m_stepBack, m_play, m_stepForward})
        layout->addWidget(button);
    layout->addSpacing(4);
    layout->addWidget(m_timeline, 1);
    layout->addSpacing(4);
    layout->addWidget(new QLabel(tr("step")));
    layout->addWidget(m_step);
    layout->addWidget(new QLabel(tr("of")));
    layout->addWidget(m_length);
    layout->addSpacing(8);
    layout->addWidget(createSpeed());
}

void TransportBar::connectRun()
{
    connect(m_timeline, &Timeline::stepRequested, &m_run, &RunController::seek);
    connect(&m_run, &RunController::frameChanged, this, &TransportBar::showFrame);
    connect(&m_run, &RunController::stateChanged, this, &TransportBar::showState);
    connect(&m_document, &Document::experimentChanged, this, &TransportBar::showFrame);
}

void TransportBar::showFrame()
{
    const auto frame = m_run.frame();
    const Step length = m_run.length();
    m_timeline->show(m_run.step(), length, frame ? frame->loss.known() : 0, frame ? frame->divergedAt : std::nullopt);
    m_timeline->setCollapse(frame ? frame->collapse : Collapse());
    const QSignalBlocker blockStep(m_step), blockLength(m_length);
    m_step->setMaximum(double(length));
    if (!m_step->findChild<QLineEdit *>()->isModified()) // not while a step is being typed
        m_step->setValue(double(m_run.step()));
    m_length->setValue(double(length));

    if (frame && frame->isComputing())
        m_measured->setText(tr("computing %1 %").arg(100 * frame->step / std::max<Step>(1, frame->goal)));
    else if (frame && frame->stepsPerSecond > 0)
        m_measured->setText(tr("%1 steps/s").arg(QLocale().toString(frame->stepsPerSecond, 'f', 0)));
    else
        m_measured->setText(m_run.isPlaying() ? QString() : tr("paused"));
}

void TransportBar::showState()
{
    const QSignalBlocker block(m_speed);
    m_speed->setValue(speeds::indexOf(m_run.speed()));
    m_speedText->setText(speedText(m_run.speed()));
    m_play->setIcon(glyphIcon(m_run.isPlaying() ? Glyph::Pause : Glyph::Play, palette()));
    for (QWidget *widget : {static_cast<QWidget *>(m_timeline), static_cast<QWidget *>(m_step)})
        widget->setEnabled(m_run.canTrain());
}

void TransportBar::updateIcons()
{
    m_restart->setIcon(glyphIcon(Glyph::Restart, palette()));
    m_stepBack->setIcon(glyphIcon(Glyph::StepBack, palette()));
    m_stepForward->setIcon(glyphIcon(Glyph::StepForward, palette()));
    m_play->setIcon(glyphIcon(m_run.isPlaying() ? Glyph::Pause : Glyph::Play, palette()));
}

void TransportBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

} // namespace npscope
