// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two ways to a disk that takes no more: a limit to the size of files, which anybody can set, and a file system
// that really is full, which only root can make.

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/mount.h>
#endif

/// From now on this process cannot make a file larger, and is told so instead of being ended.
inline bool limitFileSize(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    return setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// While it lives, no file of this process grows.
struct FileSizeLimit {
    const bool isSet = limitFileSize(0);
    ~FileSizeLimit() { limitFileSize(RLIM_INFINITY); }
};

/// A folder with a file system of its own, of some pages, without a free one once it is filled.
class SmallDisk
{
public:
    SmallDisk()
    {
#ifdef __linux__
        m_isMounted = mount("tmpfs", folder(), "tmpfs", 0, "size=64k") == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef __linux__
        if (m_isMounted)
            umount2(folder(), MNT_DETACH);
#endif
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const
    {
        return m_isMounted;
    }
    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }
    void fill()
    {
        QFile filler(path("filler"));
        if (!filler.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        while (filler.write(QByteArray(1024, 'x')) > 0) {
        }
    }

private:
    QByteArray folder() const
    {
        return QFile::encodeName(m_folder.path());
    }

    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

#define SKIP_UNLESS_MOUNTED(disk)                                                                                      \
    if (!(disk).isMounted())                                                                                           \
    QSKIP("no file system can be mounted here (as root it can); the limit to the size of files is tested instead")
