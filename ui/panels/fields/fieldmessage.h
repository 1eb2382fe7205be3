// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QPointer>

namespace npscope {

/// A sentence beside a field that says what is wrong with what was typed. It lies over the window, so that nothing
/// moves, and is gone with the next key or press. There is at most one in a window.
class FieldMessage : public QLabel
{
    Q_OBJECT

public:
    static void tell(const QWidget &field, const QString &text);
    /// Beside a part of the field, e.g. a cell of a table.
    static void tell(const QWidget &field, const QRect &part, const QString &text);
    /// The field's message, if there is one, is no longer true.
    static void withdraw(const QWidget &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldMessage(const QWidget &field, const QRect &part, const QString &text);
    void place(const QRect &part);

    QPointer<const QWidget> m_field;
};

} // namespace npscope
