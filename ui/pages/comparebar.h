// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the comparison compares by, how many panes it has, and what can be done with all of them.

#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QToolButton;

namespace npscope {

class Document;

class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(Document &document, QWidget *parent = nullptr);

    /// Buttons for these at the right.
    void addActions(const QList<QAction *> &actions);

private:
    void compareBy(int index);
    void addPane();
    void follow();

    Document &m_document;
    QComboBox *m_settings = nullptr;
    QToolButton *m_add = nullptr;
};

} // namespace npscope
