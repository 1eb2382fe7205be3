// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide beside the window: its contents, and a page of it.

#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace npscope {

class GuideBrowser;

class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    /// The one that is open already comes to the front.
    static void open(QWidget &window);
    /// Of the window that takes the place of another: opens the page that is open there, in today's language.
    static void goOnFrom(const QWidget &before, QWidget &window);

    explicit GuideWindow(QWidget *parent);
    GuideBrowser &browser() { return *m_browser; }

private:
    void createContents();
    QWidget *createBar();
    void showChosen();
    void followPage();
    void find(bool isNext);

    GuideBrowser *m_browser;
    QTreeWidget *m_contents;
    QLineEdit *m_find;
};

} // namespace npscope
