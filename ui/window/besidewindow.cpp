// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/besidewindow.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>
#include <QTimer>

#include <atomic>
#include <exception>
#include <thread>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::BesideWindow)
};

constexpr int moment = 300;      // ms; work that is done by then shows no bar
constexpr int answerPeriod = 50; // ms between two looks at how far it is

} // namespace

void besideWindow(QWidget &window, const QString &text, const std::function<void(const GoOn &)> &work)
{
    std::atomic<double> share = 0;
    std::atomic<bool> isDone = false, isGivenUp = false;
    std::exception_ptr failure;
    QEventLoop loop;
    std::jthread thread([&] {
        try {
            work([&](double done) {
                share = done;
                return !isGivenUp;
            });
        } catch (...) {
            failure = std::current_exception();
        }
        isDone = true;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    QTimer::singleShot(moment, &loop, &QEventLoop::quit);
    if (!isDone)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!isDone) {
        QProgressDialog progress(text, Text::tr("Cancel"), 0, 1000, &window);
        progress.setWindowModality(Qt::WindowModal);
        progress.setMinimumDuration(0);
        QObject::connect(&progress, &QProgressDialog::canceled, &progress, [&] { isGivenUp = true; });
        QTimer look;
        look.callOnTimeout(&progress, [&] { progress.setValue(int(share * 999)); });
        look.start(answerPeriod);
        progress.show();
        while (!isDone)
            loop.exec();
    }
    thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace npscope
