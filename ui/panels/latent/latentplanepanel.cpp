// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/latentplanepanel.h"

#include "core/analysis/gaussiandensity.h"
#include "ui/document/document.h"
#include "ui/panels/fields/choicebutton.h"
#include "ui/panels/latent/axeschooser.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/runcontroller.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace npscope {

namespace {

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 4);
}

// All coordinates of a small z, else those on the axes.
QString zText(std::span<const float> z, const LatentAxes &axes)
{
    if (z.size() == 1)
        return LatentPlanePanel::tr("z = %1").arg(numberText(double(z[0])));
    if (z.size() == 2)
        return LatentPlanePanel::tr("z = (%1; %2)").arg(numberText(double(z[0])), numberText(double(z[1])));
    const auto one = [&](int j) {
        return LatentPlanePanel::tr("z%1 = %2").arg(QString::number(j + 1), numberText(double(z[std::size_t(j)])));
    };
    return one(axes.x) + QStringLiteral(", ") + one(axes.y);
}

QString placeText(const Gaussian &q, std::span<const float> z)
{
    return LatentPlanePanel::tr("%1 σ from the mean, ln q(z) = %2")
        .arg(numberText(distanceFrom(q, z)), numberText(logDensity(q, z)));
}

} // namespace

LatentPlanePanel::LatentPlanePanel(Document &document, RunController &run, Exploration &exploration, Motion &motion,
                                   QAction *removeProbe, QWidget *parent)
    : QWidget(parent), m_document(document), m_run(run), m_exploration(exploration), m_plane(new LatentPlane)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(createControls(motion));
    layout->addWidget(new AxesChooser(exploration));
    layout->addWidget(m_plane, 1);
    layout->addWidget(createReadout(removeProbe));
    connectPlane(motion);
    followView();
    updateReadout();
}

QWidget *LatentPlanePanel::createControls(Motion &motion)
{
    const auto choice = [this](const QString &text, const QString &tip, LatentFit fit) {
        auto *action = new QAction(text, this);
        action->setCheckable(true);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, [this, fit] { setRange(m_document.view().latent.range, fit); });
        return new ChoiceButton(action);
    };
    m_prior = choice(tr("N(0, I)"),
                     tr("Shows N(0, I) out to three standard deviations, or as much as the posterior "
                        "needs"),
                     LatentFit::Prior);
    m_posterior = choice(tr("Fit q"), tr("Shows the posterior that the curves are drawn from, and follows it"),
                         LatentFit::Posterior);
    auto *controls = new QWidget;
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_prior);
    layout->addWidget(m_posterior);
    layout->addStretch(1);
    layout->addWidget(new ChoiceButton(motion.action));
    return controls;
}

QWidget *LatentPlanePanel::createReadout(QAction *removeProbe)
{
    m_readout = new QLabel;
    m_readout->setWordWrap(true);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readout->setFixedHeight(2 * m_readout->fontMetrics().lineSpacing()); // so that no text moves the plane
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_remove = new QToolButton;
    m_remove->setDefaultAction(removeProbe);
    m_remove->setAutoRaise(true);
    auto *readout = new QWidget;
    auto *layout = new QHBoxLayout(readout);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_readout, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    return readout;
}

void LatentPlanePanel::connectPlane(Motion &motion)
{
    connect(&m_run, &RunController::frameChanged, m_plane, [this] { m_plane->setFrame(m_run.frame()); });
    connect(&motion, &Motion::fanChanged, m_plane, &LatentPlane::setMoved);
    connect(&m_exploration, &Exploration::curveChanged, m_plane, &LatentPlane::pointOut);
    connect(&m_exploration, &Exploration::probeChanged, m_plane, &LatentPlane::setProbe);
    connect(m_plane, &LatentPlane::curveHovered, &m_exploration, &Exploration::pointAt);
    connect(m_plane, &LatentPlane::probePlaced, &m_exploration, &Exploration::placeProbe);
    connect(m_plane, &LatentPlane::rangeChanged, this, &LatentPlanePanel::setRange);
    connect(&m_document, &Document::viewChanged, this, &LatentPlanePanel::followView);
    connect(&m_exploration, &Exploration::axesChanged, this, &LatentPlanePanel::updateReadout);
    connect(&m_exploration, &Exploration::curveChanged, this, &LatentPlanePanel::updateReadout);
    connect(&m_exploration, &Exploration::probeChanged, this, &LatentPlanePanel::updateReadout);
    connect(&m_run, &RunController::frameChanged, this, &LatentPlanePanel::updateReadout);
    connect(&motion, &Motion::fanChanged, this, &LatentPlanePanel::updateReadout);
}

void LatentPlanePanel::setRange(const LatentRange &range, LatentFit fit)
{
    View view = m_document.view();
    view.latent.range = range;
    view.latent.fit = fit;
    m_document.setView(view);
}

void LatentPlanePanel::followView()
{
    const LatentView &view = m_document.view().latent;
    m_plane->setView(view);
    m_prior->defaultAction()->setChecked(view.fit == LatentFit::Prior);
    m_posterior->defaultAction()->setChecked(view.fit == LatentFit::Posterior);
}

QString LatentPlanePanel::readout() const
{
    return m_readout->text();
}

void LatentPlanePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateReadout();
}

void LatentPlanePanel::updateReadout()
{
    if (!isVisible())
        return;
    const auto &fan = m_plane->painter().content().fan;
    const auto &probe = m_exploration.probe();
    const auto curve = m_exploration.curve();
    m_remove->setVisible(probe != nullptr);
    if (fan && fan->isConditional) {
        m_readout->clear(); // the plane says why
    } else if (fan && !isFinite(fan->q)) {
        m_readout->setText(tr("The network is no longer finite at this step, and with it mu and sigma: there is no "
                              "place for a curve's z."));
    } else if (fan && probe && probe->z.size() == fan->q.mu.size()) {
        m_readout->setText(tr("Probe %1").arg(zText(probe->z, m_exploration.axes())) + QLatin1Char('\n')
                           + placeText(fan->q, probe->z));
    } else if (fan && curve && *curve < fan->curves) {
        const auto z = m_plane->painter().zOf(*curve);
        m_readout->setText(tr("Curve %1: %2").arg(QString::number(*curve + 1), zText(z, m_exploration.axes()))
                           + QLatin1Char('\n') + placeText(fan->q, z));
    } else {
        m_readout->setText(tr("Press in the plane: the curve of that z is drawn. The wheel zooms, Ctrl+drag pans."));
    }
}

} // namespace npscope
