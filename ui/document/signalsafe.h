// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text for a signal's handler, in which nothing may be allocated and nothing locked.

#pragma once

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <time.h>
#include <unistd.h>

namespace npscope {

// In a signal's handler nothing may be allocated and nothing locked: whatever a report may need is here before, as
// text.
template <std::size_t Size>
class Buffer
{
public:
    void set(std::string_view text)
    {
        m_length = 0;
        add(text);
    }
    void add(std::string_view text)
    {
        const std::size_t length = std::min(text.size(), Size - m_length);
        std::memcpy(m_bytes.data() + m_length, text.data(), length);
        m_length += length;
    }
    std::string_view text() const { return {m_bytes.data(), m_length}; }

private:
    std::array<char, Size> m_bytes{};
    std::size_t m_length = 0;
};

inline void put(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; // a disk that is full: as much as there is
        text.remove_prefix(std::size_t(written));
    }
}

inline void putNumber(int file, std::uintptr_t number, unsigned base = 10, std::size_t digits = 1)
{
    std::array<char, 24> text{};
    std::size_t begin = text.size();
    while (number > 0 || text.size() - begin < digits) {
        text[--begin] = "0123456789abcdef"[number % base];
        number /= base;
    }
    put(file, {text.data() + begin, text.size() - begin});
}

/// Of now, in UTC.
inline void putTime(int file)
{
    using namespace std::chrono;
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const sys_seconds time{seconds(now.tv_sec)};
    const year_month_day date{floor<days>(time)};
    const hh_mm_ss clock{time - floor<days>(time)};
    putNumber(file, std::uintptr_t(int(date.year())), 10, 4);
    put(file, "-");
    putNumber(file, unsigned(date.month()), 10, 2);
    put(file, "-");
    putNumber(file, unsigned(date.day()), 10, 2);
    put(file, " ");
    putNumber(file, std::uintptr_t(clock.hours().count()), 10, 2);
    put(file, ":");
    putNumber(file, std::uintptr_t(clock.minutes().count()), 10, 2);
    put(file, ":");
    putNumber(file, std::uintptr_t(clock.seconds().count()), 10, 2);
    put(file, " UTC");
}

} // namespace npscope
