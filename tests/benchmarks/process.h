// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs another program to its end.

#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace npscope {

/// Its standard output; throws a std::runtime_error that names the program where it fails.
QByteArray outputOf(const QStringList &command, const QMap<QString, QString> &environment = {});

/// Seconds from the start of the program to the first line it writes; what it then writes comes back in `rest`.
double secondsToFirstLine(const QStringList &command, QByteArray *rest = nullptr,
                          const QMap<QString, QString> &environment = {});

} // namespace npscope
