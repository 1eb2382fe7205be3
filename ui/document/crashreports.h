// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The reports of crashes that are kept until the next window has offered them.

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace npscope {

struct CrashReport {
    QString path;
    QDateTime time;
    QString text; ///< as shown(), its lines
};

inline constexpr qsizetype mostCrashReports = 5;

/// The newest first. Older ones than the newest few are removed.
QList<CrashReport> crashReports();
void forget(const QList<CrashReport> &reports);

/// Where this program's would be. Removes the older ones, too: programs without a window leave some as well.
QString nextCrashReport();

} // namespace npscope
