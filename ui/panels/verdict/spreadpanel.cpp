// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/spreadpanel.h"

#include "core/analysis/verdict.h"
#include "ui/charts/ticks.h"
#include "ui/document/collapsetext.h"
#include "ui/panels/fields/actionbutton.h"
#include "ui/panels/verdict/spreadbars.h"
#include "ui/panels/verdict/verdicttext.h"
#include "ui/run/runcontroller.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace npscope {

SpreadPanel::SpreadPanel(RunController &run, QAction *counterfactual, QWidget *parent)
    : QWidget(parent), m_run(run), m_verdict(new QLabel), m_reason(new QLabel), m_bars(new SpreadBars),
      m_counterfactual(new ActionButton(counterfactual))
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
    m_reason->setMinimumWidth(80); // else it asks for more than a narrow dock has, and all is cut at the right
    for (QLabel *label : {m_verdict, m_reason})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bars->setAccessibleName(tr("Largest standard deviation over the curves, by where it is"));

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    m_counterfactual->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_verdict);
    layout->addWidget(m_bars);
    layout->addWidget(m_counterfactual, 0, Qt::AlignLeft);
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
    if (!frame || !isVisible() || !frame->fan)
        return;
    m_bars->setVisible(frame->reading.has_value());
    if (!frame->experiment->training.isPossible())
        return say(tr("no run"), tr("Training needs two training points."));
    if (!frame->reading)
        return say(tr("diverged"), tr("The weights are no longer finite: there are no curves to judge."));

    const Training &training = frame->experiment->training;
    m_counterfactual->setVisible(training.hasLatent());
    showBars(*frame);
    if (!training.hasLatent())
        return say(tr("no latent"), observationSentence(*frame->reading, training));
    const Verdict verdict = judge(*frame->reading);
    QStringList reasons{widthSentence(verdict, training), routeSentence(verdict),
                        collapseSentence(frame->collapse, frame->step)};
    if (frame->fan && verdict.state == FanState::Collapsed)
        reasons.append(beyondSentence(*frame->fan, training, verdict.sigmaY));
    reasons.removeAll(QString());
    say(stateName(verdict.state), reasons.join(QLatin1Char(' ')));
}

// A conditional model predicts sigma_y: what its sd is held against is the noise of what is observed, or the least that
// it can predict.
void SpreadPanel::showBars(const Frame &frame)
{
    const Reading &reading = *frame.reading;
    const Training &training = frame.experiment->training;
    const QString pointer = tr("pointer, x = %1").arg(readable(reading.x, 3, locale()));
    std::vector<SpreadBars::Bar> bars;
    for (const Zone zone : allZones)
        bars.push_back({zoneName(zone, training), double(reading.now.spread.width.of(zone).sd)});
    bars.push_back({pointer, double(reading.sdAtX)});
    SpreadBars::Bar yardstick{QStringLiteral("sigma_y"), double(reading.now.spread.sigmaY)};
    if (!training.hasLatent()) {
        yardstick = training.isOfFamily() ? SpreadBars::Bar{tr("noise"), training.functions.noise}
                                          : SpreadBars::Bar{tr("least sigma_y"), training.sigmaYMin};
    }
    m_bars->show(bars, yardstick);
}

} // namespace npscope
