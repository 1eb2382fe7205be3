// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/collapsemappage.h"

#include "ui/document/document.h"
#include "ui/document/sweeprequest.h"
#include "ui/figures/figureparts.h"
#include "ui/pages/collapsemapview.h"
#include "ui/pages/sweepcontrols.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/run/sweepcontroller.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct ColourRow {
    MapColour colour;
    QString text;
    QString need; ///< what a sweep must have for it
};

std::array<ColourRow, 4> colourRows()
{
    const QString need = CollapseMapPage::tr("This needs functions of a family, and held-out tasks to compare on");
    return {{{MapColour::Sd, CollapseMapPage::tr("sd"), {}},
             {MapColour::SdOverSigmaY, CollapseMapPage::tr("sd / sigma_y"),
              CollapseMapPage::tr("sd / sigma_y needs groups that share sigma_y")},
             {MapColour::Coverage, CollapseMapPage::tr("coverage of 90 %"), need},
             {MapColour::Gap, CollapseMapPage::tr("gap to exact"), need}}};
}

} // namespace

CollapseMapPage::CollapseMapPage(Document &document, SweepController &sweep)
    : WindowPage(Page::CollapseMap, tr("Collapse map")), exportPicture(new QAction(tr("&Picture…"), this)),
      exportCsv(new QAction(tr("&CSV…"), this)), m_document(document), m_sweep(sweep)
{
    m_controls = new SweepControls(document);
    m_view = new CollapseMapView;
    auto *runs = new QHBoxLayout;
    auto *display = new QHBoxLayout;
    createRun(*runs);
    createDisplay(*display);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_controls);
    layout->addLayout(runs);
    layout->addWidget(m_problem);
    layout->addWidget(m_view, 1);
    layout->addLayout(display);

    connect(m_controls, &SweepControls::changed, this, [this] {
        m_isRequested = false;
        change([this](MapView &map) { map.request = m_controls->request(); });
        showState();
    });
    connect(m_controls, &SweepControls::runRequested, this, [this] {
        if (m_run->isEnabled() && !m_sweep.isRunning())
            run();
    });
    connect(&document, &Document::experimentChanged, this, [this] {
        m_controls->setRequest(askedRequest(m_document.view().map.request, m_document.experiment()));
        showColours();
        showState();
    });
    connect(&document, &Document::replaced, this, [this] { m_isRequested = true; });
    connect(&document, &Document::viewChanged, this, &CollapseMapPage::followView);
    connect(&sweep, &SweepController::changed, this, &CollapseMapPage::follow);
    connect(m_view, &CollapseMapView::cellChosen, this, [this](const MapCell &cell) { choose(cell.run, cell.step); });
    showState();
}

void CollapseMapPage::createRun(QHBoxLayout &row)
{
    m_run = new QPushButton(tr("Run"));
    m_run->setObjectName(QStringLiteral("runSweep"));
    int width = 0; // of the longest text it may have
    for (const QString &text : {tr("Run"), tr("Run again"), tr("Cancel")})
        width = std::max(width, QPushButton(text).sizeHint().width());
    m_run->setFixedWidth(width + 8);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    auto *exports = new QToolButton;
    exports->setText(tr("Export"));
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(exports);
    menu->addActions({exportPicture, exportCsv});
    exports->setMenu(menu);
    row.addWidget(m_run);
    row.addWidget(m_progress, 1);
    row.addWidget(exports);
    connect(m_run, &QPushButton::clicked, this, &CollapseMapPage::runOrCancel);
}

void CollapseMapPage::createDisplay(QHBoxLayout &row)
{
    m_place = new QSlider(Qt::Horizontal);
    m_place->setRange(0, spreadCount - 1);
    m_place->setPageStep(10);
    m_place->setMinimumWidth(90);
    m_place->setAccessibleName(tr("x at which the spread is shown"));
    m_x = new NumberBox(NumberKind::Real, spreadX(0), spreadX(spreadCount - 1));
    m_x->setDecimals(1);
    m_x->setSingleStep(0.1);
    m_x->setValue(spreadX(0));
    m_x->setObjectName(QStringLiteral("mapX"));
    m_x->setAccessibleName(m_place->accessibleName());
    m_onData = new QCheckBox(tr("on the data"));
    m_onData->setToolTip(tr("The mean over the training points rather than one x"));
    m_colours = new QComboBox;
    m_colours->setObjectName(QStringLiteral("mapColours"));
    m_colours->setAccessibleName(tr("What the colours show"));
    for (const ColourRow &colour : colourRows())
        m_colours->addItem(colour.text, int(colour.colour));
    m_isSorted = new QCheckBox(tr("sorted"));
    m_isSorted->setToolTip(tr("Each group's rows by the spread at the last step rather than by seed"));
    row.addWidget(new QLabel(tr("At x =")));
    row.addWidget(m_x);
    row.addWidget(m_place, 1);
    row.addWidget(m_onData);
    row.addSpacing(10);
    row.addWidget(new QLabel(tr("Colour")));
    row.addWidget(m_colours);
    row.addWidget(m_isSorted);

    connect(m_place, &QSlider::valueChanged, this,
            [this](int index) { change([=](MapView &map) { map.place = index; }); });
    connect(m_x, &NumberBox::valueChanged, this,
            [this](double x) { change([=](MapView &map) { map.place = int(std::lround((x - spreadX(0)) * 10)); }); });
    connect(m_onData, &QCheckBox::toggled, this, [this](bool isOn) {
        change([=, this](MapView &map) { map.place = isOn ? std::nullopt : std::optional(m_place->value()); });
    });
    connect(m_colours, &QComboBox::currentIndexChanged, this,
            [this] { change([this](MapView &map) { map.colour = MapColour(m_colours->currentData().toInt()); }); });
    connect(m_isSorted, &QCheckBox::toggled, this,
            [this](bool isOn) { change([=](MapView &map) { map.isSorted = isOn; }); });
}

void CollapseMapPage::change(const std::function<void(MapView &)> &change)
{
    View view = m_document.view();
    change(view.map);
    m_document.setView(view);
}

void CollapseMapPage::followView()
{
    const MapView &map = m_document.view().map;
    m_controls->setRequest(askedRequest(map.request, m_document.experiment()));
    const QSignalBlocker place(m_place), x(m_x), onData(m_onData), colours(m_colours), isSorted(m_isSorted);
    if (map.place) {
        m_place->setValue(*map.place);
        m_x->setValue(spreadX(std::size_t(*map.place)));
    }
    m_onData->setChecked(!map.place);
    showColours();
    m_isSorted->setChecked(map.isSorted);
    follow();
}

void CollapseMapPage::showMap()
{
    if (!m_sweep.sweep())
        return;
    showColours();
    MapView map = m_document.view().map;
    map.request = m_request; // the controls may ask for another one by now
    m_view->setContent(collapseMapContent(results(), map));
}

Results CollapseMapPage::results() const
{
    return {{}, m_sweep.sweep(), m_sweep.runs(), m_groups};
}

// The view keeps what was wanted, for a sweep that has it.
void CollapseMapPage::showColours()
{
    const MapView &map = m_document.view().map;
    const Sweep *sweep = m_sweep.sweep().get();
    const bool isOfFamily = m_document.experiment().training.isOfFamily();
    const MapColour usual = isOfFamily ? MapColour::Coverage : MapColour::Sd;
    const MapColour shown = sweep ? mapColour(*sweep, map.colour) : map.colour == MapColour::Usual ? usual : map.colour;
    const QSignalBlocker block(m_colours);
    m_colours->setCurrentIndex(m_colours->findData(int(shown)));
    auto *items = qobject_cast<QStandardItemModel *>(m_colours->model());
    for (int i = 0; items && i < m_colours->count(); ++i) {
        const auto colour = MapColour(m_colours->itemData(i).toInt());
        const bool isOffered = !sweep || offers(*sweep, colour);
        items->item(i)->setEnabled(isOffered);
        items->item(i)->setToolTip(isOffered ? QString() : colourRows()[std::size_t(i)].need);
    }
    const bool hasPlace = shown == MapColour::Sd || shown == MapColour::SdOverSigmaY;
    m_onData->setEnabled(hasPlace);
    m_place->setEnabled(hasPlace && map.place);
    m_x->setEnabled(hasPlace && map.place);
}

} // namespace npscope
