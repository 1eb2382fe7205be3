// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "ui/charts/functionview.h"
#include "ui/document/document.h"
#include "ui/document/sessionfile.h"
#include "ui/document/shown.h"
#include "ui/panels/choicebutton.h"
#include "ui/panels/compareview.h"
#include "ui/panels/editing.h"
#include "ui/panels/glyphs.h"
#include "ui/panels/initialisationbar.h"
#include "ui/panels/latentgridpanel.h"
#include "ui/panels/latentpanel.h"
#include "ui/panels/latentplanepanel.h"
#include "ui/panels/pointspanel.h"
#include "ui/panels/remediespanel.h"
#include "ui/panels/settingspanel.h"
#include "ui/panels/spreadpanel.h"
#include "ui/panels/statusline.h"
#include "ui/panels/transportbar.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/runcontroller.h"
#include "ui/run/startsigmaz.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/editactions.h"
#include "ui/window/figureactions.h"
#include "ui/window/fileactions.h"
#include "ui/window/focusring.h"
#include "ui/window/panelactions.h"
#include "ui/window/trainingactions.h"
#include "ui/window/viewactions.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolBar *fixedBar(const QString &title, const QString &name, QWidget *content)
{
    auto *bar = new QToolBar(title);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(content);
    return bar;
}

} // namespace

MainWindow::MainWindow(Document &document, RunController &run, std::optional<Theme> theme)
    : m_document(document), m_run(run), m_editing(new Editing(document, this)),
      m_exploration(new Exploration(document, run, this)), m_motion(new Motion(run, this)),
      m_startSigmaZ(new StartSigmaZ(document, run, this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDockOptions(AllowTabbedDocks | AllowNestedDocks | AnimatedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    createCharts();
    createActions();
    createViews();
    createBars();
    createDocks();
    m_panels = new PanelActions(m_document, *this, m_docks, *m_charts);
    connect(m_panels, &PanelActions::layoutReset, this, &MainWindow::divideRoom);
    createStatusBar();
    createMenus();
    connectDocument();
    connectChart();
    connectExploration();
    connectViews();
    if (theme)
        m_settings.setValue("view/theme", name(*theme));
    new FocusRing(this);
    restoreState();
    m_function->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::createCharts()
{
    m_function = new FunctionView;
    m_function->setMinimumSize(260, 260); // with everything else beside it on a screen of 1024 × 700
    m_charts = new QTabWidget;
    m_charts->setDocumentMode(true);
    m_charts->setMinimumHeight(90); // the tour on a small screen leaves no more
    m_charts->setObjectName(QStringLiteral("charts"));
    createHistoryCharts();
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_function);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_compare = new CompareView(m_document, m_run);
}

// What is not in front is hidden, and does no work.
void MainWindow::createViews()
{
    auto *functions = new QWidget;
    auto *layout = new QVBoxLayout(functions);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(createChartHeader());
    layout->addWidget(m_splitter);
    functions->setFocusProxy(m_function);

    m_views = new QTabWidget;
    m_views->setDocumentMode(true);
    m_views->setObjectName(QStringLiteral("views"));
    m_views->addTab(functions, tr("Functions"));
    m_compare->addActions({m_view->residuals, m_view->fit, m_view->reset, m_figures->exportFigure});
    m_views->addTab(m_compare, tr("Compare"));
    m_views->addTab(new LatentGridPanel(m_document, m_run, *m_exploration), tr("Latent grid"));
    m_views->addTab(createCollapseMap(), tr("Collapse map"));
    for (int i = 0; i < m_views->count(); ++i) // in the order of Page
        m_views->widget(i)->setObjectName(QLatin1String(pageNames.at(std::size_t(i))));
    setCentralWidget(m_views);
}

QWidget *MainWindow::createChartHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(3);
    layout->addWidget(new QLabel(tr("The pointer edits")));
    layout->addSpacing(4);
    for (QAction *action : {m_edit->editContext, m_edit->editTraining})
        layout->addWidget(new ChoiceButton(action));
    layout->addStretch(1);
    layout->addWidget(buttonFor(m_view->residuals));
    layout->addWidget(buttonFor(m_view->fit));
    layout->addWidget(buttonFor(m_view->reset));
    return header;
}

void MainWindow::createBars()
{
    addToolBar(Qt::TopToolBarArea,
               fixedBar(tr("Initialisation"), QStringLiteral("initialisation"),
                        new InitialisationBar(m_document, m_training->initialisations(), m_training->reroll)));
    addToolBar(Qt::BottomToolBarArea, fixedBar(tr("Transport"), QStringLiteral("transport"),
                                               new TransportBar(m_document, m_run, *m_transport)));
}

void MainWindow::createDocks()
{
    const auto add = [this](const QString &title, Panel panel, QWidget *content) {
        auto *dock = new QDockWidget(title);
        dock->setObjectName(QLatin1String(panelNames.at(std::size_t(panel))));
        dock->setWidget(content);
        addDockWidget(Qt::RightDockWidgetArea, dock);
        m_docks.append(dock);
        return dock;
    };
    const auto scrolled = [](QWidget *panel) {
        auto *scroll = new QScrollArea;
        scroll->setWidget(panel);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        const int needed = panel->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width();
        scroll->setMinimumWidth(std::max(250, needed)); // nothing is cut at the right
        return scroll;
    };
    // In the order of Panel.
    QDockWidget *settings = add(tr("Settings"), Panel::Settings, scrolled(new SettingsPanel(m_document)));
    QDockWidget *remedies = add(tr("Remedies"), Panel::Remedies, scrolled(new RemediesPanel(m_document)));
    QDockWidget *points = add(tr("Points"), Panel::Points, new PointsPanel(m_document, *m_editing));
    QDockWidget *plane = add(tr("Latent plane"), Panel::LatentPlane,
                             new LatentPlanePanel(m_document, m_run, *m_exploration, *m_motion, m_removeProbe));
    QDockWidget *readOut = add(tr("Read-out"), Panel::ReadOut, new LatentPanel(m_run));
    QDockWidget *verdict = add(tr("Verdict"), Panel::Verdict, new SpreadPanel(m_run, m_view->startSigmaZ));
    tabifyDockWidget(settings, remedies);
    tabifyDockWidget(remedies, points);
    tabifyDockWidget(plane, readOut);
    tabifyDockWidget(readOut, verdict);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
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
}

void MainWindow::connectDocument()
{
    const auto follow = [this] { m_function->setExperiment(m_document.experiment()); };
    connect(&m_document, &Document::experimentChanged, this, follow);
    connect(&m_document, &Document::viewChanged, this, [this] { m_function->setView(m_document.view()); });
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::setWindowModified);
    connect(&m_run, &RunController::frameChanged, this, &MainWindow::followFrame);
    connect(m_view, &ViewActions::themeChosen, this,
            [this](Theme theme) { m_settings.setValue("view/theme", name(theme)); });
    follow();
    updateTitle();
    updateIcons();
}

void MainWindow::connectChart()
{
    connectEdits(*m_function);
    for (FunctionView *pane : m_compare->functionViews())
        connectEdits(*pane);
    m_function->setHintVisible(m_settings.value("hints/addPoint", true).toBool());
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
    QMainWindow::changeEvent(event);
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
    m_function->setFocus(); // ends an edit in the table
    if (!m_file->confirmLeaving())
        return event->ignore();
    m_sweep->cancel();
    saveState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    // Not inside the drop: the other program would wait for our questions.
    QMetaObject::invokeMethod(
        this, [this, path] { m_file->openFile(path); }, Qt::QueuedConnection);
}

} // namespace npscope
