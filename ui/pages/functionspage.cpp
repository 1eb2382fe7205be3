// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/functionspage.h"

#include "ui/document/document.h"
#include "ui/pages/answernote.h"
#include "ui/pages/calibrationpanel.h"
#include "ui/pages/guessgame.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/klpanel.h"
#include "ui/paint/steps/historyseries.h"
#include "ui/paint/steps/honestyseries.h"
#include "ui/panels/fields/actionbutton.h"
#include "ui/panels/fields/choicebutton.h"
#include "ui/panels/moments/momentstrip.h"
#include "ui/run/exploration.h"
#include "ui/run/fansbehind.h"
#include "ui/run/motion.h"
#include "ui/run/nextlook.h"
#include "ui/run/runcontroller.h"
#include "ui/views/drawsheet.h"
#include "ui/views/functionview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace npscope {

namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new ActionButton(action);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FunctionsPage::FunctionsPage(Document &document, RunController &run, MomentFrames &moments, QSettings &settings)
    : WindowPage(Page::Functions, tr("Functions")), m_document(document), m_run(run), m_settings(settings),
      m_function(new FunctionView), m_charts(new QTabWidget), m_splitter(new QSplitter(Qt::Vertical)),
      m_header(new QWidget), m_moments(new MomentStrip(document, run, moments, this)),
      m_guess(new GuessGame(document, run, *m_function, this))
{
    m_function->setMinimumSize(260, 260); // with everything else beside it on a screen of 1024 × 700
    m_charts->setDocumentMode(true);
    m_charts->setMinimumHeight(90); // the tour on a small screen leaves no more
    m_charts->setObjectName(QStringLiteral("charts"));
    createHistoryCharts();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_function);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_moments);
    setFocusProxy(m_function);

    connect(m_charts, &QTabWidget::currentChanged, this, [this](int chart) {
        View view = m_document.view();
        view.chart = static_cast<StepChart>(chart);
        m_document.setView(view);
    });
    connect(&document, &Document::experimentChanged, this, &FunctionsPage::followExperiment);
    connect(&document, &Document::viewChanged, this, &FunctionsPage::followView);
    connect(&document, &Document::pageChanged, this, &FunctionsPage::followFrame);
    connect(&run, &RunController::frameChanged, this, &FunctionsPage::followFrame);
    connect(m_function, &FunctionView::pointAdded, this, &FunctionsPage::forgetHint);
    m_function->setExperiment(document.experiment());
    m_function->setHintVisible(settings.value("hints/addPoint", true).toBool());
}

void FunctionsPage::addActions(const QList<QAction *> &kinds, const QList<QAction *> &onFamily,
                               const QList<QAction *> &views)
{
    const auto group = [this] {
        auto *box = new QWidget(m_header);
        auto *layout = new QHBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(3);
        return box;
    };
    m_kinds = group();
    m_kinds->layout()->addWidget(new QLabel(tr("The pointer edits")));
    for (QAction *action : kinds)
        m_kinds->layout()->addWidget(new ChoiceButton(action));
    m_onFamily = group();
    for (QAction *action : onFamily) {
        QToolButton *button = action->isCheckable() ? new ChoiceButton(action) : buttonFor(action);
        m_onFamily->layout()->addWidget(button);
    }
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(3);
    layout->addWidget(m_kinds);
    layout->addWidget(m_onFamily);
    layout->addStretch(1);
    for (QAction *action : views)
        layout->addWidget(buttonFor(action));
    followExperiment();

    auto *note = new AnswerNote(m_document, m_run, *m_function, kinds.last());
    note->setWanted(m_settings.value("hints/answer", true).toBool());
    connect(note, &AnswerNote::dismissed, this, [this] { m_settings.setValue("hints/answer", false); });
}

void FunctionsPage::follow(Exploration &exploration, Motion &motion, FansBehind &behind)
{
    connect(&exploration, &Exploration::curveChanged, m_function, &FunctionView::pointOut);
    connect(&exploration, &Exploration::probeChanged, m_function, &FunctionView::setProbe);
    connect(m_function, &FunctionView::curveHovered, &exploration, &Exploration::pointAt);
    connect(&motion, &Motion::fanChanged, m_function, &FunctionView::setMoved);
    connect(&behind, &FansBehind::changed, m_function, &FunctionView::setBehind);
}

void FunctionsPage::follow(NextLook &next)
{
    m_next = &next;
    connect(&next, &NextLook::changed, this, &FunctionsPage::markNext);
    connect(&m_document, &Document::experimentChanged, this, &FunctionsPage::markNext);
    connect(&m_document, &Document::viewChanged, this, &FunctionsPage::markNext);
}

// Not where the network was asked with what it is trained on: that is what the article's pictures show.
void FunctionsPage::markNext()
{
    const Experiment &experiment = m_document.experiment();
    const View &view = m_document.view();
    const bool isEdited = view.edits == PointKind::Context && shows(view, experiment, PointKind::Context)
                          && (experiment.training.isOfFamily() || !experiment.question.followsTraining);
    m_function->setLeastSure(isEdited && m_next->place() ? std::optional(m_next->place()->x) : std::nullopt);
}

void FunctionsPage::createHistoryCharts()
{
    const auto add = [this](StepChart chart, QWidget *panel, const QString &title, const QString &tip) {
        panel->setObjectName(QLatin1String(chartNames.at(std::size_t(chart)))); // added in that order
        m_charts->setTabToolTip(m_charts->addTab(panel, title), tip);
    };
    add(StepChart::Loss, new HistoryPanel(m_document, m_run, {{tr("Loss chart"), lossAgainstSteps}}), tr("Loss"),
        tr("Over every pixel's steps the range, pale, and the running median; the wheel zooms into the steps"));
    add(StepChart::Anatomy,
        new HistoryPanel(m_document, m_run,
                         {{tr("Parts of the loss"), lossAnatomy}, {tr("sigma_z and sensitivity"), latentAnatomy}}),
        tr("Anatomy"),
        tr("What the loss is made of; what becomes of sigma_z, and of the decoder's sensitivity to z on the data"));
    add(StepChart::Sd, new HistoryPanel(m_document, m_run, {{tr("Largest sd of the curves"), spreadAgainstSteps}}),
        tr("Sd over steps"),
        tr("The largest standard deviation over the curves, at the edges, between the points and on the data, beside "
           "the model's own sigma_y"));
    add(StepChart::Kl, new KlPanel(m_run), tr("KL argument"), tr("Why nothing keeps sigma_z from shrinking"));
    add(StepChart::Honesty,
        new HistoryPanel(m_document, m_run,
                         {{tr("Gap to the exact answer"), gapAgainstSteps}, {tr("Coverage"), coverageAgainstSteps}}),
        tr("Honesty"),
        tr("What the network predicts of held-out functions beside the exact answer, over the steps of the run"));
    add(StepChart::Calibration, new CalibrationPanel(m_run), tr("Calibration"),
        tr("Whether the network's probabilities come true on held-out functions, and how it does by the number of "
           "context points, at the step that is shown"));
}

SeriesView &FunctionsPage::lossView() const
{
    return *findChild<HistoryPanel *>(QLatin1String(chartNames.front()))->views().front();
}

void FunctionsPage::followExperiment()
{
    const Experiment &experiment = m_document.experiment();
    m_function->setExperiment(experiment);
    const bool isOfFamily = experiment.training.isOfFamily();
    (isOfFamily ? m_kinds : m_onFamily)->hide(); // first: both would widen a small window
    (isOfFamily ? m_onFamily : m_kinds)->show();
}

void FunctionsPage::followView()
{
    m_function->setView(m_document.view());
    m_charts->setCurrentIndex(int(m_document.view().chart));
}

void FunctionsPage::followFrame()
{
    if (m_document.view().page == Page::Functions)
        m_function->setFrame(m_run.frame());
}

// Who has added a point needs none any more.
void FunctionsPage::forgetHint()
{
    m_function->setHintVisible(false);
    m_settings.setValue("hints/addPoint", false);
}

void FunctionsPage::drawPoints()
{
    m_document.showPage(Page::Functions);
    delete m_function->findChild<DrawSheet *>();                 // one that waits still
    m_document.setView(withResiduals(m_document.view(), false)); // what is drawn are values of y
    auto *sheet = new DrawSheet(*m_function, DrawSheet::For::TrainingPoints);
    connect(sheet, &DrawSheet::drawn, &m_document, [this](const Points &points) {
        m_document.setPoints(PointKind::Training, points, tr("Draw training points"));
    });
}

void FunctionsPage::fit()
{
    m_function->fit();
}

void FunctionsPage::resetView()
{
    m_function->resetView();
}

void FunctionsPage::zoomIn()
{
    m_function->zoomIn();
}

void FunctionsPage::zoomOut()
{
    m_function->zoomOut();
}

} // namespace npscope
