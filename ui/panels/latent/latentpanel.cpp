// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/latentpanel.h"

#include "ui/document/functionstext.h"
#include "ui/panels/latent/latentmodel.h"
#include "ui/run/runcontroller.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace npscope {

LatentPanel::LatentPanel(RunController &run, QWidget *parent)
    : QWidget(parent), m_run(run), m_model(new LatentModel(this)), m_table(new QTableView), m_kl(new QLabel)
{
    createTable();
    m_kl->setWordWrap(true);
    m_kl->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_kl->setToolTip(tr("For the weights shown. The loss chart's KL is the one the update used: with the weights "
                        "of the step before."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_kl);
    connect(&run, &RunController::frameChanged, this, &LatentPanel::follow);
    connect(m_model, &LatentModel::modelReset, this, &LatentPanel::spanHeadings);
}

void LatentPanel::createTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Latent distributions"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 5);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(80);
    auto *copy = new QAction(tr("Copy the Read-Out"), m_table);
    connect(copy, &QAction::triggered, m_model, [this] { QApplication::clipboard()->setText(m_model->text()); });
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LatentPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void LatentPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || !frame->fan)
        return;
    m_model->show(*frame);
    const double kl = frame->latent ? frame->latent->kl : 0;
    const QString number = std::isfinite(kl) ? QLocale().toString(kl, 'g', 6) : tr("not finite");
    const bool hasLatent = frame->experiment->training.hasLatent();
    m_table->setVisible(hasLatent);
    m_kl->setText(!hasLatent      ? noLatentText()
                  : frame->latent ? tr("KL(q(z|D) ‖ q(z|C)) = %1").arg(number)
                                  : tr("needs two training points"));
}

void LatentPanel::spanHeadings()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, 3);
    }
}

} // namespace npscope
