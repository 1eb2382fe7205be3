// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests of faults have in common: which errors a disk gives, which faults must be told, and how many there were.

#pragma once

#include "tests/faults/faults.h"

#include <QByteArray>
#include <QDir>
#include <QProcessEnvironment>

#include <array>
#include <cerrno>
#include <cstring>
#include <dlfcn.h>
#include <map>

namespace npscope {

/// A full disk, one that is broken, no rights, a disk that cannot be written, and a quota.
inline constexpr std::array diskErrors{ENOSPC, EIO, EACCES, EROFS, EDQUOT};

/// In which a program meets that fault.
inline QProcessEnvironment environmentWith(const Fault &fault)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG"})
        environment.remove(name);
    environment.insert("LC_ALL", "C.UTF-8");
    Dl_info library = {};
    dladdr(reinterpret_cast<const void *>(&plan), &library);
    environment.insert("LD_PRELOAD", library.dli_fname);
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
    environment.insert("NPSCOPE_FAULT", QString::fromStdString(plan(fault)));
    return environment;
}

/// Whether a user must hear of it: what was written may not be there. That a file was closed, or told once more to be
/// on the disk, changes nothing; a link is made anew under another name.
inline bool mustBeTold(const Fault &fault, const QByteArray &call)
{
    const bool matters = call == "open" || call == "openat" || call == "write" || call == "fsync" || call == "fdatasync"
                         || call == "rename";
    return matters && fault.kind != Fault::Kind::Short;
}

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

/// "write (4): No space left on device"
inline QByteArray textOf(const Fault &fault, const QByteArray &call)
{
    constexpr std::array kinds{"", " from there on", ", one half", ", the process ended"};
    const QByteArray error = fault.error ? QByteArray(": ") + std::strerror(fault.error) : QByteArray();
    return (call.isEmpty() ? "no call" : call) + " (" + QByteArray::number(fault.at) + ')' + error
           + kinds[std::size_t(fault.kind)];
}

/// How many faults there were, at which calls.
struct FaultCount {
    int faults = 0;
    int told = 0; ///< of those that are
    int killed = 0;
    int left = 0; ///< files beside the user's, after an end of the process
    std::map<QByteArray, int> calls;

    void add(const Fault &fault, const QByteArray &call)
    {
        if (call.isEmpty())
            return;
        ++faults;
        ++calls[call];
        killed += fault.kind == Fault::Kind::Kill ? 1 : 0;
        told += fault.kind != Fault::Kind::Kill && mustBeTold(fault, call) ? 1 : 0;
    }

    QByteArray text() const
    {
        QByteArray text = QByteArray::number(faults) + " faults:";
        for (const auto &[call, count] : calls)
            text += ' ' + call + ' ' + QByteArray::number(count) + ',';
        return text + " of which " + QByteArray::number(killed) + " ended the process and " + QByteArray::number(told)
               + " had to be told; files left by an ended process: " + QByteArray::number(left);
    }
};

} // namespace npscope
