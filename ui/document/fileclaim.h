// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// That a session's file is open here, for other programs of this user's to see. It says so in the state folder: nothing
// lies beside the file itself.

#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace npscope {

class FileClaim
{
public:
    /// Of no file.
    FileClaim() = default;
    /// Claims it as long as this or a copy of this lives, where nobody else does. A file that is not there yet is
    /// claimed by its name.
    explicit FileClaim(const QString &path);

    /// Whether it is claimed by this.
    bool isOf(const QString &path) const;
    /// Whether it is claimed, by whomever.
    static bool isThere(const QString &path);

private:
    QString m_file;
    std::shared_ptr<QLockFile> m_lock;
};

} // namespace npscope
