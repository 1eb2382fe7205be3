// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tabledialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QString TableModel::exact(const QModelIndex &index) const
{
    return m_table.rows.at(std::size_t(index.row())).value(index.column());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // as a view may ask, of its present cell
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return exact(index);
    if (role != Qt::DisplayRole)
        return {};
    const QString text = exact(index);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? QLocale().toString(value, 'g', 6) : text;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_table.columns.value(section)) : QVariant(section + 1);
}

TableDialog::TableDialog(const QString &title, const QString &text, Table table, QWidget *parent)
    : QDialog(parent), m_model(new TableModel(std::move(table), this)), m_view(new QTableView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *caption = new QLabel(text);
    caption->setTextFormat(Qt::PlainText);
    caption->setWordWrap(true);
    m_view->setModel(m_model);
    m_view->setAccessibleName(title);
    m_view->setAccessibleDescription(text);
    m_view->setLayoutDirection(Qt::LeftToRight); // as the chart
    m_view->setWordWrap(false);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().lineSpacing() + 6);
    m_view->horizontalHeader()->setDefaultSectionSize(
        m_view->fontMetrics().horizontalAdvance(QStringLiteral("exact_mean_000")));
    m_view->setCurrentIndex(m_model->index(0, 0));
    auto *copyAction = new QAction(tr("&Copy"), this);
    copyAction->setShortcuts(QKeySequence::Copy); // all of them, or the view itself takes the others, for one cell
    copyAction->setToolTip(tr("Copies the selected cells with all their digits, with tabs between them"));
    connect(copyAction, &QAction::triggered, this, &TableDialog::copy);
    m_view->addAction(copyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(caption);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(720, 480);
}

// Row by row.
void TableDialog::copy()
{
    QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(cells, [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += m_model->exact(cells[i]);
    }
    if (!cells.isEmpty())
        QApplication::clipboard()->setText(text + QLatin1Char('\n'));
}

} // namespace npscope
