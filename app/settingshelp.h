// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/experiment/settings.h"

#include <QByteArray>
#include <QString>

namespace npscope {

/// What is allowed, and the default: numbers and choices as --set takes them.
QString limitsAsTyped(const Setting &setting);

QString settingsIntroduction();
/// `npscope help settings`: every setting of the registry, what it does and what is allowed.
QByteArray settingsHelp();

} // namespace npscope
