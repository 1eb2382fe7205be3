// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pointer edits, and which points are selected: the one thing that chart, table and menus share.

#pragma once

#include "ui/document/pointref.h"

#include <QObject>

#include <vector>

namespace npscope {

class Document;

class Editing : public QObject
{
    Q_OBJECT

public:
    explicit Editing(Document &document, QObject *parent = nullptr);

    PointKind kind() const { return m_kind; }
    /// Indices of points of that kind, ascending.
    const std::vector<int> &selected() const { return m_selected; }

    void setKind(npscope::PointKind kind);
    void select(std::vector<int> indices);

signals:
    void kindChanged(npscope::PointKind kind);
    void selectionChanged();

private:
    void follow();
    void dropMissing();

    Document &m_document;
    PointKind m_kind; ///< told last
    std::vector<int> m_selected;
};

} // namespace npscope
