// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace npscope {

/// `npscope help settings`: every setting of the registry, what it does and what is allowed.
QByteArray settingsHelp();

} // namespace npscope
