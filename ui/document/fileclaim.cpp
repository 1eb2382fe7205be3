// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/fileclaim.h"

#include "ui/document/statefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace npscope {

namespace {

// The same whichever links lead there.
QString canonical(const QString &path)
{
    const QFileInfo info(path);
    const QString itself = info.canonicalFilePath();
    if (!itself.isEmpty())
        return itself;
    const QString folder = info.dir().canonicalPath();
    return (folder.isEmpty() ? info.absolutePath() : folder) + QLatin1Char('/') + info.fileName();
}

// A path can be longer than the name of a file.
QString lockOf(const QString &file)
{
    const QByteArray name = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1).toHex();
    return stateFolder(QStringLiteral("open/")) + QString::fromLatin1(name) + QStringLiteral(".lock");
}

} // namespace

FileClaim::FileClaim(const QString &path) : m_file(canonical(path))
{
    QDir().mkpath(stateFolder(QStringLiteral("open"))); // where that fails nobody is told, as without a claim
    m_lock = lock(lockOf(m_file)).file;
}

bool FileClaim::isOf(const QString &path) const
{
    return m_lock && m_file == canonical(path);
}

bool FileClaim::isThere(const QString &path)
{
    const QString file = lockOf(canonical(path));
    return QFileInfo::exists(file) && lock(file).isOthers; // one of the dead is taken, and goes with this
}

} // namespace npscope
