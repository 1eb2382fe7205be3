// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The views of the centre: which of them is in front, and what the user does in them.

#include "ui/charts/drawsheet.h"
#include "ui/charts/functionview.h"
#include "ui/document/document.h"
#include "ui/panels/answernote.h"
#include "ui/panels/compareview.h"
#include "ui/panels/editing.h"
#include "ui/run/runcontroller.h"
#include "ui/window/editactions.h"
#include "ui/window/figureactions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rangekeeper.h"
#include "ui/window/viewactions.h"

#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

namespace npscope {

// What the user does with any function chart.
void MainWindow::connectEdits(FunctionView &chart)
{
    connect(&chart, &FunctionView::pointAdded, &m_document, [this](PointKind kind, Point point) {
        if (m_document.addPoint(kind, point)) {
            m_function->setHintVisible(false);
            m_settings.setValue("hints/addPoint", false);
        }
    });
    connect(&chart, &FunctionView::pointMoved, &m_document, [this](PointRef ref, Point point, const QString &gesture) {
        m_document.movePoint(ref.kind, ref.index, point, gesture);
    });
    connect(&chart, &FunctionView::pointRemoved, &m_document,
            [this](PointRef ref) { m_document.removePoint(ref.kind, ref.index); });
    connect(&chart, &FunctionView::viewChanged, &m_document, &Document::setView);
    connect(&chart, &FunctionView::menuRequested, this, &MainWindow::showChartMenu);
    connect(&m_document, &Document::replaced, &chart, &FunctionView::letGo);
    connect(&chart, &FunctionView::selectionChanged, m_editing, [this](std::optional<PointRef> selected) {
        m_editing->select(selected ? std::vector{selected->index} : std::vector<int>{});
    });
    connect(m_editing, &Editing::selectionChanged, &chart, [this, &chart] {
        const auto &selected = m_editing->selected();
        chart.select(selected.size() == 1 ? std::optional(PointRef{m_editing->kind(), selected.front()})
                                          : std::nullopt);
    });
    connect(m_editing, &Editing::kindChanged, &chart, &FunctionView::setEdited);
    connect(&chart, &FunctionView::hovered, &m_run, [this](std::optional<Point> at) {
        if (at) // the last one stays when the pointer leaves
            m_run.setPointerX(at->x);
    });
    connect(&chart, &FunctionView::hovered, this, [this](std::optional<Point> at) {
        const QLocale locale;
        const QString text =
            m_document.view().showsResiduals ? tr("x = %1   y = mean + %2 σ_y") : tr("x = %1   y = %2");
        m_pointer->setText(at ? text.arg(locale.toString(at->x, 'g', 5), locale.toString(at->y, 'g', 5)) : QString());
    });
}

void MainWindow::drawPoints()
{
    m_document.showPage(Page::Functions);
    delete m_function->findChild<DrawSheet *>();                 // one that waits still
    m_document.setView(withResiduals(m_document.view(), false)); // what is drawn are values of y
    auto *sheet = new DrawSheet(*m_function);
    connect(sheet, &DrawSheet::drawn, &m_document, [this](const Points &points) {
        m_document.setPoints(PointKind::Training, points, tr("Draw training points"));
    });
}

// The view in front, and the comparison that is in front or not.
void MainWindow::connectViews()
{
    connect(m_views, &QTabWidget::currentChanged, this, [this](int page) {
        m_document.showPage(static_cast<Page>(page));
        if (!m_views->tabBar()->hasFocus()) // a walk through the tabs goes on
            m_views->currentWidget()->setFocus();
    });
    connect(m_charts, &QTabWidget::currentChanged, this, [this](int chart) {
        View view = m_document.view();
        view.chart = static_cast<StepChart>(chart);
        m_document.setView(view);
    });
    connect(&m_document, &Document::pageChanged, this, &MainWindow::followFrame);
    connect(&m_document, &Document::viewChanged, this, &MainWindow::followView);
    connect(m_compare, &CompareView::opened, this, [this] { m_document.showPage(Page::Functions); });
    connect(m_view->fit, &QAction::triggered, this,
            [this] { m_compare->isVisible() ? m_compare->fit() : m_function->fit(); });
    connect(m_view->reset, &QAction::triggered, this,
            [this] { m_compare->isVisible() ? m_compare->resetView() : m_function->resetView(); });
    connect(m_view->zoomIn, &QAction::triggered, this,
            [this] { m_compare->isVisible() ? m_compare->zoomIn() : m_function->zoomIn(); });
    connect(m_view->zoomOut, &QAction::triggered, this,
            [this] { m_compare->isVisible() ? m_compare->zoomOut() : m_function->zoomOut(); });
    followView();
    keepRange();
    addAnswerNote();
}

// After all that the charts follow.
void MainWindow::keepRange()
{
    std::vector<FunctionView *> charts = m_compare->functionViews();
    charts.push_back(m_function);
    auto *keeper = new RangeKeeper(m_document, m_run, charts, this);
    connect(m_figures, &FigureActions::aboutToPaint, keeper, &RangeKeeper::settle);
    connect(m_views, &QTabWidget::currentChanged, keeper, &RangeKeeper::follow);
}

void MainWindow::addAnswerNote()
{
    auto *note = new AnswerNote(m_document, m_run, *m_function, m_edit->editTraining);
    note->setWanted(m_settings.value("hints/answer", true).toBool());
    connect(note, &AnswerNote::dismissed, this, [this] { m_settings.setValue("hints/answer", false); });
}

// A session may have been saved with the comparison in front, or without.
void MainWindow::followView()
{
    m_views->setCurrentIndex(int(m_document.view().page));
    m_charts->setCurrentIndex(int(m_document.view().chart));
}

void MainWindow::followFrame()
{
    if (m_document.view().page == Page::Functions)
        m_function->setFrame(m_run.frame());
}

} // namespace npscope
