// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/filestamp.h"

#include "ui/document/sessionjson.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace npscope {

namespace {

QByteArray hashOf(const QByteArray &contents)
{
    return QCryptographicHash::hash(contents, QCryptographicHash::Sha256);
}

} // namespace

FileStamp::FileStamp(const QByteArray &contents) : m_hash(hashOf(contents)) {}

FileStamp FileStamp::of(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return FileStamp(file.read(maxSessionBytes + 1));
}

FileStamp::Change FileStamp::changeOf(const QString &path) const
{
    if (m_hash.isEmpty())
        return Change::None;
    const QFileInfo info(path);
    if (!info.exists())
        return Change::Removed;
    if (!info.isFile())
        return Change::None; // a pipe or a device: what was written to it cannot be read again
    return of(path) == *this ? Change::None : Change::Contents;
}

} // namespace npscope
