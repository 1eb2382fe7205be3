// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's state folder: what the program keeps for its own next start. What belongs to one program that runs is
// locked there, so that others tell it from what a dead one has left.

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace npscope {

/// A folder in it, which need not be there.
QString stateFolder(const QString &name);

struct Lock {
    std::shared_ptr<QLockFile> file; ///< held as long as this lives; null where it is not to be had
    bool isOthers = false;           ///< a program that runs holds it, or this one, by another lock
};

/// In a folder that is there. One of a program that has ended is no lock.
Lock lock(const QString &path);

} // namespace npscope
