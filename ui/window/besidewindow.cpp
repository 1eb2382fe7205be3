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

constexpr int moment = 90;       // ms; work that is done by then shows no bar
constexpr int answerPeriod = 50; // ms between two looks at how far it is

// `look` brings the bar up to date, all the while.
void waitFor(QWidget &window, const QString &text, const std::function<void()> &work,
             const std::function<void(QProgressDialog &)> &look)
{
    std::atomic<bool> isDone = false;
    std::exception_ptr failure;
    QEventLoop loop;
    std::jthread thread([&] {
        try {
            work();
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
        // Escape hides what has no button to give up by, and the window below would be used while the work goes on.
        QObject::connect(&progress, &QDialog::rejected, &progress, [&] {
            if (!isDone && !progress.wasCanceled())
                progress.show();
        });
        QTimer again;
        again.callOnTimeout(&progress, [&] { look(progress); });
        again.start(answerPeriod);
        look(progress);
        progress.show();
        while (!isDone)
            loop.exec();
    }
    thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace

void besideWindow(QWidget &window, const QString &text, const std::function<void(const GoOn &)> &work)
{
    std::atomic<double> share = 0;
    std::atomic<bool> isGivenUp = false;
    const GoOn goOn = [&](double done) {
        share = done;
        return !isGivenUp;
    };
    waitFor(
        window, text, [&] { work(goOn); },
        [&](QProgressDialog &progress) {
            if (progress.wasCanceled())
                isGivenUp = true;
            else
                progress.setValue(int(share * 999));
        });
}

void besideWindow(QWidget &window, const QString &text, const std::function<void()> &work)
{
    waitFor(window, text, work, [](QProgressDialog &progress) {
        progress.setCancelButton(nullptr);
        progress.setRange(0, 0);
    });
}

} // namespace npscope
