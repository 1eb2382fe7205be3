// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A frame around one part of a window, to point at it. It takes neither clicks nor the focus.

#pragma once

#include <QPointer>
#include <QWidget>

namespace npscope {

class Outline : public QWidget
{
    Q_OBJECT

public:
    explicit Outline(QWidget &window);

    /// Null: around nothing. Where the part is hidden, so is the frame.
    void setTarget(QWidget *target);
    QWidget *target() const { return m_target; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
};

} // namespace npscope
