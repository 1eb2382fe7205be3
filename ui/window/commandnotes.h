// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes for a crash's report what the user chooses: actions of menus, by pointer or key, and buttons. Before it is
// done, so that what crashes stands there, too. What is typed is nobody's business.

#pragma once

#include <QObject>

namespace npscope {

class CommandNotes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of the application.
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace npscope
