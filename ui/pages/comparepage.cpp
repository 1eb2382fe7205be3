// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepage.h"

#include "ui/document/document.h"
#include "ui/document/problemtext.h"
#include "ui/figures/variantgaps.h"
#include "ui/pages/comparebar.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/stepcharts.h"
#include "ui/paint/functions/autorange.h"
#include "ui/run/runcontroller.h"
#include "ui/views/functionview.h"
#include "ui/views/gesture.h"
#include "ui/views/seriesview.h"

#include <QGridLayout>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

constexpr int narrowestOfThree = 225; // pixels of a pane where three are in a row; else it is two

} // namespace

ComparePage::ComparePage(Document &document, RunController &run)
    : WindowPage(Page::Compare, tr("Compare")), m_document(document), m_run(run), m_bar(new CompareBar(document))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_bar);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    createPanes();
    createChart();
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes(firstDivision());
    layout->addWidget(m_splitter, 1);

    connect(&document, &Document::comparisonChanged, this, &ComparePage::followComparison);
    connect(&document, &Document::experimentChanged, this, &ComparePage::followExperiment);
    connect(&document, &Document::viewChanged, this, &ComparePage::followView);
    connect(&run, &RunController::frameChanged, this, &ComparePage::followFrames);
    linkStepChart(*m_chart, document, run);
    setFocusProxy(&m_panes.front()->functionView());
    followComparison();
}

void ComparePage::createPanes()
{
    auto *panes = new QWidget;
    m_grid = new QGridLayout(panes);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        auto *pane = new ComparePane(i, panes);
        m_panes[i] = pane;
        connect(pane, &ComparePane::variantChanged, this, [this, i](const Variant &v) { change(i, v); });
        connect(pane, &ComparePane::openRequested, this, [this, i] { open(i); });
        connect(pane, &ComparePane::removeRequested, this, [this, i] { remove(i); });
    }
    m_splitter->addWidget(panes);
}

void ComparePage::createChart()
{
    m_choice = new QTabBar;
    m_choice->setObjectName(QStringLiteral("compareCharts"));
    m_choice->setAccessibleName(tr("Chart below the panes"));
    m_choice->setDocumentMode(true);
    m_choice->setDrawBase(false);
    m_choice->setExpanding(false);
    QStringList names;
    const auto add = [&](const QString &title, const QString &name, const QString &tip) { // as CompareChart has them
        m_choice->setTabToolTip(m_choice->addTab(title), tip);
        names << name;
    };
    add(tr("Spread"), tr("Spread of the panes against their steps"),
        tr("The sd of the panes' curves at x = −4 and 4, over their steps"));
    add(tr("Gap over updates"), tr("Gap of the panes to the exact answer against their updates"),
        tr("How far each pane is from the exact answer to held-out tasks, over its updates"));
    add(tr("Gap over seconds"), tr("Gap of the panes to the exact answer against seconds of training"),
        tr("The same over the seconds that the updates took on this machine; another machine takes other times"));
    m_chart = new SeriesView(names.front());
    connect(m_choice, &QTabBar::currentChanged, this, [this, names](int chart) {
        View view = m_document.view();
        view.compareChart = static_cast<CompareChart>(chart);
        m_document.setView(view);
        m_chart->setAccessibleName(names[chart]);
        showChart();
    });
    auto *below = new QWidget;
    auto *layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_choice);
    layout->addWidget(m_chart, 1);
    m_splitter->addWidget(below);
}

std::vector<FunctionView *> ComparePage::functionViews() const
{
    std::vector<FunctionView *> views;
    for (ComparePane *pane : m_panes)
        views.push_back(&pane->functionView());
    return views;
}

void ComparePage::addActions(const QList<QAction *> &actions)
{
    m_bar->addActions(actions);
}

std::size_t ComparePage::paneCount() const
{
    return m_document.comparison().variants.size();
}

void ComparePage::followComparison()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const auto &variants = m_document.comparison().variants;
    const std::vector<std::size_t> colours = variantColours(m_document.comparison());
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->setVisible(i < variants.size());
        if (i < variants.size())
            m_panes[i]->setVariant(variants[i], colours[i]);
        m_panes[i]->setRemovable(variants.size() > fewestVariants);
    }
    arrange();
    followAll();
}

void ComparePage::followAll()
{
    followView();
    followExperiment();
    followFrames();
}

void ComparePage::followExperiment()
{
    if (!isVisible())
        return;
    for (std::size_t i = 0; i < paneCount(); ++i) {
        const Experiment experiment = applied(m_panes[i]->variant(), m_document.experiment());
        const auto problem = findProblem(experiment);
        m_panes[i]->setProblem(problem ? problemText(*problem) : QString());
        m_panes[i]->setExperiment(experiment);
    }
}

void ComparePage::followView()
{
    if (!isVisible())
        return;
    for (std::size_t i = 0; i < paneCount(); ++i)
        m_panes[i]->functionView().setView(m_document.view());
    m_choice->setCurrentIndex(int(m_document.view().compareChart));
}

void ComparePage::followFrames()
{
    if (!isVisible())
        return;
    for (std::size_t i = 0; i < paneCount(); ++i)
        m_panes[i]->setFrame(m_run.variantFrame(i), m_run.step());
    showChart();
}

void ComparePage::showChart()
{
    std::vector<std::shared_ptr<const Frame>> frames;
    for (std::size_t i = 0; i < paneCount(); ++i)
        frames.push_back(m_run.variantFrame(i));
    m_chart->setContent(compareSeries(m_document.session(m_run.step()), frames));
}

void ComparePage::fit()
{
    fit(m_document.view());
}

void ComparePage::resetView()
{
    const View defaults;
    View view = m_document.view();
    view.xMin = defaults.xMin;
    view.xMax = defaults.xMax;
    fit(view);
}

void ComparePage::fit(View view)
{
    if (Gesture::isHeld())
        return; // what is pressed stays where it is
    view.yAuto = true;
    std::vector<ChartContent> shown;
    for (std::size_t i = 0; i < paneCount(); ++i)
        shown.push_back(m_panes[i]->functionView().content());
    m_document.setView(fitted(view, shown));
}

void ComparePage::zoomIn()
{
    m_panes.front()->functionView().zoomIn();
}

void ComparePage::zoomOut()
{
    m_panes.front()->functionView().zoomOut();
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followAll();
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComparePage::arrange()
{
    const auto count = int(paneCount());
    const int columns = count == 3 && width() >= 3 * narrowestOfThree ? 3 : 2;
    for (int i = 0; i < int(m_panes.size()); ++i)
        m_grid->removeWidget(m_panes[std::size_t(i)]);
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_panes[std::size_t(i)], i / columns, i % columns);
    for (int i = 0; i < int(m_panes.size()); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(i, i < (count + columns - 1) / columns ? 1 : 0);
    }
}

void ComparePage::open(std::size_t pane)
{
    if (m_document.openVariant(m_panes[pane]->variant()))
        emit opened();
}

// Numbers of one pane, one after the other, are one change: a value that is stepped through with the arrows. A field
// that is taken away, while something is typed in it, tells of that as it loses the focus: it has nowhere to go.
void ComparePage::change(std::size_t pane, const Variant &variant)
{
    if (m_isFollowing)
        return;
    std::vector<Variant> variants = m_document.comparison().variants;
    const auto changed = std::ranges::mismatch(variants[pane], variant).in2;
    const bool isNumber = changed != variant.end() && !changed->setting->isChoice();
    variants[pane] = variant;
    m_document.setVariants(tr("Pane %1: %2").arg(pane + 1).arg(variantText(variant)), variants,
                           isNumber ? QStringLiteral("pane %1 %2").arg(pane).arg(changed->setting->name) : QString());
}

void ComparePage::remove(std::size_t pane)
{
    std::vector<Variant> variants = m_document.comparison().variants;
    variants.erase(variants.begin() + std::ptrdiff_t(pane));
    m_document.setVariants(tr("Remove pane"), variants);
}

} // namespace npscope
