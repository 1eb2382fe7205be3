// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing is lost by saving: where the disk is full, where the file was changed by somebody else meanwhile, and
// whatever its name has in it.

#include "tests/ui/document/fulldisk.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/sessionfile.h"

#include <QAbstractButton>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

using namespace npscope;

class TestSaving : public WindowFixture
{
    Q_OBJECT

private:
    QString file(const QString &name) { return m_folder.filePath(name); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    void save()
    {
        m_window->activateWindow(); // a dialog may have been in front
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_S, Qt::ControlModifier);
    }

    QStringList m_said;

    // Answers every question by the button whose text begins so, and messages by OK.
    void answerBy(const QString &choice, const QString &path = {})
    {
        m_said.clear();
        withDialogs([this, choice, path](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            if (!box)
                return chooseFile(dialog, path);
            m_said.append(box->text());
            QAbstractButton *answer = nullptr;
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove('&').startsWith(choice) || button == box->button(QMessageBox::Ok))
                    answer = button;
            }
            QVERIFY2(answer, qPrintable(box->text()));
            QTest::mouseClick(answer, Qt::LeftButton);
        });
    }

    void verifyKept(const QString &path, const QByteArray &before, const QString &cause)
    {
        answerBy("Save");
        save();
        QTRY_COMPARE(m_said, QStringList{path + " cannot be written: " + cause});
        QCOMPARE(contents(path), before);
        QVERIFY(m_window->isWindowModified());
        // Nor does the window close with what it could not save.
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(m_said.size(), 3); // the question, and once more why not
        QCOMPARE(contents(path), before);
    }

    /// A saved session, and a change since.
    QByteArray begin(const QString &path)
    {
        answerBy("Save", path);
        document().setSeed(3);
        if (document().save(path, 0))
            return {};
        press(Qt::Key_3);
        return contents(path);
    }

private slots:
    void aFullDiskKeepsFileAndWindow()
    {
        SmallDisk disk;
        SKIP_UNLESS_MOUNTED(disk);
        const QByteArray before = begin(disk.path("mine.npscope"));
        QVERIFY(!before.isEmpty());
        disk.fill();
        verifyKept(disk.path("mine.npscope"), before, "No space left on device");
    }

    void aLimitKeepsFileAndWindow()
    {
        const QByteArray before = begin(file("mine.npscope"));
        QVERIFY(!before.isEmpty());
        const FileSizeLimit limit;
        verifyKept(file("mine.npscope"), before, "File too large");
    }

    void aFolderThatIsGoneIsNamed()
    {
        QVERIFY(QDir().mkpath(file("folder")));
        QVERIFY(!begin(file("folder/mine.npscope")).isEmpty());
        QVERIFY(QDir(file("folder")).removeRecursively());
        answerBy("Save Anew");
        save();
        QTRY_COMPARE(m_said.size(), 2);
        QCOMPARE(m_said[1], file("folder/mine.npscope") + " cannot be written: No such file or directory");
        QVERIFY(m_window->isWindowModified());
    }

    void whatNobodyChangedIsSavedUnasked()
    {
        const QByteArray before = begin(file("mine.npscope"));
        for (int i = 0; i < 2; ++i) {
            press(i == 0 ? Qt::Key_2 : Qt::Key_1);
            save();
            QVERIFY(!m_window->isWindowModified());
        }
        QVERIFY(put(file("mine.npscope"), contents(file("mine.npscope")))); // the same, with another date
        press(Qt::Key_2);
        save();
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_said, QStringList());
        QVERIFY(contents(file("mine.npscope")) != before);
    }

    void aChangeOnDiskIsAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("theirs"); // null where the file is gone
        QTest::addColumn<QString>("words");
        QTest::newRow("changed") << QByteArray("somebody else's work") << "has changed on the disk";
        QTest::newRow("emptied") << QByteArray("") << "has changed on the disk";
        QTest::newRow("gone") << QByteArray() << "no longer where";
    }

    void aChangeOnDiskIsAskedAbout()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(QString, words);
        const QString mine = file("mine.npscope"), other = file("other.npscope");
        QFile::remove(other);
        QVERIFY(!begin(mine).isEmpty());
        QVERIFY(theirs.isNull() ? QFile::remove(mine) : put(mine, theirs));

        answerBy("Cancel");
        save();
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY2(m_said[0].contains(words) && m_said[0].contains("mine.npscope"), qPrintable(m_said[0]));
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(contents(mine), theirs.isNull() ? QByteArray("(cannot be read)") : theirs);

        answerBy("Save As", other);
        save();
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(document().path(), other);
        QVERIFY(loadSession(other));
        QCOMPARE(contents(mine), theirs.isNull() ? QByteArray("(cannot be read)") : theirs);
    }

    void theChangeIsOverwrittenOnRequestOnly()
    {
        QVERIFY(!begin(file("mine.npscope")).isEmpty());
        QVERIFY(put(file("mine.npscope"), "somebody else's work"));
        answerBy("Overwrite");
        save();
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(!m_window->isWindowModified());
        const auto saved = loadSession(file("mine.npscope"));
        QVERIFY2(saved, qPrintable(saved.error()));
        QCOMPARE(saved->session.experiment, document().experiment());
        press(Qt::Key_1);
        save(); // is known now
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_said.size(), 1);
    }

    void anOpenedFileIsWatched()
    {
        QVERIFY(saveSession(file("opened.npscope"), Session()));
        QVERIFY(!document().open(file("opened.npscope")));
        press(Qt::Key_3);
        QVERIFY(put(file("opened.npscope"), "somebody else's work"));
        answerBy("Cancel");
        QVERIFY(!m_window->close()); // asks whether to save first
        QCOMPARE(m_said.size(), 1);
        save();
        QTRY_COMPARE(m_said.size(), 2);
        QVERIFY2(m_said[1].contains("has changed on the disk"), qPrintable(m_said[1]));
        QCOMPARE(contents(file("opened.npscope")), "somebody else's work");
    }

    void aHostileNameIsShownAsItIs()
    {
        const QString name = QString::fromUtf8("<b>\x1b]0;a\x07 \u202e.npscope");
        const QString shown = QString::fromUtf8("<b>\\x1b]0;a\\x07 \\u202e.npscope");
        QVERIFY(put(file(name), "nothing"));
        answerBy("Discard");
        Qt::TextFormat format = Qt::AutoText;
        withDialogs([this, &format](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            format = box->textFormat();
            m_said.append(box->text());
            QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
        });
        m_window->open(loadSession(file(name)), file(name));
        QCOMPARE(m_said.size(), 1);
        QVERIFY2(m_said[0].startsWith(file(shown) + ": not an NPScope session"), qPrintable(m_said[0]));
        QCOMPARE(format, Qt::PlainText);
        QVERIFY(!document().save(file(name), 0));
        QVERIFY2(m_window->windowTitle().startsWith(shown), qPrintable(m_window->windowTitle()));
        m_window->open(loadSession(file(name)), file(name)); // is a recent file from now on
        QMenu *recent = m_window->menuBar()->actions()[0]->menu()->actions()[2]->menu();
        emit recent->aboutToShow();
        QCOMPARE(recent->actions()[0]->text(), file(shown));
    }

    // As `npscope damaged.npscope` does.
    void aDamagedFileAtStartIsToldOverTheWindow()
    {
        const Experiment before = document().experiment();
        QVERIFY(put(file("damaged.npscope"), "nothing"));
        answerBy("OK");
        m_window->open(loadSession(file("damaged.npscope")), file("damaged.npscope"));
        QCOMPARE(m_said.size(), 1);
        QVERIFY2(m_said[0].contains("damaged.npscope: not an NPScope session"), qPrintable(m_said[0]));
        QCOMPARE(document().experiment(), before);
        QVERIFY(document().path().isEmpty());
    }
};

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
