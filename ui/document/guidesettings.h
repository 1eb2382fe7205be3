// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every setting of the registry as Markdown: the part of the guide's page that nobody writes.

#pragma once

#include <QString>

namespace npscope {

/// A heading for each group, and one for each setting: its name in files and on the command line.
QString guideOfSettings();

} // namespace npscope
