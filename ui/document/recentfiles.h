// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files that were opened or saved last, newest first, kept in the user's settings.

#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace npscope {

class RecentFiles
{
public:
    static constexpr int maxCount = 10;

    /// The settings must outlive it.
    explicit RecentFiles(QSettings &settings) : m_settings(settings) {}

    /// Without those that are gone.
    QStringList paths() const;
    void add(const QString &path);
    void clear();

private:
    QSettings &m_settings;
};

} // namespace npscope
