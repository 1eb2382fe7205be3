// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The points of one kind as a table of exact numbers. Edits go to the document.

#pragma once

#include "ui/document/pointref.h"

#include <QAbstractTableModel>

namespace npscope {

class Document;

class PointsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PointsModel(Document &document, QObject *parent = nullptr);

    void setKind(npscope::PointKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// What typedNumber() reads; anything else is refused.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// What was typed there is not taken, and why.
    void refused(const QModelIndex &index, const QString &text);

private:
    void follow();
    bool hasPoint(const QModelIndex &index) const;

    Document &m_document;
    PointKind m_kind = PointKind::Context;
    int m_rows = 0;
};

} // namespace npscope
