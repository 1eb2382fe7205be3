// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace npscope {

namespace {

const QString key = QStringLiteral("recentFiles");

} // namespace

QStringList RecentFiles::paths() const
{
    QStringList found = m_settings.value(key).toStringList();
    found.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return found;
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList found = paths();
    found.removeAll(absolute);
    found.prepend(absolute);
    m_settings.setValue(key, QStringList(found.first(qMin<qsizetype>(found.size(), maxCount))));
}

void RecentFiles::clear()
{
    m_settings.remove(key);
}

} // namespace npscope
