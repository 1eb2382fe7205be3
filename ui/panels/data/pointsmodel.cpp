// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/data/pointsmodel.h"

#include "ui/document/document.h"
#include "ui/document/typednumber.h"

#include <QLocale>

namespace npscope {

PointsModel::PointsModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_rows(int(document.points(m_kind).size()))
{
    connect(&document, &Document::experimentChanged, this, &PointsModel::follow);
}

void PointsModel::setKind(PointKind kind)
{
    beginResetModel();
    m_kind = kind;
    m_rows = int(m_document.points(kind).size());
    endResetModel();
}

// Rows come and go at the end, so that a selection and an open editor stay where they are.
void PointsModel::follow()
{
    const int rows = int(m_document.points(m_kind).size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, 1));
}

int PointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PointsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

// A view may ask for a cell that is none, or for one of a point that was just removed.
bool PointsModel::hasPoint(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_document.points(m_kind).size());
}

QVariant PointsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if ((role != Qt::DisplayRole && role != Qt::EditRole) || !hasPoint(index))
        return {};
    const Point &point = m_document.points(m_kind)[std::size_t(index.row())];
    const double value = index.column() == 0 ? point.x : point.y;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // or 1,234 would have to be refused when it is read
    // Exact to edit; on display as many digits as are of use.
    return locale.toString(value, 'g', role == Qt::EditRole ? int(QLocale::FloatingPointShortest) : 6);
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section + 1);
    return section == 0 ? QStringLiteral("x") : QStringLiteral("y");
}

Qt::ItemFlags PointsModel::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

bool PointsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !hasPoint(index))
        return false;
    const auto number = typedNumber(value.toString());
    if (!number) {
        emit m_document.refused(number.error());
        emit refused(index, number.error());
        return false;
    }
    Point point = m_document.points(m_kind)[std::size_t(index.row())];
    (index.column() == 0 ? point.x : point.y) = *number;
    QString reason;
    const auto listening =
        connect(&m_document, &Document::refused, this, [&reason](const QString &text) { reason = text; });
    const bool isDone = m_document.movePoint(m_kind, index.row(), point);
    disconnect(listening);
    if (!isDone)
        emit refused(index, reason);
    return isDone;
}

} // namespace npscope
