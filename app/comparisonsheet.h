// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheet of a session whose comparison is shown: its variants trained on the calling thread, and painted.

#pragma once

#include "ui/document/session.h"
#include "ui/paint/colours.h"

#include <QImage>

namespace npscope {

/// At the session's step. The y-range is the session's, or, where it is automatic, fitted to all panes; the session
/// has it then. Throws CommandError where a variant is not allowed or cannot be trained.
QImage paintComparisonSheet(Session &session, const ChartColours &theme);

} // namespace npscope
