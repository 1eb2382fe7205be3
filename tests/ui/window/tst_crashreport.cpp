// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What crashes leaves a report, which the next start offers, together with what was not saved. This program crashes,
// too: started anew, with a window and a way to crash.

#include "tests/ui/window/holderfixture.h"
#include "ui/document/crashhandler.h"
#include "ui/document/crashreports.h"
#include "ui/document/statefolder.h"
#include "ui/window/commandnotes.h"
#include "ui/window/messagebar.h"
#include "ui/window/recovery.h"
#include "ui/window/reportdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryFile>
#include <QToolButton>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/resource.h>
#include <thread>

using namespace npscope;

namespace {

constexpr auto wayVariable = "NPSCOPE_CRASHES_BY";

void writeNowhere()
{
    volatile std::uintptr_t address = 64;
    *reinterpret_cast<volatile int *>(address) = 1;
}

__attribute__((no_sanitize("undefined"))) void divideByZero()
{
    volatile int some = 5, zero = 0;
    some = some / zero;
}

void readBehindAFile()
{
    QTemporaryFile file;
    if (!file.open())
        return;
    void *map = mmap(nullptr, 4096, PROT_READ, MAP_SHARED, file.handle(), 0);
    static_cast<void>(*static_cast<volatile char *>(map));
}

int recurse(int depth) // NOLINT(misc-no-recursion): that is what it is for
{
    volatile char room[4096] = {};
    if (depth < 0) // in the end it would be
        return 0;
    return recurse(depth + 1) + room[depth % 4096];
}

void throwAway()
{
    throw std::runtime_error("nobody\x1b catches this");
}

void throwBeyond() noexcept
{
    throwAway();
}

struct Way {
    const char *name;
    void (*crash)();
    int signal;
    const char *line; // of the report
};

const Way ways[] = {
    {"write", writeNowhere, SIGSEGV, "Signal: SIGSEGV at the address 0x40, in the main thread\n"},
    {"thread", [] { std::thread(writeNowhere).join(); }, SIGSEGV, "0x40, in another thread\n"},
    {"stack", [] { recurse(0); }, SIGSEGV, "Signal: SIGSEGV at the address 0x"},
    {"divide", divideByZero, SIGFPE, "Signal: SIGFPE at the address 0x"},
    {"trap", [] { __builtin_trap(); }, SIGILL, "Signal: SIGILL at the address 0x"},
    {"map", readBehindAFile, SIGBUS, "Signal: SIGBUS at the address 0x"},
    {"abort", std::abort, SIGABRT, "Signal: SIGABRT, in the main thread\n"},
    {"throw", throwBeyond, SIGABRT, "Ended by std::terminate: St13runtime_error nobody\\x1b catches this\n"},
};

QString unsavedFolder()
{
    return stateFolder("unsaved");
}

// As app/windowmain.cpp, with keys that are pressed: the second crashes.
int crash(const QString &way)
{
    const rlimit none{};
    setrlimit(RLIMIT_CORE, &none);
    handleCrashes("--way " + way);
    qApp->installEventFilter(new CommandNotes(qApp));
    Document document;
    RunController run(document);
    WindowHolder holder(document, run);
    holder.window().show();
    if (!QTest::qWaitForWindowExposed(&holder.window()))
        return 1;
    QTest::keyClick(&holder.window(), Qt::Key_3);
    const auto isKept = [] { return !QDir(unsavedFolder()).entryList({"*.png"}).isEmpty(); }; // after its lock
    if (!QTest::qWaitFor(isKept, 60'000))
        return 1;
    const Way *found = std::ranges::find(ways, way, &Way::name);
    QObject::connect(&document, &Document::viewChanged, found->crash);
    QTest::keyClick(&holder.window(), Qt::Key_M);
    return 1;
}

} // namespace

class TestCrashReport : public HolderFixture
{
    Q_OBJECT

    QTemporaryDir m_state;

    static QString folder() { return stateFolder("crashes"); }
    static QStringList kept() { return QDir(folder()).entryList(QDir::Files); }
    static bool put(const QString &name, const QByteArray &text)
    {
        QDir().mkpath(folder());
        QFile file(folder() + '/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    MessageBar *bar() { return window().findChild<MessageBar *>(); }
    bool awaitBar()
    {
        return await([this] { return bar() && bar()->isVisible(); });
    }
    void clickInBar(const QString &text)
    {
        for (QToolButton *button : bar()->findChildren<QToolButton *>()) {
            if (button->text() == text && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable("there is no button " + text));
    }
    // Gives what the dialog said, copied by its button.
    static QString copyAndClose(const QWidget *dialog)
    {
        const auto *buttons = dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : buttons->buttons()) {
            if (button->text().remove('&') == "Copy")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTest::mouseClick(buttons->button(QDialogButtonBox::Close), Qt::LeftButton);
        return QApplication::clipboard()->text();
    }
    void crashBy(const Way &way, QByteArray &said)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(wayVariable, way.name);
        // A sanitizer would end the program before its signal does.
        environment.insert("ASAN_OPTIONS",
                           "handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0:"
                           "use_sigaltstack=0:detect_leaks=0");
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(process.waitForFinished(patience));
        said = process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), way.signal);
    }

private slots:
    void init()
    {
        qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit());
        QDir(folder()).removeRecursively();
        QDir(unsavedFolder()).removeRecursively();
        QSettings().clear();
        start();
    }

    void eachWayLeavesAReport_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(ways); ++i)
            QTest::newRow(ways[i].name) << int(i);
    }

    void eachWayLeavesAReport()
    {
        QFETCH(int, index);
        const Way &way = ways[index];
        QByteArray said;
        crashBy(way, said);
        const QList<CrashReport> reports = crashReports();
        QCOMPARE(reports.size(), 1);
        const QString text = reports.first().text;
        QVERIFY2(said.contains("npscope: crashed; a report is in " + reports.first().path.toUtf8()), said);
        QVERIFY2(text.contains(way.line), qPrintable(text));
        QVERIFY2(text.contains(QString("Arguments: --way %1\n").arg(way.name)), qPrintable(text));
        // The latest is the one that crashed.
        const QStringList commands = text.section("Last commands, the latest first:\n", 1).split('\n');
        QVERIFY2(commands[0].contains("Key: ") && commands[0].contains("Mean"), qPrintable(text));
        QVERIFY2(commands[1].contains("Initialisation"), qPrintable(text));
        QVERIFY2(commands[2].contains("Key: "), qPrintable(text));
        QVERIFY2(text.section("Backtrace:\n", 1).count("[0x") >= 3, qPrintable(text));
    }

    // One question for both.
    void theNextStartOffersItWithWhatWasNotSaved()
    {
        QByteArray said;
        crashBy(ways[0], said);
        QString report;
        QStringList asked;
        withDialogs([&](QWidget *dialog) {
            if (qobject_cast<ReportDialog *>(dialog)) {
                report = copyAndClose(dialog);
                return;
            }
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            asked << box->text() + ' ' + box->informativeText();
            const auto click = [box](const QString &text) {
                for (QAbstractButton *button : box->buttons()) {
                    if (button->text().remove('&') == text)
                        return QTest::mouseClick(button, Qt::LeftButton);
                }
                QFAIL(qPrintable("there is no button " + text));
            };
            QTimer::singleShot(0, box, [click, &report] {
                click("Show Report…");
                if (!report.isEmpty()) // and closed
                    click("Take It Back");
            });
        });
        offerLost(document(), m_holder->autosave(), window());
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked[0].contains("still there") && asked[0].contains("sent nowhere"), qPrintable(asked[0]));
        QVERIFY2(report.contains("SIGSEGV at the address 0x40"), qPrintable(report));
        QCOMPARE(document().experiment().training.initialisation, Initialisation::Xavier); // by the key 3
        QVERIFY(document().isModified());
        QVERIFY(!bar());
        QCOMPARE(kept(), QStringList());
    }

    void aReportAloneStopsNobody()
    {
        QVERIFY(put("2026-01-01-100000-1.txt", "NPScope 1 crashed\nwith\x1b[0m this\n"));
        offerLost(document(), m_holder->autosave(), window());
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(awaitBar());
        QVERIFY2(bar()->text().contains("crashed") && bar()->text().contains("sent nowhere"),
                 qPrintable(bar()->text()));
        QString report;
        withDialogs([&](QWidget *dialog) { report = copyAndClose(dialog); });
        clickInBar("Show Report…");
        QCOMPARE(report, "NPScope 1 crashed\nwith\\x1b[0m this\n");
        QVERIFY(await([this] { return !bar(); }));
        QCOMPARE(kept(), QStringList());
        offerLost(document(), m_holder->autosave(), window());
        QVERIFY(!bar());
    }

    void aReportIsDiscarded()
    {
        QVERIFY(put("2026-01-01-100000-1.txt", "NPScope 1 crashed\n"));
        offerLost(document(), m_holder->autosave(), window());
        QVERIFY(awaitBar());
        clickInBar("Discard");
        QVERIFY(await([this] { return !bar(); }));
        QCOMPARE(kept(), QStringList());
    }

    void onlyTheNewestAreKept()
    {
        for (int i = 0; i < 8; ++i)
            QVERIFY(put(QString("2026-01-0%1-100000-1.txt").arg(i + 1), QByteArray::number(i)));
        QVERIFY(put("2026-01-09-100000-1.txt", QByteArray(1 << 20, 'x'))); // of nobody here
        const QList<CrashReport> reports = crashReports();
        QCOMPARE(reports.size(), mostCrashReports);
        QVERIFY(reports[0].text.size() <= 64 << 10);
        QCOMPARE(reports[1].text, "7");
        QCOMPARE(kept().size(), mostCrashReports);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(wayVariable))
        return crash(qEnvironmentVariable(wayVariable));
    TestCrashReport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashreport.moc"
