// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks the window's thread for an answer, again and again, from a thread of its own: how long that takes is how long a
// press would have waited. The processor time that the window's thread has used meanwhile says how much of it was the
// program's, and not that of others on the machine.

#pragma once

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <ctime>
#include <functional>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <vector>
#if __has_include(<execinfo.h>)
#include <cxxabi.h>
#include <execinfo.h>
#endif

namespace npscope {

struct Stall {
    double wall = 0; ///< ms
    double cpu = 0;  ///< ms of it in which the window's thread was computing
    QString deed;    ///< what was being done
    QString where;   ///< in which functions, 100 ms after it began, and again and again
};

class StallWatch
{
public:
    static constexpr double most = 100; ///< ms: what a press may wait

    /// To be made on the window's thread. `deed` says on any thread what is being done.
    explicit StallWatch(std::function<QString()> deed) : m_deed(std::move(deed)), m_window(pthread_self())
    {
        pthread_getcpuclockid(m_window, &m_clock);
        noteStacks();
        m_thread = std::jthread([this](const std::stop_token &end) { watch(end); });
    }
    ~StallWatch()
    {
        m_thread.request_stop();
        m_hasBeat.notify_all();
    }

    /// The longest by either time since the last call of forget().
    Stall longest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_longest;
    }
    /// The ten that took most processor time, of those above 100 ms.
    std::vector<Stall> worst() const
    {
        const std::lock_guard lock(m_mutex);
        return m_worst;
    }
    int count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    /// How often an answer came.
    qint64 beats() const
    {
        const std::lock_guard lock(m_mutex);
        return m_beats;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_longest = {};
        m_worst.clear();
        m_count = 0;
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int mostStacks = 5;

    static double milliseconds(Clock::duration duration)
    {
        return std::chrono::duration<double, std::milli>(duration).count();
    }
    double windowCpu() const
    {
        timespec time{};
        clock_gettime(m_clock, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
    }

    void watch(const std::stop_token &end)
    {
        // Outlives this object where the answer does.
        struct Answer {
            std::mutex mutex;
            std::condition_variable_any came;
            bool isThere = false;
        };
        while (!end.stop_requested()) {
            const auto answer = std::make_shared<Answer>();
            const auto begin = Clock::now();
            const double cpu = windowCpu();
            QMetaObject::invokeMethod(
                qApp,
                [answer] {
                    const std::lock_guard lock(answer->mutex);
                    answer->isThere = true;
                    answer->came.notify_all();
                },
                Qt::QueuedConnection);
            QString deed;
            QStringList where;
            std::unique_lock lock(answer->mutex);
            const auto isThere = [&] { return answer->isThere; };
            const auto comesSoon = [&] {
                return answer->came.wait_for(lock, end, std::chrono::milliseconds(int(most)), isThere);
            };
            while (where.size() < mostStacks && !comesSoon() && !end.stop_requested()) {
                where << stack();
                deed = m_deed();
            }
            answer->came.wait(lock, end, isThere);
            lock.unlock();
            if (answer->isThere)
                note({milliseconds(Clock::now() - begin), windowCpu() - cpu, deed.isEmpty() ? m_deed() : deed,
                      where.join(QLatin1String("\n      then "))});
            std::unique_lock own(m_mutex);
            m_hasBeat.wait_for(own, end, std::chrono::milliseconds(4), [] { return false; });
        }
    }

    void note(const Stall &stall)
    {
        const std::lock_guard lock(m_mutex);
        ++m_beats;
        if (stall.wall > m_longest.wall)
            m_longest = stall;
        if (stall.wall <= most)
            return;
        ++m_count;
        m_worst.push_back(stall);
        std::ranges::sort(m_worst, std::greater(), &Stall::cpu);
        m_worst.resize(std::min<std::size_t>(m_worst.size(), 10));
    }

#if __has_include(<execinfo.h>)
    static constexpr int deepest = 100;
    static constexpr int innermost = 8;
    static inline void *s_frames[deepest];
    static inline std::atomic<int> s_count = 0;

    static void noteStacks()
    {
        void *first[4];
        backtrace(first, 4); // loads what it needs, which a signal's handler must not
        struct sigaction action {
        };
        action.sa_handler = [](int) { s_count = backtrace(s_frames, deepest); };
        action.sa_flags = SA_RESTART;
        sigaction(SIGUSR1, &action, nullptr);
    }
    // The innermost names, and all of the project's own.
    QString stack() const
    {
        s_count = 0;
        pthread_kill(m_window, SIGUSR1);
        for (int i = 0; i < 50 && s_count == 0; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QStringList names;
        const std::unique_ptr<char *, void (*)(void *)> symbols(backtrace_symbols(s_frames, s_count), std::free);
        for (int i = 0; i < s_count; ++i) {
            const QString symbol = QString::fromLocal8Bit(symbols.get()[i]);
            const QByteArray mangled = symbol.section('(', 1).section('+', 0, 0).toLocal8Bit();
            int status = 0;
            const std::unique_ptr<char, void (*)(void *)> name(
                abi::__cxa_demangle(mangled.constData(), nullptr, nullptr, &status), std::free);
            const QString shown = name ? QString::fromLatin1(name.get()).section('(', 0, 0) : QString();
            const bool isKnown = !shown.isEmpty() && !shown.startsWith(QLatin1String("QCoreApplication"))
                                 && !shown.startsWith(QLatin1String("QApplication"));
            if (isKnown && (names.size() < innermost || shown.contains(QLatin1String("npscope::"))))
                names << shown;
        }
        return names.join(QLatin1String(" < "));
    }
#else
    static void noteStacks() {}
    static QString stack()
    {
        return {};
    }
#endif

    std::function<QString()> m_deed;
    pthread_t m_window;
    clockid_t m_clock{};
    mutable std::mutex m_mutex;
    std::condition_variable_any m_hasBeat;
    Stall m_longest; // guarded by the mutex, as all that follow
    std::vector<Stall> m_worst;
    int m_count = 0;
    qint64 m_beats = 0;
    std::jthread m_thread; // last: it ends before the rest goes
};

} // namespace npscope
