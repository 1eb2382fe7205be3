// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file held when it was read or written here: tells whether somebody else has changed it since.

#pragma once

#include <QByteArray>
#include <QString>

namespace npscope {

class FileStamp
{
public:
    enum class Change { None, Contents, Removed };

    /// Of no file, which nobody can change.
    FileStamp() = default;
    explicit FileStamp(const QByteArray &contents);
    /// Of what is there now; of no file where there is none, or none that can be read again.
    static FileStamp of(const QString &path);

    /// By what is in it, so that neither a copy with another date nor a quick change passes for what it is not.
    Change changeOf(const QString &path) const;

    bool operator==(const FileStamp &) const = default;

private:
    QByteArray m_hash;
};

} // namespace npscope
