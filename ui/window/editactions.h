// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions on points: cut, copy, paste, delete, select all, clear. They act on the kind of points that is
// being edited.

#pragma once

#include <QAction>
#include <QObject>

namespace npscope {

class Document;
class Editing;

class EditActions : public QObject
{
    Q_OBJECT

public:
    EditActions(Document &document, Editing &editing, QObject *parent = nullptr);

    QAction *const undo;
    QAction *const redo;
    QAction *const cut;
    QAction *const copy; ///< the selected points, or all where none is
    QAction *const paste;
    QAction *const remove;
    QAction *const selectAll;
    QAction *const clear;
    QAction *const editContext;
    QAction *const editTraining;
    QAction *const followTraining; ///< context = training points

signals:
    /// Another program's text.
    void tablePasted(const QString &text);

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void createKinds();
    void copyPoints();
    void pastePoints();
    void update();

    Document &m_document;
    Editing &m_editing;
};

} // namespace npscope
