// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/viewactions.h"

#include "ui/document/document.h"
#include "ui/document/functionstext.h"
#include "ui/document/mnemonic.h"
#include "ui/paint/functions/residuals.h"

#include <QActionGroup>
#include <QMenu>

namespace npscope {

ViewActions::ViewActions(Document &document, QObject *parent)
    : QObject(parent), fit(add(tr("&Fit the y-Range"), Qt::Key_F)),
      reset(add(tr("&Reset the View"), Qt::CTRL | Qt::Key_0)), zoomIn(add(tr("Zoom &In"), QKeySequence::ZoomIn)),
      zoomOut(add(tr("Zoom &Out"), QKeySequence::ZoomOut)), logSteps(add(tr("&Logarithmic Steps"), Qt::Key_L)),
      wholeRun(add(tr("W&hole Run"), Qt::CTRL | Qt::Key_9)),
      residuals(add(tr("Resi&duals: (y − Mean) / σ_y"), Qt::Key_D)),
      exactResiduals(add(tr("Residuals: (&y − Exact Mean) / Exact Sd"), Qt::SHIFT | Qt::Key_D)),
      exact(add(tr("Exact Ans&wer"), Qt::Key_E)), exactCurves(add(tr("Exact Cur&ves"), Qt::SHIFT | Qt::Key_E)),
      truth(add(tr("Fu&nction Itself"), Qt::Key_U)), startSigmaZ(add(tr("With Step 0's &sigma_z"), Qt::Key_Z)),
      m_document(document), m_trainingPoints(add(tr("&Training Points"), {}))
{
    logSteps->setCheckable(true);
    connect(logSteps, &QAction::triggered, this,
            [this](bool isLog) { change([=](View &view) { view.steps.isLog = isLog; }); });
    connect(wholeRun, &QAction::triggered, this, [this] {
        change([](View &view) { view.steps = {0, 0, view.steps.isLog}; });
    });
    addResiduals(residuals, ResidualUnit::SigmaY);
    addResiduals(exactResiduals, ResidualUnit::ExactSd);
    residuals->setIconText(tr("Residuals"));
    exactResiduals->setIconText(tr("Exact residuals"));
    exactResiduals->setToolTip(tr("Shows (y − exact mean) / exact sd instead of y: a network that is as unsure as it "
                                  "ought to be fills ±1.6 (Shift+D)"));
    residuals->setToolTip(
        tr("Shows (y − mean over the curves) / σ_y instead of y: there a collapsed fan can be seen (D)"));
    fit->setIconText(tr("Fit"));
    reset->setIconText(tr("Reset view"));
    fit->setToolTip(tr("Fits the y-range to the points and the curves; from then on it follows them by itself (F)"));
    reset->setToolTip(tr("Shows x from −4 to 4 with the fitted y-range (Ctrl+0)"));

    addLayer(add(tr("&Curves"), Qt::Key_C), &View::showsCurves);
    addLayer(add(tr("&Mean"), Qt::Key_M), &View::showsMean);
    addLayer(add(tr("&Band"), Qt::Key_B), &View::showsBand);
    addLayer(m_trainingPoints, &View::showsTrainingPoints);
    addLayer(add(tr("Conte&xt Points"), {}), &View::showsContextPoints);
    addLayer(add(tr("&Extrapolation"), {}), &View::showsExtrapolation);
    startSigmaZ->setIconText(withoutMnemonic(startSigmaZ->text()));
    startSigmaZ->setToolTip(
        tr("Draws today's decoder with the first step's sigma_z behind the fan: where that is wide, "
           "sigma_z took the spread away; where it is narrow, the decoder did (Z)"));
    addLayer(startSigmaZ, &View::showsStartSigmaZ);
    addExactLayers();
    addBand(tr("Mean ± &1 sd"), Band::OneSd);
    addBand(tr("Mean ± &2 sd"), Band::TwoSd);
    addBand(tr("Central &90 % of the Curves"), Band::Central90);
    addTheme(tr("&System"), Theme::System);
    addTheme(tr("&Light"), Theme::Light);
    addTheme(tr("&Dark"), Theme::Dark);
    connect(&document, &Document::viewChanged, this, &ViewActions::follow);
    connect(&document, &Document::experimentChanged, this, &ViewActions::followExperiment);
    followExperiment();
    follow();
}

QAction *ViewActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void ViewActions::addLayer(QAction *action, bool View::*layer)
{
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
            [this, layer](bool shown) { change([=](View &view) { view.*layer = shown; }); });
    m_layers.append(action);
    m_members.append(layer);
}

void ViewActions::addResiduals(QAction *action, ResidualUnit unit)
{
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
            [this, unit](bool shows) { change([=](View &view) { view = withResiduals(view, shows, unit); }); });
}

void ViewActions::addExactLayers()
{
    exact->setIconText(tr("Exact"));
    exact->setToolTip(tr("Draws mean and band of the exact answer to the same context beside the network's (E)"));
    exactCurves->setToolTip(tr("Draws functions sampled from the exact answer (Shift+E)"));
    truth->setIconText(tr("Truth"));
    truth->setToolTip(tr("Draws the function that the context was drawn of: H takes the next one (U)"));
    addLayer(exact, &View::showsExact);
    addLayer(exactCurves, &View::showsExactCurves);
    addLayer(truth, &View::showsTruth);
}

void ViewActions::addBand(const QString &text, Band band)
{
    QAction *action = add(text, {});
    action->setCheckable(true);
    action->setActionGroup(m_bands.isEmpty() ? new QActionGroup(this) : m_bands.first()->actionGroup());
    connect(action, &QAction::triggered, this, [this, band] {
        change([=](View &view) {
            view.band = band;
            view.showsBand = true;
        });
    });
    m_bands.append(action);
}

void ViewActions::addTheme(const QString &text, Theme theme)
{
    QAction *action = add(text, {});
    action->setCheckable(true);
    action->setActionGroup(m_themes.isEmpty() ? new QActionGroup(this) : m_themes.first()->actionGroup());
    connect(action, &QAction::triggered, this, [this, theme] {
        setTheme(theme);
        emit themeChosen(theme);
    });
    m_themes.append(action);
}

void ViewActions::addLayersTo(QMenu &menu)
{
    menu.addActions(m_layers);
    QMenu *bands = menu.addMenu(tr("B&and Shows"));
    bands->addActions(m_bands);
}

void ViewActions::addThemesTo(QMenu &menu)
{
    menu.addActions(m_themes);
}

void ViewActions::setTheme(Theme theme)
{
    m_themes.at(int(theme))->setChecked(true);
    applyTheme(theme);
}

void ViewActions::change(const std::function<void(View &)> &change)
{
    View view = m_document.view();
    change(view);
    m_document.setView(view);
}

void ViewActions::follow()
{
    const View &view = m_document.view();
    for (qsizetype i = 0; i < m_layers.size(); ++i)
        m_layers[i]->setChecked(view.*m_members[i]);
    m_bands.at(int(view.band))->setChecked(true);
    logSteps->setChecked(view.steps.isLog);
    wholeRun->setEnabled(!view.steps.isWhole());
    const bool isInExact = isInExactSd(view, m_document.experiment().training);
    residuals->setChecked(view.showsResiduals && !isInExact);
    exactResiduals->setChecked(view.showsResiduals && isInExact);
}

// What a training on points, or a network without a latent, has nothing to show for.
void ViewActions::followExperiment()
{
    const Experiment &experiment = m_document.experiment();
    const bool isOfFamily = experiment.training.isOfFamily();
    for (QAction *action : {exact, exactCurves, exactResiduals})
        action->setEnabled(isOfFamily);
    truth->setEnabled(isOfFamily && experiment.question.function > 0);
    m_trainingPoints->setEnabled(!isOfFamily);
    m_trainingPoints->setToolTip(isOfFamily ? noTrainingPointsText() : QString());
    startSigmaZ->setEnabled(experiment.training.hasLatent());
    follow();
}

} // namespace npscope
