// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ring around whatever has the keyboard's focus, the same for every kind of control: the style's own marks are
// faint, and many a control has none. It lies over the window, so that nothing beside the control hides it. Around a
// chart it is shown only where the focus came by the keyboard: one that is clicked says by itself what it is about.

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace npscope {

class FocusRing : public QObject
{
    Q_OBJECT

public:
    /// For all of the application's windows.
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    /// Null where nothing is surrounded.
    QWidget *surrounded() const { return m_surrounded; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void focusChanged(QWidget *widget, Qt::FocusReason reason, bool isIn);
    void place();

    QPointer<QWidget> m_ring; // a child of the window
    QPointer<QWidget> m_surrounded;
    QPointer<QWidget> m_last; // that had the focus
};

} // namespace npscope
