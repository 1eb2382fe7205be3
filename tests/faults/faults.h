// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Faults of a disk, on purpose: the calls by which a program writes below one folder are counted, and the one that is
// asked for fails. A test that links the library arms it; a program that is started with it in LD_PRELOAD reads
// NPSCOPE_FAULT, which is what plan() writes.

#pragma once

#include <string>

namespace npscope {

struct Fault {
    enum class Kind {
        Once,    ///< that call fails with `error`
        Lasting, ///< from that call on all of them fail, but for closing and removing, as on a disk that is full
        Short,   ///< that call, if it writes, writes one half
        Kill,    ///< the process ends before that call, as by kill -9
        Hold     ///< that call waits until the fault is disarmed, ten seconds at most, as on a disk that is busy
    };
    std::string folder = {}; ///< without a slash at its end; calls are counted that concern what is below it
    Kind kind = Kind::Once;
    int at = 1; ///< counted from 1
    int error = 0;
    bool isOldDisk = false; ///< without files that have no name yet, which Linux's own file systems have
    std::string note = {};  ///< a file that is made when it happens, with the call's name in it; none where empty
};

/// From now on in this process.
void arm(const Fault &fault);
/// The name of the call that failed, empty where there were not so many calls: "write", "fsync (again)" where
/// everything was on the disk already.
std::string disarm();
/// Whether a call is being held.
bool isHolding();
/// For NPSCOPE_FAULT.
std::string plan(const Fault &fault);

} // namespace npscope
