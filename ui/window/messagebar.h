// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A message over the charts that waits until it is answered, and stops nobody: the window goes on below it.

#pragma once

#include <QList>
#include <QToolBar>

class QLabel;
class QMainWindow;

namespace npscope {

class MessageBar : public QToolBar
{
    Q_OBJECT

public:
    /// In the window at once, below its other bars. A button stands for each action.
    MessageBar(const QString &text, const QList<QAction *> &actions, QMainWindow &window);

    QString text() const;
    /// Out of the window, and deleted once what is going on in one of its buttons has ended.
    void putAway();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QMainWindow &m_window;
    QWidget *m_content;
    QLabel *m_text;
};

} // namespace npscope
