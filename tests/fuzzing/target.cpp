// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzzing/target.h"

#include "core/experiment/settings.h"
#include "tests/ui/document/randomsession.h"
#include "ui/document/presets.h"
#include "ui/document/sessionjson.h"
#include "ui/document/sessionlimits.h"
#include "ui/document/shown.h"

#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace npscope {

void broken(const char *what, const QString &details)
{
    std::fprintf(stderr, "\nnot so: %s\n%s\n", what, shown(details, longestMessage).toUtf8().constData());
    std::abort();
}

// Not by shown(), which is what has made it so.
void requireMessage(const QString &text)
{
    REQUIRE(!text.trimmed().isEmpty(), text);
    REQUIRE(text.size() < longestMessage, text);
    for (const char32_t c : text.toUcs4()) {
        const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0);
        const bool isHalf = c >= 0xd800 && c < 0xe000;
        const bool turnsOrHides = c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f)
                                  || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
                                  || (c >= 0xe0000 && c < 0xe0080);
        REQUIRE(!isControl && !isHalf && !turnsOrHides, text);
    }
}

void requireRefusal(const QString &text)
{
    requireMessage(text);
    static const QRegularExpression says(QStringLiteral(
        "allowed|at most|is not key=value|must|expected|needs?\\b|missing|reads|lists|not an NPScope|without an "
        "NPScope|damaged|cut "
        "short|cannot"
        "|is there already|no such|beyond|there (is|are)|Beyond doubt|no single|of one view|listed for|e\\.g\\.|taken "
        "from|remove|another"));
    REQUIRE(text.contains(says), text);
}

void requireSession(const Session &session)
{
    REQUIRE(!findProblem(session.experiment), QString());
    REQUIRE(isAllowed(session.view), QString());
    REQUIRE(!pictureProblem(session.picture), QString());
    for (const auto format : {QJsonDocument::Indented, QJsonDocument::Compact}) {
        const QByteArray bytes = toBytes(session, format);
        const Loaded<Session> again = sessionFromBytes(bytes);
        REQUIRE(again, again.error());
        REQUIRE(*again == session, QString::fromUtf8(bytes)); // a NaN is not
    }
}

std::vector<Session> sampleSessions()
{
    std::vector<Session> sessions{Session()};
    SessionMaker maker(1);
    for (int i = 0; i < 4; ++i)
        sessions.push_back(maker.make());
    for (const Preset &preset : presets()) {
        if (preset.published)
            sessions.push_back(preset.session);
    }
    return sessions;
}

} // namespace npscope
