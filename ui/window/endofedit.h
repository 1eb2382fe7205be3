// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is being typed, into a field or a cell, is taken before a key or a click does something else: it is saved with
// the rest, and is no change in the midst of another one, as when its field is taken away by what is done.

#pragma once

#include <QObject>

namespace npscope {

class EndOfEdit : public QObject
{
public:
    /// For all windows.
    explicit EndOfEdit(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// As if the keyboard's focus went elsewhere. It stays in a field; from the editor of a cell it goes back to the table.
void endEdit();

} // namespace npscope
