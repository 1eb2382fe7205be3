// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session file.

#include "tests/fuzzing/target.h"
#include "ui/document/sessionjson.h"

namespace npscope {

bool check(const QByteArray &bytes)
{
    const Loaded<Session> session = sessionFromBytes(bytes);
    if (session)
        requireSession(*session);
    else
        requireRefusal(session.error());
    return bool(session);
}

std::vector<QByteArray> seeds()
{
    std::vector<QByteArray> all;
    for (const Session &session : sampleSessions())
        all.push_back(toBytes(session));
    return all;
}

} // namespace npscope
