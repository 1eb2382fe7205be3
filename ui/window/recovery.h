// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace npscope {

class Autosave;
class Document;

/// Offers what programs that ended without closing their window have left, with its picture and its time. What is taken
/// back is an untitled document with unsaved changes: no file of the user's is touched.
void offerLost(Document &document, Autosave &autosave, QWidget &window);

} // namespace npscope
