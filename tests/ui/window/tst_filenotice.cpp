// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody else does to the file that is open is said over the charts, and stops nobody.

#include "tests/ui/window/holderfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/window/filewatch.h"
#include "ui/window/messagebar.h"
#include "ui/window/preferences.h"

#include <QFile>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolButton>
#include <QUndoStack>

using namespace npscope;

class TestFileNotice : public HolderFixture
{
    Q_OBJECT

    QString mine() const { return m_folder.filePath("mine.npscope"); }
    MessageBar *bar() { return window().findChild<MessageBar *>(); }
    bool awaitBar(const QString &words)
    {
        return await([&] { return bar() && bar()->isVisible() && bar()->text().contains(words); });
    }
    bool awaitNoBar()
    {
        return await([&] { return !bar(); });
    }
    void clickIn(const QString &text)
    {
        for (QToolButton *button : bar()->findChildren<QToolButton *>()) {
            if (button->text() == text && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable("there is no button " + text));
    }
    static Session withSeed(std::uint32_t seed)
    {
        Session session;
        session.experiment.training.seed = seed;
        return session;
    }
    // As another program does: a new file in its place.
    bool theirs(std::uint32_t seed) { return bool(saveSession(mine(), withSeed(seed))); }
    bool put(const QByteArray &bytes)
    {
        QFile file(mine());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void init()
    {
        QSettings().clear();
        start();
        QVERIFY(theirs(5));
        QVERIFY(!document().open(mine()));
    }

    void aChangeIsSaidAndReloaded()
    {
        QVERIFY(document().setSeed(6));
        QVERIFY(theirs(7));
        QVERIFY(awaitBar("“mine.npscope” has changed on the disk"));
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(document().experiment().training.seed, 6u);
        clickIn("Reload");
        QVERIFY(awaitNoBar());
        QCOMPARE(document().experiment().training.seed, 7u);
        QVERIFY(!window().isWindowModified());
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment().training.seed, 6u);
        QVERIFY(window().isWindowModified());
    }

    // A file that was replaced is another one; it is watched on, as often as that happens.
    void eachReplacementIsSeen()
    {
        for (std::uint32_t seed = 7; seed < 11; ++seed) {
            QVERIFY(theirs(seed));
            QVERIFY(awaitBar("has changed"));
            QTest::keyClick(&window(), Qt::Key_F5);
            QVERIFY(awaitNoBar());
            QCOMPARE(document().experiment().training.seed, seed);
        }
        QVERIFY(put("written in place"));
        QVERIFY(awaitBar("has changed"));
    }

    void whatIsKeptIsNotSaved()
    {
        QVERIFY(!window().isWindowModified());
        QVERIFY(theirs(7));
        QVERIFY(awaitBar("has changed"));
        QVERIFY(window().isWindowModified());
        clickIn("Keep Mine");
        QVERIFY(awaitNoBar());
        window().activateWindow();
        QTest::qWait(2 * FileWatch::delay);
        QVERIFY(!bar()); // was answered
        QVERIFY(window().isWindowModified());
        QCOMPARE(document().experiment().training.seed, 5u);
        QVERIFY(theirs(8));
        QVERIFY(awaitBar("has changed")); // something else
        QVERIFY(theirs(5));               // as it was
        QVERIFY(awaitNoBar());
        QVERIFY(!window().isWindowModified());
    }

    void aRemovedFileIsSaidAndSavedAnew()
    {
        QVERIFY(QFile::remove(mine()));
        QVERIFY(awaitBar("is no longer where"));
        QVERIFY(window().isWindowModified());
        withDialogs([](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove('&') == "Save Anew")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        clickIn("Save");
        QVERIFY(awaitNoBar());
        QVERIFY(QFile::exists(mine()));
        QVERIFY(!window().isWindowModified());
        QVERIFY(QFile::remove(mine()));
        QVERIFY(awaitBar("is no longer where"));
        QVERIFY(theirs(7)); // in the place of what was removed
        QVERIFY(awaitBar("has changed"));
    }

    void aTouchIsNoChange()
    {
        QFile file(mine());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(put(bytes));
        QTest::qWait(3 * FileWatch::delay);
        QVERIFY(!bar());
        QVERIFY(!window().isWindowModified());
    }

    // Where nobody tells of it, it is seen when the window comes to the front.
    void aChangeIsSeenAtActivation()
    {
        const QString far = m_folder.filePath("far");
        QVERIFY(QDir().mkpath(far));
        QVERIFY(saveSession(far + "/other.npscope", withSeed(5)));
        QVERIFY(QFile::link(far + "/other.npscope", m_folder.filePath("link.npscope")));
        QVERIFY(!document().open(m_folder.filePath("link.npscope")));
        QVERIFY(QFile::remove(far + "/other.npscope"));
        QVERIFY(awaitBar("“link.npscope” is no longer where"));
        clickIn("Not Now");
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
        QVERIFY(saveSession(far + "/other.npscope", withSeed(9))); // in a folder that is not watched
        QTest::qWait(3 * FileWatch::delay);
        QVERIFY(!bar());
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QVERIFY(awaitBar("“link.npscope” has changed"));
    }

    void nothingMovesWhileAPointIsHeld()
    {
        FunctionView &chart = window().functionView();
        const QSize size = chart.size();
        QTest::mousePress(&chart, Qt::LeftButton, {}, chart.rect().center());
        QVERIFY(theirs(7));
        QVERIFY(await([&] { return document().isModified(); }));
        QTest::qWait(500);
        QVERIFY(!bar());
        QCOMPARE(chart.size(), size);
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, chart.rect().center());
        QVERIFY(awaitBar("has changed"));
    }

    void itStaysWithTheLayoutAndTheNextWindow()
    {
        QVERIFY(theirs(7));
        QVERIFY(awaitBar("has changed"));
        QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier); // the tour has another document
        QVERIFY(awaitNoBar());
        QTest::keyClick(&window(), Qt::Key_Escape);
        QVERIFY(awaitBar("has changed"));
        static_cast<QMainWindow &>(window()).restoreState(window().QMainWindow::saveState());
        QVERIFY(bar() && bar()->isVisible());
        Preferences preferences = Preferences::kept(QSettings());
        preferences.language = "zh_CN";
        QSettings settings;
        preferences.keep(settings);
        const QWidget *before = &window();
        emit window().preferencesChosen();
        QVERIFY(await([&] { return &window() != before; }));
        QVERIFY(awaitBar("mine.npscope"));
        QVERIFY(theirs(8));
        QVERIFY(await([&] { return FileStamp::of(mine()) != FileStamp() && bar(); }));
        QTest::keyClick(&window(), Qt::Key_F5);
        QCOMPARE(document().experiment().training.seed, 8u);
        preferences.language = "en";
        preferences.keep(settings);
        emit window().preferencesChosen();
        QVERIFY(await([&] { return window().menuBar()->actions().first()->text() == "&File"; }));
    }

    void closingAsksAboutWhatIsInNoFile()
    {
        QVERIFY(theirs(7));
        QVERIFY(awaitBar("has changed"));
        QStringList said;
        withDialogs([&](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            said << box->text();
            QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        });
        QVERIFY(!window().close());
        QCOMPARE(said, QStringList{"“mine.npscope” has changed on the disk. Save what is here?"});
    }
};

QTEST_MAIN(TestFileNotice)
#include "tst_filenotice.moc"
