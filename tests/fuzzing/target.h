// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A way in, given bytes that anybody may have made up. Each source beside this header is one target: it reads such
// bytes as the program would, and says what must be so whatever they are. With clang, libFuzzer makes them up
// (libfuzzer.cpp, tests/fuzz); with any compiler a short run that is always the same does (replay.cpp, tests/run).

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace npscope {

struct Session;

/// Of the target: whether the bytes were taken, or refused. Ends the process where something is not as it must be.
bool check(const QByteArray &bytes);
/// Of the target: inputs to begin with, beside those in corpus/.
std::vector<QByteArray> seeds();

/// Says what is not so, and ends the process.
[[noreturn]] void broken(const char *what, const QString &details);

/// What a user reads: not empty, not endless, and without characters that a terminal obeys or that cannot be seen.
void requireMessage(const QString &text);
/// The same of why something is refused: it also says what would be allowed.
void requireRefusal(const QString &text);
/// A session that was read: all of it is allowed, and it survives its file.
void requireSession(const Session &session);
/// Some that have much in them, at random but always the same.
std::vector<Session> sampleSessions();

} // namespace npscope

#define REQUIRE(condition, details)                                                                                    \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            npscope::broken(#condition, details);                                                                      \
    } while (false)
