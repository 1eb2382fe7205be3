// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/crashhandler.h"

#include "core/processor/variant.h"
#include "ui/document/crashreports.h"
#include "ui/document/shown.h"
#include "ui/document/signalsafe.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <pthread.h>
#include <string_view>
#include <sys/stat.h>
#include <typeinfo>
#include <unistd.h>
#if __has_include(<execinfo.h>)
#include <execinfo.h>
#define NPSCOPE_HAS_BACKTRACE
#endif
#endif

namespace npscope {

#ifdef Q_OS_UNIX

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CrashHandler)
};

struct Signal {
    int number;
    const char *name;
    struct sigaction before = {};
};

constexpr std::size_t mostNotes = 8;
constexpr int mostFrames = 64;

// A handler has no other place for what it is to know.
struct Prepared {
    Buffer<2048> facts;
    Buffer<PATH_MAX> path;
    Buffer<PATH_MAX + 500> sentence; // for standard error
    Buffer<500> reason;              // of std::terminate
    std::array<Buffer<160>, mostNotes> notes;
    std::atomic<unsigned> noted = 0; // how many ever
    std::array<Signal, 5> caught{
        {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGFPE, "SIGFPE"}, {SIGILL, "SIGILL"}, {SIGABRT, "SIGABRT"}}};
    std::terminate_handler terminateBefore = nullptr;
    pthread_t mainThread = {};
    bool isOn = false;
} prepared;

// The main thread's: that its own one is full may be why.
alignas(16) std::array<std::byte, 128 * 1024> otherStack;

void putSignal(int file, const Signal &signal, const siginfo_t &info)
{
    put(file, "Signal: ");
    put(file, signal.name);
    if (info.si_code > 0) {
        put(file, " at the address 0x");
        putNumber(file, reinterpret_cast<std::uintptr_t>(info.si_addr), 16);
    } else if (info.si_pid != getpid()) {
        put(file, ", sent by the process ");
        putNumber(file, std::uintptr_t(info.si_pid));
    }
    put(file,
        pthread_equal(pthread_self(), prepared.mainThread) != 0 ? ", in the main thread\n" : ", in another thread\n");
}

void putNotes(int file)
{
    put(file, "\nLast commands, the latest first:\n");
    const unsigned noted = prepared.noted.load();
    for (unsigned i = 0; i < std::min(noted, unsigned(mostNotes)); ++i) {
        put(file, "    ");
        put(file, prepared.notes[(noted - 1 - i) % mostNotes].text());
        put(file, "\n");
    }
    if (noted == 0)
        put(file, "    none\n");
}

void putBacktrace(int file)
{
#ifdef NPSCOPE_HAS_BACKTRACE
    put(file, "\nBacktrace:\n");
    std::array<void *, mostFrames> frames{};
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), mostFrames), file);
#else
    static_cast<void>(file);
#endif
}

// With the folders that lead there: a program that does not crash leaves none.
int createReport()
{
    std::array<char, PATH_MAX + 1> path{};
    const std::string_view whole = prepared.path.text();
    std::memcpy(path.data(), whole.data(), whole.size());
    for (std::size_t i = 1; i < whole.size(); ++i) {
        if (path[i] != '/')
            continue;
        path[i] = '\0';
        mkdir(path.data(), 0700);
        path[i] = '/';
    }
    return ::open(path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

void report(const Signal &signal, const siginfo_t &info)
{
    const int file = createReport();
    if (file < 0)
        return;
    put(file, prepared.facts.text());
    put(file, "Time: ");
    putTime(file);
    put(file, "\n");
    putSignal(file, signal, info);
    put(file, prepared.reason.text());
    putNotes(file);
    put(STDERR_FILENO, prepared.sentence.text());
    putBacktrace(file); // last: what is broken may break this
    ::close(file);
}

// Takes back the handler, so that the signal does what it would have done: an address sanitizer's report, a core dump.
void goOn(const Signal &signal, const siginfo_t &info)
{
    sigaction(signal.number, &signal.before, nullptr);
    if (info.si_code <= 0)
        raise(signal.number); // was sent, and would not come again by itself, as a fault does
}

void handle(int number, siginfo_t *info, void *)
{
    const int error = errno;
    static std::atomic<pthread_t> handling{};
    pthread_t none{};
    const Signal &signal = *std::ranges::find(prepared.caught, number, &Signal::number);
    if (handling.compare_exchange_strong(none, pthread_self())) {
        std::signal(SIGALRM, SIG_DFL);
        alarm(10); // s; a lock that the crash has left behind would be waited for without an end
        report(signal, *info);
        alarm(0);
    } else if (pthread_equal(none, pthread_self()) == 0) {
        while (true)
            pause(); // two threads crash at once: until the other one has written
    }
    goOn(signal, *info);
    errno = error;
}

void noteReason(const char *type, std::string_view text)
{
    prepared.reason.set("Ended by std::terminate: ");
    prepared.reason.add(type);
    prepared.reason.add(" ");
    prepared.reason.add(shown(QString::fromUtf8(text.data(), qsizetype(text.size())), 300).toStdString());
    prepared.reason.add("\n");
}

[[noreturn]] void terminate()
{
    try {
        if (std::current_exception())
            std::rethrow_exception(std::current_exception());
        noteReason("no exception", "");
    } catch (const std::exception &exception) {
        noteReason(typeid(exception).name(), exception.what());
    } catch (...) {
        noteReason("an exception of another kind", "");
    }
    prepared.terminateBefore(); // says it on standard error
    std::abort();
}

void useOtherStack()
{
    stack_t present{};
    if (sigaltstack(nullptr, &present) != 0 || (present.ss_flags & SS_DISABLE) == 0)
        return; // a sanitizer has one
    stack_t other{};
    other.ss_sp = otherStack.data();
    other.ss_size = otherStack.size();
    sigaltstack(&other, nullptr);
}

QByteArray factsOf(const QString &arguments)
{
    QString text =
        QStringLiteral("NPScope %1 crashed\nCompiled for %2\nQt %3, compiled with %4\nSystem: %5, %6 %7, %8\n");
    text = text.arg(QStringLiteral(NPSCOPE_VERSION), QLatin1String(processorVariant()), QLatin1String(qVersion()),
                    QStringLiteral(QT_VERSION_STR), QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                    QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    return (text
            + QStringLiteral("Arguments: %1\n")
                  .arg(arguments.isEmpty() ? QStringLiteral("none") : shown(arguments, 500)))
        .toUtf8();
}

} // namespace

void handleCrashes(const QString &arguments)
{
    if (prepared.isOn)
        return;
    const QString path = nextCrashReport();
    const QByteArray name = path.toLocal8Bit();
    if (name.size() >= PATH_MAX)
        return;
    prepared.path.set(name.toStdString());
    prepared.facts.set(factsOf(arguments).toStdString());
    prepared.sentence.set(
        ("npscope: " + Text::tr("crashed; a report is in %1, and is sent nowhere").arg(shownPath(path)) + '\n')
            .toLocal8Bit()
            .toStdString());
    prepared.mainThread = pthread_self();
    prepared.isOn = true;
#ifdef NPSCOPE_HAS_BACKTRACE
    void *frame = nullptr;
    backtrace(&frame, 1); // the first loads a library
#endif
    useOtherStack();
    struct sigaction action = {};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (const Signal &signal : prepared.caught)
        sigaddset(&action.sa_mask, signal.number);
    for (Signal &signal : prepared.caught)
        sigaction(signal.number, &action, &signal.before);
    prepared.terminateBefore = std::set_terminate(terminate);
}

void addToCrashReport(const QString &line)
{
    prepared.facts.add((shown(line, 300) + QLatin1Char('\n')).toStdString());
}

void noteCommand(const QString &text)
{
    const std::string line = shown(text, 140).toStdString();
    const unsigned noted = prepared.noted.load();
    if (noted > 0 && prepared.notes[(noted - 1) % mostNotes].text() == line)
        return; // a drag
    prepared.notes[noted % mostNotes].set(line);
    prepared.noted.store(noted + 1);
}

#else

void handleCrashes(const QString &) {}

void addToCrashReport(const QString &) {}

void noteCommand(const QString &) {}

#endif

} // namespace npscope
