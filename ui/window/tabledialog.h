// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of a figure, to be read in rows and columns: by who wants the value at a place, and by a screen reader.

#pragma once

#include "ui/document/table.h"

#include <QAbstractTableModel>
#include <QDialog>

class QTableView;

namespace npscope {

/// Numbers in the user's format, with six digits.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    TableModel(Table table, QObject *parent) : QAbstractTableModel(parent), m_table(std::move(table)) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// With all digits and a point, as in files.
    QString exact(const QModelIndex &index) const;

private:
    Table m_table;
};

class TableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `text` says what the numbers are of.
    TableDialog(const QString &title, const QString &text, Table table, QWidget *parent);

private:
    void copy();

    TableModel *m_model;
    QTableView *m_view;
};

} // namespace npscope
