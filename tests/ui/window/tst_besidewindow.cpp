// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// While work goes on beside it, a window is not used.

#include "tests/ui/guitest.h"
#include "ui/window/besidewindow.h"

#include <QPointer>
#include <QProgressDialog>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <thread>

using namespace npscope;

class TestBesideWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    // There is no button to give it up by, and no key either.
    void escapeDoesNotUncoverTheWindow()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        std::atomic<bool> mayEnd = false;
        QPointer<QProgressDialog> bar;
        int presses = 0, covered = 0;
        QTimer timer;
        timer.callOnTimeout(&window, [&] {
            if (!bar)
                bar = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
            if (!bar)
                return; // not yet
            QTest::keyClick(bar, Qt::Key_Escape);
            covered += QApplication::activeModalWidget() == bar ? 1 : 0;
            mayEnd = ++presses >= 3;
        });
        timer.start(20);
        besideWindow(window, QStringLiteral("Working…"), [&] {
            while (!mayEnd)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        });
        QCOMPARE(covered, presses);
        QVERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(TestBesideWindow)
#include "tst_besidewindow.moc"
