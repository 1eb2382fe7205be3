// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ring around whatever has the keyboard's focus, the same for every kind of control: the style's own marks are
// faint, and many a control has none. Around a chart it is shown only where the focus came by the keyboard: one that is
// clicked says by itself what it is about.

#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace npscope {

class FocusRing : public QObject
{
    Q_OBJECT

public:
    /// For all of the application's windows.
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    /// What it surrounds; null where nothing.
    QWidget *surrounded() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void surround(QWidget *widget);

    QPointer<QFocusFrame> m_frame; // a child of the surrounded widget's parent, which may be deleted
    QPointer<QWidget> m_last;
};

} // namespace npscope
