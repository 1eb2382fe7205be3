// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What this process takes of the machine.

#pragma once

#include <QFile>

#include <ctime>
#include <malloc.h>
#include <unistd.h>

namespace npscope {

/// In MB of a million bytes. Resident is what the system counts; of it the heap's part is in use or free, kept by the
/// allocator for the next time (each thread has a store of its own).
struct MemoryUse {
    double resident = 0;
    double inUse = 0;
    double kept = 0;
};

inline MemoryUse memoryUse()
{
    MemoryUse use;
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly))
        use.resident = file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) * 1e-6;
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
    const struct mallinfo2 heap = mallinfo2();
    use.inUse = double(heap.uordblks + heap.hblkhd) * 1e-6;
    use.kept = double(heap.fordblks) * 1e-6;
#endif
    return use;
}

/// What the allocator keeps for the next time goes back.
inline void giveBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// Milliseconds of the processors that all threads have used, with the system's part.
inline double processCpu()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

/// The same of the calling thread.
inline double threadCpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

} // namespace npscope
