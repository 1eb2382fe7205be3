// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The points panel: whether the context follows the training points, and a table of the points that are
// being edited.

#pragma once

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QItemSelection;
class QLabel;
class QTableView;

namespace npscope {

class Document;
class Editing;
class PointsModel;

class PointsPanel : public QWidget
{
    Q_OBJECT

public:
    PointsPanel(Document &document, Editing &editing, QWidget *parent = nullptr);

private:
    void createTable();
    QWidget *createButtons();
    void connectAll();
    void follow();
    void takeSelection();
    void showSelection();
    void addPoint();
    void removeSelected();

    Document &m_document;
    Editing &m_editing;
    PointsModel *m_model;
    QLabel *m_title;
    QLabel *m_scaling; ///< how numbers of a file became these points
    QCheckBox *m_follows;
    QTableView *m_table;
    QAbstractButton *m_remove = nullptr;
    QAbstractButton *m_clear = nullptr;
};

} // namespace npscope
