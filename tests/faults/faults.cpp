// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands before libc: a call that this library does not mind goes on to the next one of that name. It allocates nothing
// while a fault is armed, and takes no locks, as it is called from anywhere.

#include "tests/faults/faults.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace npscope {

namespace {

enum class Does { Make, Write, Sync, Close, Remove };

struct State {
    Fault fault;
    std::atomic<bool> isArmed = false;
    std::atomic<bool> isHolding = false;
    std::atomic<int> calls = 0;
    std::atomic<const char *> happened = nullptr;
    std::array<std::atomic<bool>, 4096> isBelow{}; // of each descriptor: it is of a file below the folder
    std::array<std::atomic<bool>, 4096> isDirty{}; // it was written to since it was synchronised
};

State &state()
{
    static State state;
    return state;
}

// Of the environment, once: before anything can be written.
[[gnu::constructor]] void readPlan()
{
    const char *text = std::getenv("NPSCOPE_FAULT");
    if (!text)
        return;
    std::istringstream stream(text);
    Fault fault;
    int kind = 0;
    stream >> kind >> fault.at >> fault.error >> fault.isOldDisk;
    stream.ignore();
    std::getline(stream, fault.folder, '|');
    std::getline(stream, fault.note);
    fault.kind = static_cast<Fault::Kind>(kind);
    arm(fault);
}

bool hasPlace(int fd)
{
    return fd >= 0 && std::size_t(fd) < state().isBelow.size();
}

bool isBelow(int fd)
{
    return hasPlace(fd) && state().isBelow[std::size_t(fd)];
}

// `path` below the folder `at`, which may be AT_FDCWD.
bool isBelow(const char *path, int at = AT_FDCWD)
{
    if (!state().isArmed || !path)
        return false;
    if (path[0] != '/') {
        if (at != AT_FDCWD)
            return isBelow(at);
        std::array<char, PATH_MAX> here{};
        return getcwd(here.data(), here.size()) && isBelow(here.data());
    }
    const std::string &folder = state().fault.folder; // a file without a name is opened as the folder itself
    const char *rest = path + folder.size();
    return std::strncmp(path, folder.c_str(), folder.size()) == 0 && (*rest == '/' || *rest == '\0');
}

void happen(const char *name)
{
    state().happened = name;
    if (state().fault.note.empty())
        return;
    const auto fd = syscall(SYS_openat, AT_FDCWD, state().fault.note.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    syscall(SYS_write, fd, name, std::strlen(name));
    syscall(SYS_close, fd);
}

void hold()
{
    State &s = state();
    s.isHolding = true;
    for (int i = 0; i < 1000 && s.isArmed; ++i)
        usleep(10'000);
    s.isHolding = false;
}

// What becomes of a call that is counted.
enum class Fate { Goes, Fails, IsShort };

Fate fateOf(const char *name, Does does)
{
    State &s = state();
    if (!s.isArmed)
        return Fate::Goes;
    const int call = ++s.calls;
    const bool isIt = call == s.fault.at;
    if (isIt)
        happen(name);
    switch (s.fault.kind) {
    case Fault::Kind::Kill:
        if (isIt)
            kill(getpid(), SIGKILL);
        return Fate::Goes;
    case Fault::Kind::Hold:
        if (isIt)
            hold();
        return Fate::Goes;
    case Fault::Kind::Short:
        return isIt && does == Does::Write ? Fate::IsShort : Fate::Goes;
    case Fault::Kind::Lasting:
        if (call < s.fault.at || does == Does::Close || does == Does::Remove)
            return Fate::Goes;
        break;
    case Fault::Kind::Once:
        if (!isIt)
            return Fate::Goes;
        break;
    }
    errno = s.fault.error;
    return Fate::Fails;
}

template <class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

// A descriptor that was just made of that path.
int made(int fd, bool isBelow)
{
    if (hasPlace(fd)) {
        state().isBelow[std::size_t(fd)] = isBelow;
        state().isDirty[std::size_t(fd)] = false;
    }
    return fd;
}

template <class Open>
int opened(const char *name, const char *path, int at, int flags, const Open &open)
{
    const bool is = isBelow(path, at);
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    if (is && (flags & __O_TMPFILE) != 0 && state().fault.isOldDisk) {
        errno = EOPNOTSUPP;
        return -1;
    }
    if (is && writes && fateOf(name, Does::Make) == Fate::Fails)
        return -1;
    return made(open(), is && writes);
}

template <class Write>
ssize_t written(const char *name, int fd, std::size_t size, const Write &write)
{
    if (!isBelow(fd))
        return write(size);
    switch (fateOf(name, Does::Write)) {
    case Fate::Fails:
        return -1;
    case Fate::IsShort:
        size = std::max<std::size_t>(size / 2, 1);
        break;
    case Fate::Goes:
        break;
    }
    state().isDirty[std::size_t(fd)] = true;
    return write(size);
}

int synchronised(const char *name, const char *again, int fd, int (*sync)(int))
{
    if (!isBelow(fd))
        return sync(fd);
    if (fateOf(state().isDirty[std::size_t(fd)] ? name : again, Does::Sync) == Fate::Fails)
        return -1;
    state().isDirty[std::size_t(fd)] = false;
    return sync(fd);
}

} // namespace

void arm(const Fault &fault)
{
    State &s = state();
    s.isArmed = false;
    s.fault = fault;
    s.calls = 0;
    s.happened = nullptr;
    s.isArmed = true;
}

bool isHolding()
{
    return state().isHolding;
}

std::string disarm()
{
    state().isArmed = false;
    const char *name = state().happened;
    return name ? name : "";
}

std::string plan(const Fault &fault)
{
    std::ostringstream text;
    text << int(fault.kind) << ' ' << fault.at << ' ' << fault.error << ' ' << fault.isOldDisk << ' ' << fault.folder
         << '|' << fault.note;
    return text.str();
}

} // namespace npscope

using namespace npscope;

extern "C" {

#define NPSCOPE_OPEN(name)                                                                                             \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                \
        va_end(rest);                                                                                                  \
        static auto *const real = next<int(const char *, int, ...)>(#name);                                            \
        return opened("open", path, AT_FDCWD, flags, [&] { return real(path, flags, mode); });                         \
    }
NPSCOPE_OPEN(open)
NPSCOPE_OPEN(open64)

#define NPSCOPE_OPENAT(name)                                                                                           \
    int name(int at, const char *path, int flags, ...)                                                                 \
    {                                                                                                                  \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                \
        va_end(rest);                                                                                                  \
        static auto *const real = next<int(int, const char *, int, ...)>(#name);                                       \
        return opened("openat", path, at, flags, [&] { return real(at, path, flags, mode); });                         \
    }
NPSCOPE_OPENAT(openat)
NPSCOPE_OPENAT(openat64)

ssize_t write(int fd, const void *bytes, size_t size)
{
    static auto *const real = next<ssize_t(int, const void *, size_t)>("write");
    return written("write", fd, size, [&](size_t most) { return real(fd, bytes, most); });
}

#define NPSCOPE_PWRITE(name, Offset)                                                                                   \
    ssize_t name(int fd, const void *bytes, size_t size, Offset offset)                                                \
    {                                                                                                                  \
        static auto *const real = next<ssize_t(int, const void *, size_t, Offset)>(#name);                             \
        return written("pwrite", fd, size, [&](size_t most) { return real(fd, bytes, most, offset); });                \
    }
NPSCOPE_PWRITE(pwrite, off_t)
NPSCOPE_PWRITE(pwrite64, off64_t)

ssize_t writev(int fd, const iovec *parts, int count)
{
    static auto *const real = next<ssize_t(int, const iovec *, int)>("writev");
    return written("writev", fd, std::size_t(count), [&](size_t most) { return real(fd, parts, int(most)); });
}

int fsync(int fd)
{
    static auto *const real = next<int(int)>("fsync");
    return synchronised("fsync", "fsync (again)", fd, real);
}

int fdatasync(int fd)
{
    static auto *const real = next<int(int)>("fdatasync");
    return synchronised("fdatasync", "fdatasync (again)", fd, real);
}

#define NPSCOPE_TRUNCATE(name, Offset)                                                                                 \
    int name(int fd, Offset size) noexcept                                                                             \
    {                                                                                                                  \
        static auto *const real = next<int(int, Offset)>(#name);                                                       \
        return isBelow(fd) && fateOf("ftruncate", Does::Write) == Fate::Fails ? -1 : real(fd, size);                   \
    }
NPSCOPE_TRUNCATE(ftruncate, off_t)
NPSCOPE_TRUNCATE(ftruncate64, off64_t)

int close(int fd)
{
    static auto *const real = next<int(int)>("close");
    const bool fails = isBelow(fd) && fateOf("close", Does::Close) == Fate::Fails;
    made(fd, false);
    const int error = errno;
    const int result = real(fd); // which lets go of it in any case
    if (!fails)
        return result;
    errno = error;
    return -1;
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    return isBelow(to) && fateOf("rename", Does::Make) == Fate::Fails ? -1 : real(from, to);
}

int renameat(int fromAt, const char *from, int toAt, const char *to) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *)>("renameat");
    return isBelow(to, toAt) && fateOf("renameat", Does::Make) == Fate::Fails ? -1 : real(fromAt, from, toAt, to);
}

int renameat2(int fromAt, const char *from, int toAt, const char *to, unsigned flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return isBelow(to, toAt) && fateOf("renameat2", Does::Make) == Fate::Fails ? -1
                                                                               : real(fromAt, from, toAt, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("link");
    return isBelow(to) && fateOf("link", Does::Make) == Fate::Fails ? -1 : real(from, to);
}

int linkat(int fromAt, const char *from, int toAt, const char *to, int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, int)>("linkat");
    return isBelow(to, toAt) && fateOf("linkat", Does::Make) == Fate::Fails ? -1 : real(fromAt, from, toAt, to, flags);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const real = next<int(const char *, mode_t)>("mkdir");
    return isBelow(path) && fateOf("mkdir", Does::Make) == Fate::Fails ? -1 : real(path, mode);
}

int unlink(const char *path) noexcept
{
    static auto *const real = next<int(const char *)>("unlink");
    return isBelow(path) && fateOf("unlink", Does::Remove) == Fate::Fails ? -1 : real(path);
}

int unlinkat(int at, const char *path, int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int)>("unlinkat");
    return isBelow(path, at) && fateOf("unlinkat", Does::Remove) == Fate::Fails ? -1 : real(at, path, flags);
}

} // extern "C"
