// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of the centre: which of them is in front, and what the user does in them.

#include "ui/document/document.h"
#include "ui/pages/windowpage.h"
#include "ui/paint/functions/residuals.h"
#include "ui/panels/data/editing.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/runcontroller.h"
#include "ui/views/functionview.h"
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
    connect(&chart, &FunctionView::pointAdded, &m_document,
            [this](PointKind kind, Point point) { m_document.addPoint(kind, point); });
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
        const View &view = m_document.view();
        const QString text = !view.showsResiduals ? tr("x = %1   y = %2")
                             : isInExactSd(view, m_document.experiment().training)
                                 ? tr("x = %1   y = exact mean + %2 exact sd")
                                 : tr("x = %1   y = mean + %2 σ_y");
        m_pointer->setText(at ? text.arg(locale.toString(at->x, 'g', 5), locale.toString(at->y, 'g', 5)) : QString());
    });
}

// The page in front, and what the user does on it.
void MainWindow::connectPages()
{
    std::vector<FunctionView *> charts;
    for (WindowPage *page : m_pages) {
        for (FunctionView *chart : page->functionViews()) {
            connectEdits(*chart);
            charts.push_back(chart);
        }
    }
    connect(m_views, &QTabWidget::currentChanged, this, [this](int page) {
        m_document.showPage(static_cast<Page>(page));
        if (!m_views->tabBar()->hasFocus()) // a walk through the tabs goes on
            m_views->currentWidget()->setFocus();
    });
    const auto follow = [this] { m_views->setCurrentIndex(int(m_document.view().page)); };
    connect(&m_document, &Document::pageChanged, this, follow);
    connect(m_view->fit, &QAction::triggered, this, [this] { frontPage().fit(); });
    connect(m_view->reset, &QAction::triggered, this, [this] { frontPage().resetView(); });
    connect(m_view->zoomIn, &QAction::triggered, this, [this] { frontPage().zoomIn(); });
    connect(m_view->zoomOut, &QAction::triggered, this, [this] { frontPage().zoomOut(); });
    connect(m_exploration, &Exploration::probeChanged, m_removeProbe,
            [this] { m_removeProbe->setEnabled(m_exploration->probe() != nullptr); });
    connect(&m_document, &Document::replaced, m_motion, [this] { m_motion->action->setChecked(false); });
    follow();

    auto *keeper = new RangeKeeper(m_document, m_run, charts, this); // after all that the charts follow
    connect(m_figures, &FigureActions::aboutToPaint, keeper, &RangeKeeper::settle);
    connect(m_views, &QTabWidget::currentChanged, keeper, &RangeKeeper::follow);
}

WindowPage &MainWindow::frontPage() const
{
    return *m_pages.at(m_views->currentIndex());
}

} // namespace npscope
