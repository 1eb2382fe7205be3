// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window on a disk on which one call after the other fails: it says so, goes on, and saves when it can again.

#include "tests/faults/outcomes.h"
#include "tests/ui/window/holderfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/window/autosave.h"
#include "ui/window/exportdialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <chrono>
#include <thread>

using namespace npscope;

Q_DECLARE_METATYPE(npscope::Fault)

class TestWindowFaults : public HolderFixture
{
    Q_OBJECT

private:
    FaultCount m_count;
    QStringList m_said;

    QString disk() const { return m_folder.filePath("disk"); }
    QString file(const QString &name) const { return disk() + '/' + name; }
    QStringList files() const { return filesIn(disk()); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Takes note of messages and closes them, exports as proposed, and names the file.
    void answer(const QString &path = {})
    {
        withDialogs([this, path](QWidget *dialog) {
            if (auto *box = qobject_cast<QMessageBox *>(dialog)) {
                m_said.append(box->text());
                QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
            } else if (auto *options = qobject_cast<ExportDialog *>(dialog)) {
                auto *buttons = options->findChild<QDialogButtonBox *>();
                QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
            } else {
                chooseFile(dialog, path);
            }
        });
    }
    void key(Qt::Key key)
    {
        window().activateWindow(); // a message may have been in front
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        press(key, Qt::ControlModifier);
    }

    // By the keys, with that fault; gives the call that failed.
    QByteArray meet(Fault fault, const std::function<void()> &write)
    {
        m_said.clear();
        fault.folder = disk().toStdString();
        arm(fault);
        write();
        const QByteArray call = QByteArray::fromStdString(disarm());
        m_count.add(fault, call);
        return call;
    }

    static void rows()
    {
        QTest::addColumn<Fault>("fault");
        const auto row = [](const char *name, const Fault &fault) { QTest::newRow(name) << fault; };
        row("full", {.kind = Fault::Kind::Once, .error = ENOSPC});
        row("full from there on", {.kind = Fault::Kind::Lasting, .error = ENOSPC});
        row("quota, old disk", {.kind = Fault::Kind::Once, .error = EDQUOT, .isOldDisk = true});
        row("broken", {.kind = Fault::Kind::Once, .error = EIO});
        row("read only", {.kind = Fault::Kind::Lasting, .error = EROFS});
        row("no rights", {.kind = Fault::Kind::Lasting, .error = EACCES});
        row("one half", {.kind = Fault::Kind::Short});
    }

    static QString failureText(const QString &path, const Fault &fault)
    {
        return path + " cannot be written: " + QString::fromLocal8Bit(std::strerror(fault.error));
    }

private slots:
    void init()
    {
        qputenv("XDG_STATE_HOME", (disk() + "/state").toLocal8Bit());
        QVERIFY(QDir(disk()).removeRecursively() && QDir().mkpath(disk()));
        QSettings().clear();
        start();
        m_holder->autosave().setOn(false);
    }

    void savingGoesOn_data() { rows(); }
    void savingGoesOn()
    {
        QFETCH(Fault, fault);
        const QString path = file("mine.npscope");
        answer();
        QVERIFY(!document().save(path, 0));
        for (fault.at = 1;; ++fault.at) {
            document().setSeed(document().experiment().training.seed + 1);
            const QByteArray before = contents(path);
            const QByteArray call = meet(fault, [this] { key(Qt::Key_S); });
            const QByteArray what = textOf(fault, call);
            QVERIFY2(window().isVisible() && window().isEnabled(), what);
            QCOMPARE(files(), QStringList("mine.npscope"));
            const bool isSaved = !window().isWindowModified();
            QVERIFY2(!isSaved || !mustBeTold(fault, call), what);
            QVERIFY2(isSaved || contents(path) == before, what);
            QCOMPARE(m_said, isSaved ? QStringList() : QStringList(failureText(path, fault)));
            key(Qt::Key_S); // as soon as it is possible again
            QVERIFY2(!window().isWindowModified(), what);
            const auto saved = loadSession(path);
            QVERIFY2(saved && saved->session.experiment == document().experiment(), what);
            if (call.isEmpty())
                break;
        }
        QVERIFY(fault.at > 4);
    }

    void exportingGoesOn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"out.png", "out.svg", "out.pdf", "out.csv"})
            QTest::newRow(name) << name;
    }
    void exportingGoesOn()
    {
        QFETCH(QString, name);
        const QString path = file(name);
        answer(path);
        Fault fault{.kind = Fault::Kind::Once, .error = ENOSPC};
        for (fault.at = 1;; ++fault.at) {
            QFile::remove(path);
            const QByteArray call = meet(fault, [this] { key(Qt::Key_E); });
            const QByteArray what = textOf(fault, call);
            QVERIFY2(window().isVisible() && window().isEnabled(), what);
            QCOMPARE(files(), m_said.isEmpty() ? QStringList(name) : QStringList());
            QVERIFY2(!m_said.isEmpty() || !mustBeTold(fault, call), what);
            QVERIFY2(m_said.isEmpty() || m_said == QStringList(failureText(path, fault)), what);
            if (call.isEmpty())
                break;
        }
        QVERIFY(QFileInfo(path).size() > 100);
        QVERIFY(fault.at > 4);
    }

    // What is kept for a crash: the last one stays, or the next is there; nothing else is left in the folder.
    void keepingGoesOn_data() { rows(); }
    void keepingGoesOn()
    {
        QFETCH(Fault, fault);
        const QString folder = disk() + "/state/NPScope/unsaved";
        m_holder->autosave().setOn(true);
        const auto kept = [&] { return QDir(folder).entryList({"*.png"}, QDir::Files); };
        for (fault.at = 1;; ++fault.at) {
            document().setSeed(document().experiment().training.seed + 1);
            const QStringList before = kept();
            std::optional<QString> problem;
            const QByteArray call = meet(fault, [&] { problem = m_holder->autosave().keepNow(); });
            const QByteArray what = textOf(fault, call);
            QStringList all = filesIn(folder);
            for (const QString &name : kept()) {
                const auto read = loadSession(folder + '/' + name);
                QVERIFY2(read, what);
                QVERIFY2(problem || read->session.experiment == document().experiment(), what);
                all.removeAll(name);
                all.removeAll(name + ".lock");
            }
            QVERIFY2(all.isEmpty() || kept().isEmpty(), what + ' ' + all.join(' ').toUtf8());
            QVERIFY2(problem || kept().size() == 1, what);
            QVERIFY2(kept().size() >= before.size(), what);
            QVERIFY2(!problem || problem->contains("cannot be written"), what);
            QVERIFY2(!m_holder->autosave().keepNow(), what);
            if (call.isEmpty())
                break;
        }
        QVERIFY(fault.at > 4);
    }

    // A disk that is busy does not hold the window; what is not to be kept any more is waited for, and nothing is left.
    void keepingHoldsNothing()
    {
        const QDir folder(disk() + "/state/NPScope/unsaved");
        const auto kept = [&] {
            const QStringList names = folder.entryList({"*.png"}, QDir::Files);
            const Loaded<SessionFile> read = names.isEmpty() ? Failure{} : loadSession(folder.filePath(names.first()));
            return read ? std::optional(read->session.experiment) : std::nullopt;
        };
        const auto change = [&] { document().setSeed(document().experiment().training.seed + 1); };
        const Fault fault{.folder = disk().toStdString(), .kind = Fault::Kind::Hold};
        m_holder->autosave().setOn(true);
        change();
        QVERIFY(!m_holder->autosave().keepNow());
        const auto before = kept();
        QVERIFY(before && *before == document().experiment());
        change();
        arm(fault);
        QVERIFY(await([] { return isHolding(); })); // on the window's thread it would be over before that looks again
        QVERIFY(kept() == before);
        disarm();
        QVERIFY(await([&] { return kept() == document().experiment(); }));

        change();
        arm(fault);
        QVERIFY(await([] { return isHolding(); }));
        std::jthread later([] {
            std::this_thread::sleep_for(std::chrono::milliseconds(500));
            disarm();
        });
        while (document().isModified())
            document().undoStack().undo();
        later.join();
        QTest::qWait(300); // in which nothing comes
        QVERIFY2(filesIn(folder.path()).isEmpty(), qPrintable(filesIn(folder.path()).join(' ')));
    }

    // Of a process that was ended while it kept something; not of one that lives.
    void aHalfIsRemovedAtTheNextStart()
    {
        m_holder->autosave().setOn(true);
        document().setSeed(3);
        QVERIFY(!m_holder->autosave().keepNow());
        const QDir folder(disk() + "/state/NPScope/unsaved");
        const QStringList kept = folder.entryList({"*.png"}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        for (const QString &name : {kept.first() + ".aBcDeF", QString("other.png.aBcDeF")}) {
            QFile half(folder.filePath(name));
            QVERIFY(half.open(QIODevice::WriteOnly));
        }
        QVERIFY(Autosave::lost().isEmpty());
        QVERIFY(!folder.exists("other.png.aBcDeF"));
        QVERIFY(folder.exists(kept.first() + ".aBcDeF"));
        QVERIFY(folder.exists(kept.first()));
    }

    void cleanupTestCase() { qInfo("%s", m_count.text().constData()); }
};

QTEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
