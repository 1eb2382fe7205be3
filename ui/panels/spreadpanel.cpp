// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/spreadpanel.h"

#include "core/analysis/verdict.h"
#include "ui/paint/ticks.h"
#include "ui/panels/spreadbars.h"
#include "ui/panels/verdicttext.h"
#include "ui/run/runcontroller.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace npscope {

SpreadPanel::SpreadPanel(RunController &run, QWidget *parent)
    : QWidget(parent), m_run(run), m_verdict(new QLabel), m_reason(new QLabel), m_bars(new SpreadBars)
{
    setToolTip(verdictRules());
    QFont font = m_verdict->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.25);
    m_verdict->setFont(font);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (QLabel *label : {m_verdict, m_reason})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bars->setAccessibleName(tr("Standard deviation over the curves"));

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_verdict);
    layout->addWidget(m_bars);
    layout->addWidget(m_reason, 1);
    auto *scroll = new QScrollArea; // the sentences may need more lines than a small window has
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&run, &RunController::frameChanged, this, &SpreadPanel::follow);
}

void SpreadPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void SpreadPanel::say(const QString &verdict, const QString &reason)
{
    m_verdict->setText(verdict);
    m_reason->setText(reason);
}

void SpreadPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || frame->isComputing())
        return;
    m_bars->setVisible(frame->reading.has_value());
    if (!frame->experiment->training.isPossible())
        return say(tr("no run"), tr("Training needs two training points."));
    if (!frame->reading)
        return say(tr("diverged"), tr("The weights are no longer finite: there are no curves to judge."));

    const Reading &reading = *frame->reading;
    const QString pointer = tr("pointer, x = %1").arg(readable(reading.x, 3, locale()));
    m_bars->show({{tr("x = −4"), double(reading.now.sdLeft)},
                  {tr("x = 4"), double(reading.now.sdRight)},
                  {tr("on the data"), double(reading.now.sdData)},
                  {pointer, double(reading.sdAtX)}},
                 double(reading.now.sigmaY));
    const Verdict verdict = judge(reading.now, reading.start);
    QStringList reasons{spreadSentence(verdict), routeSentence(verdict)};
    if (frame->history && frame->history->collapsedAt && *frame->history->collapsedAt <= frame->step)
        reasons.append(tr("It has stayed collapsed from step %1.")
                           .arg(locale().toString(qlonglong(*frame->history->collapsedAt))));
    reasons.removeAll(QString());
    say(spreadName(verdict.spread), reasons.join(QLatin1Char(' ')));
}

} // namespace npscope
