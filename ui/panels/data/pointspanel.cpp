// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/data/pointspanel.h"

#include "ui/document/datause.h"
#include "ui/document/document.h"
#include "ui/document/functionstext.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/data/pointsmodel.h"
#include "ui/panels/fields/fieldmessage.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

PointsPanel::PointsPanel(Document &document, Editing &editing, QWidget *parent)
    : QWidget(parent), m_document(document), m_editing(editing), m_model(new PointsModel(document, this)),
      m_title(new QLabel), m_scaling(new QLabel), m_follows(new QCheckBox(tr("Context = training points"))),
      m_table(new QTableView)
{
    createTable();
    m_scaling->setObjectName(QStringLiteral("scaling"));
    m_scaling->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_follows);
    layout->addWidget(m_title);
    layout->addWidget(m_scaling);
    layout->addWidget(m_table, 1);
    layout->addWidget(createButtons());
    connectAll();
    follow();
}

void PointsPanel::createTable()
{
    m_table->setLayoutDirection(Qt::LeftToRight); // x before y, and a minus before its number
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Points"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setMinimumHeight(72);
}

QWidget *PointsPanel::createButtons()
{
    auto *add = new QPushButton(tr("Add"));
    m_remove = new QPushButton(tr("Remove"));
    m_clear = new QPushButton(tr("Clear"));
    connect(add, &QPushButton::clicked, this, &PointsPanel::addPoint);
    connect(m_remove, &QPushButton::clicked, this, &PointsPanel::removeSelected);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_document.clearPoints(m_editing.kind()); });

    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(add), m_remove, m_clear}) {
        button->setMinimumWidth(50);
        layout->addWidget(button, 1);
    }
    return box;
}

void PointsPanel::connectAll()
{
    connect(m_follows, &QCheckBox::toggled, &m_document, &Document::setFollowsTraining);
    connect(m_model, &PointsModel::refused, this, [this](const QModelIndex &cell, const QString &text) {
        FieldMessage::tell(*m_table->viewport(), m_table->visualRect(cell), text);
    });
    connect(&m_document, &Document::experimentChanged, this, &PointsPanel::follow);
    connect(&m_editing, &Editing::kindChanged, this, [this](PointKind kind) {
        const QSignalBlocker block(m_table->selectionModel());
        m_model->setKind(kind);
        follow();
    });
    connect(&m_editing, &Editing::selectionChanged, this, &PointsPanel::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PointsPanel::takeSelection);
}

void PointsPanel::follow()
{
    const Experiment &experiment = m_document.experiment();
    const QSignalBlocker block(m_follows);
    m_follows->setChecked(experiment.question.followsTraining);
    const bool isOfFamily = experiment.training.isOfFamily();
    m_follows->setEnabled(!isOfFamily);
    m_follows->setToolTip(isOfFamily ? noTrainingPointsText()
                                     : tr("The article's setting: the curves are conditioned on all training points. "
                                          "The first edit of the context unticks it and starts from a copy."));
    const int count = int(m_document.points(m_editing.kind()).size());
    if (m_editing.kind() == PointKind::Training)
        m_title->setText(tr("Training points: %n", nullptr, count));
    else if (experiment.question.followsTraining && !isOfFamily)
        m_title->setText(tr("Context points: %n, the training points", nullptr, count));
    else
        m_title->setText(tr("Context points: %n", nullptr, count));
    const QString scaling = scalingsText(scalingsOf(experiment, m_editing.kind() == PointKind::Context));
    m_scaling->setText(tr("Standardised: %1").arg(scaling));
    m_scaling->setVisible(!scaling.isEmpty());
    m_clear->setEnabled(count > 0);
    m_remove->setEnabled(!m_editing.selected().empty());
}

void PointsPanel::takeSelection()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    m_editing.select(std::move(rows));
}

void PointsPanel::showSelection()
{
    const std::vector<int> &rows = m_editing.selected();
    m_remove->setEnabled(!rows.empty());
    // Rows that follow one another are one range: each range is compared with each.
    QItemSelection selection;
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (last + 1 != rows.end() && *(last + 1) == *last + 1)
            ++last;
        selection.select(m_model->index(*first, 0), m_model->index(*last, 1));
        first = last + 1;
    }
    const QSignalBlocker block(m_table->selectionModel());
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->viewport()->update();
    if (!rows.empty())
        m_table->scrollTo(m_model->index(rows.back(), 0));
}

// At the first whole x that has no point yet, so that it can be seen and moved.
void PointsPanel::addPoint()
{
    const Points &points = m_document.points(m_editing.kind());
    Point point;
    const auto isTaken = [&] { return std::ranges::any_of(points, [&](const Point &p) { return p.x == point.x; }); };
    while (isTaken())
        point.x = point.x > 0 ? -point.x : 1 - point.x;
    if (m_document.addPoint(m_editing.kind(), point))
        m_editing.select({int(m_document.points(m_editing.kind()).size()) - 1});
}

void PointsPanel::removeSelected()
{
    m_document.removePoints(m_editing.kind(), m_editing.selected());
}

} // namespace npscope
