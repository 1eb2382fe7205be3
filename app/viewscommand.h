// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace npscope {

void listViews(const QStringList &arguments);
QByteArray viewsHelp();

} // namespace npscope
