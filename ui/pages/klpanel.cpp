// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/klpanel.h"

#include "ui/document/functionstext.h"
#include "ui/paint/kl/kltitles.h"
#include "ui/run/runcontroller.h"

#include <QHBoxLayout>
#include <QLabel>

namespace npscope {

namespace {

QWidget *titled(QWidget *chart, QLabel *title)
{
    title->setWordWrap(true);
    title->setMargin(3);
    title->setIndent(8);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(chart, 1);
    return box;
}

} // namespace

KlPanel::KlPanel(RunController &run, QWidget *parent)
    : QWidget(parent), m_run(run), m_curve(new PlainView<KlCurvePainter>(tr("KL to a prior that stays"))),
      m_valley(new PlainView<KlValleyPainter>(tr("KL to the adaptive prior"))), m_curveTitle(new QLabel),
      m_valleyTitle(new QLabel), m_charts(new QWidget), m_without(new QLabel)
{
    m_curveTitle->setText(klCurveTitle(true));
    m_valleyTitle->setText(klValleyTitle(true, {}));
    m_curve->setToolTip(tr("The broad curve has mu = 0. The dots are the present q(z|D), each on the curve of its own "
                           "mu. Were the prior N(0, 1), "
                           "sigma could shrink a good deal at a cost that grows as −ln sigma only."));
    m_valley->setToolTip(tr("q(z|C), the prior of the article, comes from the same network as q(z|D): what shrinks one "
                            "shrinks the other, and where the two means agree the KL does not mind. Until they do it "
                            "does: the distance of the means costs (mu_D − mu_C)²/(2 sigma_C²), four times as much "
                            "with each halving of both sigmas; at the thin line it is half a nat. The colour is the "
                            "KL where the means are equal, with lines at 0.1, 1 and 3. A ring is "
                            "where the run began, a dot where it is, and the line between is smoothed: every step has "
                            "its own context, and so its own q(z|C)."));
    auto *charts = new QHBoxLayout(m_charts);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(2);
    charts->addWidget(titled(m_curve, m_curveTitle));
    charts->addWidget(titled(m_valley, m_valleyTitle));
    m_without->setText(noLatentText());
    m_without->setWordWrap(true);
    m_without->setMargin(12);
    m_without->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_charts);
    layout->addWidget(m_without);
    connect(&run, &RunController::frameChanged, this, &KlPanel::follow);
}

void KlPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void KlPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || !frame->fan)
        return;
    const bool hasLatent = frame->experiment->training.hasLatent();
    m_charts->setVisible(hasLatent);
    m_without->setVisible(!hasLatent);
    if (!hasLatent)
        return;
    const KlContent content = klContent(*frame);
    const bool isAdaptive = frame->experiment->training.prior == Prior::Context;
    m_curveTitle->setText(klCurveTitle(isAdaptive));
    m_valleyTitle->setText(klValleyTitle(isAdaptive, content));
    m_curve->setContent(content);
    m_valley->setContent(content);
}

} // namespace npscope
