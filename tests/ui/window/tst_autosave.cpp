// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not saved is kept for a crash, and only that: the test by a screen reader's means kills the program.

#include "tests/ui/window/holderfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/window/autosave.h"
#include "ui/window/recovery.h"

#include <QAbstractButton>
#include <QDir>
#include <QMessageBox>
#include <QUndoStack>

using namespace npscope;

class TestAutosave : public HolderFixture
{
    Q_OBJECT

    QTemporaryDir m_state;

    QString folder() const { return m_state.filePath("NPScope/unsaved"); }
    QStringList kept() const { return QDir(folder()).entryList({"*.png"}, QDir::Files); }
    bool awaitKept(int count)
    {
        return await([=, this] { return kept().size() == count; });
    }
    // As if the program had ended: its lock is gone with it, what it kept is not.
    void loseWhatIsKept()
    {
        QVERIFY(awaitKept(1));
        const QString path = folder() + '/' + kept().first();
        QVERIFY(QFile::copy(path, folder() + "/lost.png"));
        m_holder.reset();
        QCOMPARE(kept(), QStringList{"lost.png"});
    }
    // Presses that button of the offer; gives what was said.
    QString answer(const QString &text)
    {
        QString said;
        withDialogs([&](QWidget *box) {
            const auto *message = qobject_cast<QMessageBox *>(box);
            if (!message)
                return;
            said = message->text();
            for (QAbstractButton *button : message->buttons()) {
                if (button->text().remove('&') == text)
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        offerLost(document(), m_holder->autosave(), window());
        return said;
    }

private slots:
    void init()
    {
        qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit());
        QDir(folder()).removeRecursively();
        QSettings().clear();
        start();
    }
    void onlyWhatIsNotSaved()
    {
        QTest::qWait(Autosave::delay + 500);
        QCOMPARE(kept(), QStringList());
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(awaitKept(1));
        const auto file = loadSession(folder() + '/' + kept().first());
        QVERIFY2(file, qPrintable(file.error()));
        QCOMPARE(file->session.experiment, document().experiment());
        QVERIFY(!QImage(folder() + '/' + kept().first()).isNull());
        document().undoStack().undo(); // as it was
        QVERIFY(awaitKept(0));
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(awaitKept(1));
        QVERIFY(!document().save(m_folder.filePath("saved.npscope"), 0));
        QVERIFY(awaitKept(0));
        QVERIFY(document().addPoint(PointKind::Context, {0.6, 0.2}));
        QVERIFY(awaitKept(1));
        m_holder.reset(); // the window has asked about it
        QCOMPARE(kept(), QStringList());
    }

    // During a long drag, too.
    void whileItChanges()
    {
        int edits = 0;
        QVERIFY(await([&] {
            document().addPoint(PointKind::Context, {0.5 + 0.001 * ++edits, 0.2});
            return !kept().isEmpty() || edits > 900;
        }));
        QVERIFY(!kept().isEmpty());
    }

    void itIsOfferedOnce()
    {
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        const Experiment lost = document().experiment();
        loseWhatIsKept();
        start();
        const QString said = answer("Take It Back");
        QVERIFY2(said.contains("still there"), qPrintable(said));
        QCOMPARE(document().experiment(), lost);
        QVERIFY(document().isModified());
        QCOMPARE(document().path(), QString());
        QCOMPARE(kept().size(), 1); // this program's own
        QVERIFY(kept() != QStringList{"lost.png"});
        QCOMPARE(answer("Take It Back"), QString()); // nothing is left to offer
    }

    void laterAndDiscarded()
    {
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        loseWhatIsKept();
        start();
        QVERIFY(!answer("Ask Later").isEmpty());
        QCOMPARE(document().experiment(), Experiment());
        QCOMPARE(kept(), QStringList{"lost.png"});
        QVERIFY(!answer("Discard").isEmpty());
        QCOMPARE(kept(), QStringList());
    }

    // What another program that still runs has kept is not offered.
    void notOfAnotherThatRuns()
    {
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(awaitKept(1));
        QVERIFY(Autosave::lost().isEmpty());
    }

    void switchedOff()
    {
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(awaitKept(1));
        m_holder->autosave().setOn(false);
        QCOMPARE(kept(), QStringList());
        QVERIFY(document().addPoint(PointKind::Context, {0.6, 0.2}));
        QTest::qWait(Autosave::delay + 500);
        QCOMPARE(kept(), QStringList());
    }

    // Said once, not every two seconds; the work goes on.
    void whereNothingCanBeWritten()
    {
        QDir(m_state.path()).removeRecursively();
        QFile inItsPlace(m_state.path());
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        QStringList said;
        connect(m_document.get(), &Document::refused, this, [&](const QString &text) { said << text; });
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(await([&] { return !said.isEmpty(); }));
        QVERIFY2(said.first().contains("cannot be kept"), qPrintable(said.first()));
        QVERIFY(document().addPoint(PointKind::Context, {0.6, 0.2}));
        QTest::qWait(Autosave::delay + 500);
        QCOMPARE(said.size(), 1);
        QVERIFY(inItsPlace.remove());
        QVERIFY(QDir().mkpath(m_state.path()));
    }
};

QTEST_MAIN(TestAutosave)
#include "tst_autosave.moc"
