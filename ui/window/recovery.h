// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMainWindow;

namespace npscope {

class Autosave;
class Document;

/// Offers what programs that ended without closing their window have left, with its picture and its time, and the
/// reports of those that crashed. What is taken back is an untitled document with unsaved changes: no file of the
/// user's is touched. Where there is nothing but reports, a bar says so, and stops nobody.
void offerLost(Document &document, Autosave &autosave, QMainWindow &window);

} // namespace npscope
