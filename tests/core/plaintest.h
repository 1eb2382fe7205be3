// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Just enough of a test runner for the worker. Qt Test runs a watchdog thread inside a QtCore that the thread
// sanitizer cannot see into, and is then reported itself; here are no threads but the worker's.

#pragma once

#include <cstdio>
#include <cstring>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace plaintest {

struct Test {
    const char *name;
    std::function<void()> run;
};

inline void check(bool isTrue, const char *what, int line)
{
    if (isTrue)
        return;
    std::ostringstream text;
    text << "line " << line << ": " << what << " is false";
    throw std::runtime_error(text.str());
}

/// Runs all tests, or those named; the exit status is the number that failed, or 1 where none ran.
inline int run(const std::vector<Test> &tests, int argc, char **argv)
{
    int passed = 0, failed = 0;
    for (const Test &test : tests) {
        bool isWanted = argc < 2;
        for (int i = 1; i < argc; ++i)
            isWanted = isWanted || std::strcmp(argv[i], test.name) == 0;
        if (!isWanted)
            continue;
        try {
            test.run();
            ++passed;
            std::printf("PASS   : %s\n", test.name);
        } catch (const std::exception &error) {
            ++failed;
            std::printf("FAIL!  : %s: %s\n", test.name, error.what());
        }
        std::fflush(stdout);
    }
    std::printf("Totals: %d passed, %d failed\n", passed, failed);
    return passed + failed == 0 ? 1 : failed;
}

} // namespace plaintest

#define CHECK(condition) plaintest::check(bool(condition), #condition, __LINE__)
#define CHECK_EQUAL(a, b) plaintest::check((a) == (b), #a " == " #b, __LINE__)
