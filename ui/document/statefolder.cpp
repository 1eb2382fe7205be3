// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/statefolder.h"

#include <QDir>

namespace npscope {

// As the XDG base directories have it; Qt names it from 6.7 on.
QString stateFolder(const QString &name)
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return state + QStringLiteral("/NPScope/") + name;
}

Lock lock(const QString &path)
{
    auto file = std::make_shared<QLockFile>(path);
    file->setStaleLockTime(0); // of a process that lives it is never stale
    if (file->tryLock())
        return {std::move(file)};
    return {nullptr, file->error() == QLockFile::LockFailedError};
}

} // namespace npscope
