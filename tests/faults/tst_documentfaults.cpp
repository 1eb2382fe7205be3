// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// As for the commands, what the window and a sweep write: a session, the journal of a sweep, the preferences. Where the
// process is to end, another one, forked off, does the same and ends.

#include "tests/app/program.h"
#include "tests/faults/outcomes.h"
#include "ui/document/sessionfile.h"
#include "ui/document/settingsfile.h"
#include "ui/document/sweepjournal.h"
#include "ui/document/sweepsettings.h"
#include "ui/window/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace npscope;

namespace {

const std::optional<VariedColumn> notVaried;
const Sweep sweep{.groups = {Experiment()}, .seeds = {0, 3}, .steps = {0, 1}};

// Trains nothing: what the rows hold does not matter.
std::optional<Failure> goOn(const QString &path)
{
    SweepJournal journal(path, sweep, notVaried);
    if (auto failure = journal.open())
        return failure;
    const std::vector<bool> isThere = journal.isThere();
    for (std::size_t run = 0; run < isThere.size(); ++run) {
        if (isThere[run])
            continue;
        if (auto failure = journal.add(run, sweptRunRows(sweep, run, nullptr, notVaried)))
            return failure;
    }
    return journal.finish(true);
}

} // namespace

class TestDocumentFaults : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FaultCount m_count;

    QString folder() const { return m_folder.filePath("disk"); }
    QString file(const QString &name) const { return folder() + '/' + name; }

    // One way out: what is there before, and how it is written; nothing where that went well.
    struct Way {
        std::function<void()> prepare;
        std::function<std::optional<Failure>()> write;
    };
    struct Result {
        QByteArray call; // that failed, empty where there were not so many
        bool hasEnded = false;
        std::optional<Failure> failure = {};
        QByteArray what = {};
    };

    Result meet(const Way &way, Fault fault)
    {
        if (!QDir(folder()).removeRecursively() || !QDir().mkpath(folder()))
            qFatal("%s cannot be made anew", qPrintable(folder()));
        way.prepare();
        fault.folder = folder().toStdString();
        Result result;
        if (fault.kind == Fault::Kind::Kill) {
            fault.note = m_folder.filePath("note").toStdString();
            QFile::remove(QString::fromStdString(fault.note));
            result.hasEnded = endsInside(way, fault);
            result.call = result.hasEnded ? contents(QString::fromStdString(fault.note)) : QByteArray();
        } else {
            arm(fault);
            result.failure = way.write();
            result.call = QByteArray::fromStdString(disarm());
        }
        result.what = textOf(fault, result.call) + ": " + (result.failure ? result.failure->text.toUtf8() : "");
        m_count.add(fault, result.call);
        return result;
    }

    static bool endsInside(const Way &way, const Fault &fault)
    {
        const pid_t child = fork();
        if (child == 0) {
            arm(fault);
            static_cast<void>(way.write());
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    // Every kind of fault at every call.
    void breakEach(const Way &way, const std::function<void(const Fault &, const Result &)> &verify)
    {
        std::vector<Fault> faults;
        for (const bool isOldDisk : {false, true}) {
            for (const int error : diskErrors)
                faults.push_back({.kind = Fault::Kind::Once, .error = error, .isOldDisk = isOldDisk});
            faults.push_back({.kind = Fault::Kind::Lasting, .error = ENOSPC, .isOldDisk = isOldDisk});
            faults.push_back({.kind = Fault::Kind::Short, .isOldDisk = isOldDisk});
            faults.push_back({.kind = Fault::Kind::Kill, .isOldDisk = isOldDisk});
        }
        for (Fault &fault : faults) {
            for (bool isMore = true; isMore; ++fault.at) {
                const Result result = meet(way, fault);
                verify(fault, result);
                isMore = !result.call.isEmpty() && !QTest::currentTestFailed();
            }
        }
    }

    static QByteArray failureText(const QString &path, int error)
    {
        return path.toUtf8() + " cannot be written: " + std::strerror(error);
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void aSessionIsOldOrNew_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("saved over") << true;
        QTest::newRow("saved for the first time") << false;
    }

    void aSessionIsOldOrNew()
    {
        QFETCH(bool, isThere);
        const QString path = file("mine.npscope");
        Session before, after;
        after.experiment.training.seed = 7;
        const auto save = [&](const Session &session) -> std::optional<Failure> {
            const auto stamp = saveSession(path, session);
            return stamp ? std::nullopt : std::optional(stamp.failure());
        };
        const Way way{[&] { QVERIFY(!isThere || !save(before)); }, [&] { return save(after); }};
        breakEach(way, [&](const Fault &fault, const Result &result) {
            const auto read = loadSession(path);
            const bool isNew = read && read->session == after, isOld = read && read->session == before;
            const bool isNone = !QFile::exists(path) && !isThere;
            if (result.hasEnded) {
                QVERIFY2(isNew || isOld || isNone, result.what);
                m_count.left += int(filesIn(folder()).size()) - (isNone ? 0 : 1);
                QVERIFY2(!save(after), result.what);
                return;
            }
            QVERIFY2(result.failure ? (isThere ? isOld : isNone) : isNew, result.what);
            QVERIFY2(result.failure || !mustBeTold(fault, result.call), result.what);
            QVERIFY2(!result.failure || result.failure->text.toUtf8() == failureText(path, fault.error), result.what);
            QCOMPARE(filesIn(folder()), isNone ? QStringList() : QStringList("mine.npscope"));
        });
    }

    // What is finished stays: the file is whole or not there, and the next sweep goes on from where this one was.
    void aSweepGoesOn_data()
    {
        QTest::addColumn<int>("runsThere");
        QTest::newRow("from the beginning") << 0;
        QTest::newRow("from the second run on") << 1;
        QTest::newRow("from its end on") << 3;
    }

    void aSweepGoesOn()
    {
        QFETCH(int, runsThere);
        const QString path = file("sweep.csv"), beside = SweepJournal::pathBeside(path);
        const QByteArray settings = sweepSettings(sweep, notVaried);
        QByteArray rows, begun;
        for (std::size_t run = 0; run < sweep.runCount(); ++run) {
            rows += sweptRunRows(sweep, run, nullptr, notVaried);
            begun = int(run) + 1 == runsThere ? rows : begun;
        }
        const QByteArray whole = sweepHeader(sweep, notVaried) + rows;
        const Way way{[&] { QVERIFY(runsThere == 0 || makeFile(beside, settings + begun)); },
                      [&] { return goOn(path); }};
        breakEach(way, [&](const Fault &fault, const Result &result) {
            QVERIFY2(!QFile::exists(path) || contents(path) == whole, result.what);
            QVERIFY2(result.hasEnded || result.failure || contents(path) == whole, result.what);
            const bool isLost = fault.kind != Fault::Kind::Kill && mustBeTold(fault, result.call);
            QVERIFY2(!isLost || result.failure, result.what);
            if (result.failure) {
                const QByteArray text = result.failure->text.toUtf8();
                QVERIFY2(text == failureText(path, fault.error) || text == failureText(beside, fault.error),
                         result.what);
            }
            const QByteArray kept = QFile::exists(beside) ? contents(beside) : QByteArray();
            QVERIFY2(kept.startsWith(settings + begun) || runsThere == 0 || contents(path) == whole, result.what);
            QStringList files = filesIn(folder());
            files.removeAll("sweep.csv");
            files.removeAll("sweep.csv.resume");
            m_count.left += int(files.size());
            QVERIFY2(files.isEmpty() || result.hasEnded, result.what);
            const auto again = goOn(path);
            QVERIFY2(!again, result.what + " then " + (again ? again->text.toUtf8() : ""));
            QCOMPARE(contents(path), whole);
            QCOMPARE(contents(beside), settings);
        });
    }

    // Nobody is told; but they are the old ones or the new ones, and can be kept again.
    void preferencesAreOldOrNew()
    {
        const QString path = file("NPScope.json");
        Preferences before, after;
        before.textSize = 115;
        after.theme = Theme::Dark;
        after.memory = 1000;
        const auto keep = [&](const Preferences &preferences) -> std::optional<Failure> {
            QSettings settings(path, settingsFormat());
            preferences.keep(settings);
            settings.sync();
            return settings.status() == QSettings::NoError ? std::nullopt : std::optional(Failure{"not kept"});
        };
        const auto kept = [&] { return Preferences::kept(QSettings(path, settingsFormat())); };
        breakEach({[&] { QVERIFY(!keep(before)); }, [&] { return keep(after); }},
                  [&](const Fault &, const Result &result) {
                      const Preferences now = kept();
                      QVERIFY2(now == before || now == after, result.what);
                      QVERIFY2(result.failure || result.hasEnded || now == after, result.what);
                      QStringList files = filesIn(folder());
                      files.removeAll("NPScope.json");
                      // Qt waits half a minute for a lock that nobody removed, or wrote the owner's name into.
                      QFile::remove(path + ".lock");
                      m_count.left += int(files.size());
                      QVERIFY2(!keep(after), result.what);
                      QVERIFY2(kept() == after, result.what);
                  });
    }

    void cleanupTestCase()
    {
        qInfo("%s", m_count.text().constData());
        QVERIFY(QTest::currentTestFailed() || (m_count.told > 5 && m_count.killed > 5));
    }
};

QTEST_GUILESS_MAIN(TestDocumentFaults)
#include "tst_documentfaults.moc"
