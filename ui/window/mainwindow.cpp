// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "ui/document/document.h"
#include "ui/document/sessionfile.h"
#include "ui/document/settingsfile.h"
#include "ui/document/shown.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/functionspage.h"
#include "ui/pages/guessgame.h"
#include "ui/pages/latentgridpage.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/fields/glyphs.h"
#include "ui/panels/verdict/statusline.h"
#include "ui/run/exploration.h"
#include "ui/run/fansbehind.h"
#include "ui/run/momentframes.h"
#include "ui/run/motion.h"
#include "ui/run/nextlook.h"
#include "ui/run/runcontroller.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/dataactions.h"
#include "ui/window/datataking.h"
#include "ui/window/editactions.h"
#include "ui/window/endofedit.h"
#include "ui/window/figureactions.h"
#include "ui/window/fileactions.h"
#include "ui/window/filenotice.h"
#include "ui/window/filewatch.h"
#include "ui/window/focusring.h"
#include "ui/window/functionactions.h"
#include "ui/window/momentactions.h"
#include "ui/window/panelactions.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/viewactions.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>

#include <utility>

namespace npscope {

MainWindow::MainWindow(Document &document, RunController &run)
    : m_document(document), m_run(run), m_editing(new Editing(document, this)),
      m_exploration(new Exploration(document, run, this)), m_motion(new Motion(run, this)),
      m_nextLook(new NextLook(document, run, this)), m_momentFrames(new MomentFrames(document, run, this)),
      m_behind(new FansBehind(document, run, *m_momentFrames, this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDockOptions(AllowTabbedDocks | AllowNestedDocks | AnimatedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    createActions();
    createPages();
    createBars();
    createDocks();
    m_panels = new PanelActions(m_document, *this, m_docks, m_functions->charts());
    connect(m_panels, &PanelActions::layoutReset, this, &MainWindow::divideRoom);
    createStatusBar();
    createMenus();
    connectDocument();
    connectPages();
    new FocusRing(this);
    new EndOfEdit(this);
    restoreState();
    m_functions->setFocus();
}

MainWindow::~MainWindow() = default;

// In the order of Page.
void MainWindow::createPages()
{
    m_functions = new FunctionsPage(m_document, m_run, *m_momentFrames, m_settings);
    m_functions->addActions({m_edit->editContext, m_edit->editTraining},
                            {m_questions->next, m_questions->look, m_functions->guess().draw, m_view->exact,
                             m_view->truth, m_view->exactResiduals},
                            {m_view->residuals, m_view->fit, m_view->reset});
    m_functions->follow(*m_exploration, *m_motion, *m_behind);
    m_functions->follow(*m_nextLook);
    shareEscape();
    m_moments = new MomentActions(m_document, m_run, m_functions->moments(), *this);
    connect(m_moments->exportSheet, &QAction::triggered, m_figures,
            [this] { m_figures->exportByDialog(FigureId::Moments); });
    connect(m_data->draw, &QAction::triggered, m_functions, &FunctionsPage::drawPoints);
    m_compare = new ComparePage(m_document, m_run);
    m_compare->addActions({m_view->residuals, m_view->fit, m_view->reset, m_figures->exportFigure});
    connect(m_compare, &ComparePage::opened, this, [this] { m_document.showPage(Page::Functions); });
    m_pages = {m_functions, m_compare, new LatentGridPage(m_document, m_run, *m_exploration), createCollapseMap()};

    m_views = new QTabWidget;
    m_views->setDocumentMode(true);
    m_views->setObjectName(QStringLiteral("views"));
    for (WindowPage *page : m_pages) {
        m_views->addTab(page, page->windowTitle());
        connect(page, &QWidget::windowTitleChanged, this,
                [this, page](const QString &title) { m_views->setTabText(m_views->indexOf(page), title); });
    }
    setCentralWidget(m_views);
}

void MainWindow::createStatusBar()
{
    m_pointer = new QLabel;
    m_pointer->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pointer->setMinimumWidth(
        m_pointer->fontMetrics().horizontalAdvance(QStringLiteral("x = −0.0000e+00   y = −0.0000e+00")));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(new StatusLine(m_document, m_run, *m_editing), 1);
    addTourHint();
    statusBar()->addPermanentWidget(m_pointer);
    const auto tell = [this](const QString &text) { statusBar()->showMessage(text, 4000); };
    connect(m_moments, &MomentActions::done, this, tell);
    connect(m_figures, &FigureActions::done, this, tell);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::setWindowModified);
    new FileWatch(m_document, *this);
    new FileNotice(m_document, *m_file, *this);
    connect(m_view, &ViewActions::themeChosen, this,
            [this](Theme theme) { prefer([theme](Preferences &preferences) { preferences.theme = theme; }); });
    updateTitle();
    updateIcons();
}

void MainWindow::updateTitle()
{
    const QString path = m_document.path();
    const QString untitled = m_document.isSetAside() ? tr("Tour") : tr("Untitled");
    setWindowTitle(tr("%1[*] — NPScope").arg(path.isEmpty() ? untitled : shown(QFileInfo(path).fileName())));
    setWindowModified(m_document.isModified());
}

void MainWindow::updateIcons()
{
    m_edit->editContext->setIcon(glyphIcon(Glyph::Ring, palette()));
    m_edit->editTraining->setIcon(glyphIcon(Glyph::Cross, palette()));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_edit)
        updateIcons();
    if (event->type() == QEvent::WindowStateChange)
        m_run.setWatched(!isMinimized());
    QMainWindow::changeEvent(event);
}

FunctionView &MainWindow::functionView() const
{
    return m_functions->functionView();
}

SeriesView &MainWindow::lossView() const
{
    return m_functions->lossView();
}

void MainWindow::open(const Loaded<SessionFile> &file, const QString &path)
{
    m_file->take(file, path);
}

void MainWindow::playWhenPainted()
{
    m_playsWhenPainted = true;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // The rest of the window is painted in the same go; a queued call comes after it.
    if (std::exchange(m_playsWhenPainted, false))
        QMetaObject::invokeMethod(&m_run, &RunController::play, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_file->confirmLeaving())
        return event->ignore();
    m_sweep->cancel();
    m_settings.setValue("version", 1); // the next start is not the first
    saveState();
    if (const auto file = unkeptSettings()) // where there is no window any more that could say it
        qWarning("NPScope: the window's layout cannot be kept: %s cannot be written", qUtf8Printable(shownPath(*file)));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() ? event->mimeData()->hasText() : urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().value(0).toLocalFile(), text = event->mimeData()->text();
    // Not inside the drop: the other program would wait for our questions.
    QMetaObject::invokeMethod(
        this, [=, this] { path.isEmpty() ? m_taking->paste(text) : void(m_file->openFile(path)); },
        Qt::QueuedConnection);
}

} // namespace npscope
