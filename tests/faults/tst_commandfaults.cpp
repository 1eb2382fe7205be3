// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a command writes: each call of it fails, and the process ends before it, one after the other, until there is
// no further call. Then there is the old file or the new one, whole, and nothing beside it.

#include "tests/app/program.h"
#include "tests/faults/outcomes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

Q_DECLARE_METATYPE(npscope::Fault)

class TestCommandFaults : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FaultCount m_count;

    QString folder() const { return m_folder.filePath("disk"); }
    QString path() const { return folder() + "/" + m_name; }
    QStringList files() const { return filesIn(folder()); }

    QString m_name; // of the file that is written
    QStringList m_command;
    QByteArray m_new; // what it holds when nothing fails

    static constexpr char before[] = "what was there";

    // Whole: a PDF has the time in it.
    bool isNew() const
    {
        const QByteArray bytes = contents(path());
        const bool isPdf = m_name.endsWith(".pdf") && bytes.size() == m_new.size() && bytes.endsWith("%%EOF\n");
        return isPdf || bytes == m_new;
    }

    Outcome run(const QProcessEnvironment &environment = plainEnvironment())
    {
        return runProgram(m_command + QStringList{"--out", path()}, environment);
    }

    // The name of the call that failed, empty where there were not so many.
    QByteArray runWith(Fault fault, Outcome &outcome)
    {
        const QString note = m_folder.filePath("note");
        QFile::remove(note);
        fault.folder = folder().toStdString();
        fault.note = note.toStdString();
        outcome = run(environmentWith(fault));
        return QFile::exists(note) ? contents(note) : QByteArray();
    }

    // From the first call to the last.
    void breakEach(Fault fault, bool isThere)
    {
        for (fault.at = 1;; ++fault.at) {
            QVERIFY(QDir(folder()).removeRecursively() && QDir().mkpath(folder()));
            QVERIFY(!isThere || makeFile(path(), before));
            Outcome outcome;
            const QByteArray call = runWith(fault, outcome);
            m_count.add(fault, call);
            const QByteArray what = textOf(fault, call) + ": " + outcome.error;
            if (fault.kind == Fault::Kind::Kill && !call.isEmpty())
                verifyKilled(outcome, isThere, what);
            else
                verifyTold(outcome, fault, call, isThere, what);
            if (QTest::currentTestFailed() || call.isEmpty())
                return;
        }
    }

    void verifyTold(const Outcome &outcome, const Fault &fault, const QByteArray &call, bool isThere,
                    const QByteArray &what)
    {
        const bool isDone = outcome.code == 0;
        QVERIFY2(isDone || outcome.code == 1, what);
        QVERIFY2(isDone || !call.isEmpty(), what);
        QVERIFY2(!isDone || !mustBeTold(fault, call), what);
        const QByteArray failure =
            "npscope: " + path().toUtf8() + " cannot be written: " + std::strerror(fault.error) + '\n';
        QCOMPARE(outcome.error, isDone ? QByteArray() : failure);
        QCOMPARE(files(), isDone || isThere ? QStringList(m_name) : QStringList());
        QVERIFY2(files().isEmpty() || (isDone ? isNew() : contents(path()) == before), what);
    }

    // What was to become the new file may be left beside it, as nobody is there any more to remove it.
    void verifyKilled(const Outcome &outcome, bool isThere, const QByteArray &what)
    {
        QVERIFY2(outcome.code == -1, what);
        QStringList left = files();
        const bool isFile = left.removeOne(m_name);
        QVERIFY2(isFile || !isThere, what);
        QVERIFY2(!isFile || isNew() || (isThere && contents(path()) == before), what);
        QVERIFY2(left.size() <= 1, what + ' ' + left.join(' ').toUtf8());
        QVERIFY2(left.isEmpty() || left.constFirst().startsWith(m_name + '.'), what);
        m_count.left += int(left.size());
        VERIFY_DONE(run()); // the next one goes on as if nothing had been
        QVERIFY2(isNew(), what);
    }

    void begin(const QString &name, const QStringList &command)
    {
        m_name = name;
        m_command = command;
        QVERIFY(QDir().mkpath(folder()));
        VERIFY_DONE(run());
        m_new = contents(path());
        QVERIFY(m_new.size() > 10 && m_new != before);
    }

    static void row(const QByteArray &text, const QString &name, const QStringList &command, const Fault &fault,
                    bool isThere = true)
    {
        QTest::newRow(text) << name << command << fault << isThere;
    }

private slots:
    void everyWayOutIsWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("isThere");
        const QStringList train{"train", "--steps", "1"};
        const Fault full{.kind = Fault::Kind::Once, .error = ENOSPC}, kill{.kind = Fault::Kind::Kill};
        for (const int error : diskErrors) {
            const Fault fault{.kind = Fault::Kind::Once, .error = error};
            row(QByteArray("train: ") + std::strerror(error), "out.csv", train, fault);
        }
        row("train: from there on", "out.csv", train, {.kind = Fault::Kind::Lasting, .error = ENOSPC});
        row("train: one half", "out.csv", train, {.kind = Fault::Kind::Short});
        row("train: ended", "out.csv", train, kill);
        row("train, a new file", "out.csv", train, full, false);
        row("train, a new file: ended", "out.csv", train, kill, false);
        row("train, old disk", "out.csv", train, {.kind = Fault::Kind::Once, .error = ENOSPC, .isOldDisk = true});
        row("train, old disk: ended", "out.csv", train, {.kind = Fault::Kind::Kill, .isOldDisk = true});
        const auto rows = [&](const QByteArray &text, const QString &name, const QStringList &command) {
            row(text, name, command, full);
            row(text + ": ended", name, command, kill);
        };
        const QStringList render{"render", "--steps", "1", "--size", "60x40"};
        rows("sweep", "out.csv", {"sweep", "--seeds", "0:2", "--steps", "1", "--threads", "1"});
        rows("weights", "out.safetensors", {"weights", "--steps", "1"});
        rows("render, png", "out.png", render);
        rows("render, svg", "out.svg", render);
        rows("render, pdf", "out.pdf", render);
        rows("render, csv", "out.csv", render);
    }

    void everyWayOutIsWhole()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, command);
        QFETCH(Fault, fault);
        QFETCH(bool, isThere);
        begin(name, command);
        breakEach(fault, isThere);
    }

    void cleanupTestCase()
    {
        qInfo("%s", m_count.text().constData());
        QVERIFY(QTest::currentTestFailed() || (m_count.told > 5 && m_count.killed > 5));
    }
};

QTEST_GUILESS_MAIN(TestCommandFaults)
#include "tst_commandfaults.moc"
