// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/latentgridpage.h"

#include "ui/document/document.h"
#include "ui/document/sessionlimits.h"
#include "ui/pages/latentgridview.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/panels/latent/axeschooser.h"
#include "ui/run/exploration.h"
#include "ui/run/runcontroller.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace npscope {

LatentGridPage::LatentGridPage(Document &document, RunController &run, Exploration &exploration)
    : WindowPage(Page::LatentGrid, tr("Latent grid")), m_document(document), m_run(run), m_view(new LatentGridView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(m_header = createHeader(exploration));
    layout->addWidget(m_view, 1);
    connect(&run, &RunController::frameChanged, m_view, [this] { m_view->setFrame(m_run.frame()); });
    connect(&run, &RunController::frameChanged, this, &LatentGridPage::followModel);
    connect(&run, &RunController::frameChanged, this, &LatentGridPage::updateReadout);
    connect(&document, &Document::viewChanged, this, &LatentGridPage::followView);
    connect(&document, &Document::experimentChanged, this, &LatentGridPage::nameTab);
    connect(&exploration, &Exploration::probeChanged, m_view, &LatentGridView::setProbe);
    connect(m_view, &LatentGridView::probePlaced, &exploration, &Exploration::placeProbe);
    connect(m_view, &LatentGridView::cellChanged, this, &LatentGridPage::updateReadout);
    followView();
    nameTab();
    updateReadout();
}

void LatentGridPage::nameTab()
{
    setWindowTitle(m_document.experiment().training.hasLatent() ? tr("Latent grid") : tr("Inside"));
}

void LatentGridPage::followView()
{
    const View &view = m_document.view();
    const QSignalBlocker cells(m_cells), half(m_half); // they round what a session may hold
    m_cells->setValue(view.latent.cells);
    m_half->setValue(view.latent.half);
    m_view->setView(view);
}

void LatentGridPage::followModel()
{
    m_header->setVisible(!m_view->showsInside());
}

void LatentGridPage::change(const std::function<void(LatentView &)> &change)
{
    View view = m_document.view();
    change(view.latent);
    m_document.setView(view);
}

QWidget *LatentGridPage::createHeader(Exploration &exploration)
{
    m_cells = new NumberBox(NumberKind::Whole, gridCells.min, gridCells.max);
    m_cells->setAccessibleName(tr("Cells in a row"));
    m_half = new NumberBox(NumberKind::Real, gridHalves.min, gridHalves.max);
    m_half->setDecimals(2);
    m_half->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_half->setAccessibleName(tr("Largest z"));
    connect(m_cells, &NumberBox::valueChanged, this,
            [this](double cells) { change([=](LatentView &latent) { latent.cells = int(cells); }); });
    connect(m_half, &NumberBox::valueChanged, this,
            [this](double half) { change([=](LatentView &latent) { latent.half = half; }); });
    m_readout = new QLabel;
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // its text widens nothing
    m_readout->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    const auto add = [layout](const QString &text, QWidget *control) {
        auto *label = new QLabel(text);
        label->setBuddy(control);
        layout->addWidget(label);
        layout->addWidget(control);
        layout->addSpacing(8);
    };
    add(tr("Cells"), m_cells);
    add(tr("z up to ±"), m_half);
    layout->addWidget(new AxesChooser(exploration));
    layout->addWidget(m_readout, 1);
    return header;
}

QString LatentGridPage::readout() const
{
    return m_readout->text();
}

void LatentGridPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateReadout();
}

void LatentGridPage::updateReadout()
{
    if (!isVisible())
        return;
    const LatentGridPainter &painter = m_view->painter();
    const auto cell = painter.marks().cell;
    const QString hint = m_view->showsInside()
                             ? QString()
                             : tr("Outlined: the cell of the posterior's mean. A click makes a cell's z the probe.");
    if (!cell || !painter.hasCurves() || *cell >= painter.cellCount())
        return m_readout->setText(hint);
    const std::vector<float> z = painter.zOf(*cell);
    const auto part = [&](int axis) {
        return tr("z%1 = %2").arg(axis + 1).arg(QLocale().toString(double(z[std::size_t(axis)]), 'g', 4));
    };
    const LatentGridContent &content = painter.content();
    m_readout->setText(content.xAxis == content.yAxis
                           ? part(content.xAxis)
                           : part(content.xAxis) + QStringLiteral(", ") + part(content.yAxis));
}

} // namespace npscope
