// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/displayguard.h"

#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <cstdlib>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DisplayGuard)
};

// A message handler has no other place for what it is to know.
struct Heard {
    QString sooner;
    QString cause; // the first that Qt complained of
    QStringList lines;
} heard;

QString sentence()
{
    const bool isNamed = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
                         || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    const QString cause =
        isNamed && !heard.cause.isEmpty() ? QStringLiteral(" (%1)").arg(shown(heard.cause, 200)) : QString();
    return Text::tr("there is no display for the window%1; without one there are \"npscope render\" and "
                    "\"npscope train\", e.g. npscope render --preset normal-9001 --out fan.png")
        .arg(cause);
}

void hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg)
        std::_Exit(report({CommandError::Failed, heard.sooner.isEmpty() ? sentence() : heard.sooner}));
    if (type == QtWarningMsg && heard.cause.isEmpty())
        heard.cause = text.trimmed();
    heard.lines.append(qFormatLogMessage(type, context, text));
}

} // namespace

DisplayGuard::DisplayGuard(const QString &sooner)
{
    heard = {sooner, {}, {}};
    m_previous = qInstallMessageHandler(hear);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(m_previous);
    for (const QString &line : heard.lines)
        std::fprintf(stderr, "%s\n", shownMessage(line).toLocal8Bit().constData());
}

} // namespace npscope
