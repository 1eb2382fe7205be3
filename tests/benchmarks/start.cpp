// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's window as app/windowmain.cpp opens it, for who measures from outside: says "painted" when the
// window has painted and training starts. With a number of steps it then plays so far without a limit of speed, and
// says how many bytes are resident.

#include "core/live/worker.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"
#include "ui/window/focuspolicy.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QIcon>

#include <cstdio>

using namespace npscope;

namespace {

void say(const char *what, qint64 value = 0)
{
    std::printf("%s %lld\n", what, static_cast<long long>(value));
    std::fflush(stdout);
}

qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("NPScope"));
    QApplication::setApplicationName(QStringLiteral("NPScope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/npscope.svg")));
    qApp->installEventFilter(new FocusPolicy(qApp));

    const Step steps = argc > 1 ? QByteArray(argv[1]).toLongLong() : 0;
    Document document;
    if (steps > 0) {
        Session session = document.session(0);
        session.experiment.length = steps;
        document.load(session);
    }
    RunController run(document);
    if (steps > 0)
        run.setSpeed(Worker::unlimited);
    MainWindow window(document, run);

    bool hasPainted = false;
    QObject::connect(&run, &RunController::stateChanged, &window, [&] {
        if (run.isPlaying() && !hasPainted) {
            hasPainted = true;
            say("painted");
            if (steps == 0)
                QApplication::quit();
        }
    });
    QObject::connect(&run, &RunController::frameChanged, &window, [&] {
        if (hasPainted && steps > 0 && run.frame()->step == steps) {
            say("resident", residentBytes());
            QApplication::quit();
        }
    });
    window.playWhenPainted();
    window.show();
    return QApplication::exec();
}
