// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The read-out of the latent distributions as a table: a heading a distribution, then mu and sigma of each
// dimension.

#pragma once

#include "core/live/frame.h"

#include <QAbstractTableModel>

namespace npscope {

class LatentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const Frame &frame);
    bool isHeading(int row) const { return m_rows.at(std::size_t(row)).isHeading; }
    /// All rows as text, separated by tabs.
    QString text() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        bool isHeading = false;
        QString name;
        QString mu;
        QString sigma;
    };
    static void append(std::vector<Row> &rows, const QString &heading, const Gaussian &q);

    std::vector<Row> m_rows;
};

} // namespace npscope
