// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked before a file or what is not saved may go. Names are as shown().

#pragma once

#include "ui/document/filestamp.h"

#include <QString>

class QWidget;

namespace npscope {

/// Escape stays: nothing is done.
enum class Leaving { Save, Discard, Stay };
enum class Replacing { Yes, Elsewhere, Stay };

/// Of what is not saved; `change` is why it is not, where that is nothing that was done here.
Leaving askBeforeLeaving(const QString &name, FileStamp::Change change, QWidget &window);
/// Of a file that somebody else has changed or removed: both versions may be somebody's work.
Replacing askOfChanged(const QString &name, FileStamp::Change change, QWidget &window);
/// Of a file that another window has open.
Replacing askOfOpen(const QString &name, QWidget &window);
/// Whether a copy is to be opened of a file that another window has open.
bool askForCopy(const QString &name, QWidget &window);

} // namespace npscope
