// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session that another window has open is opened as a copy, or not at all, and is not saved over unasked.

#include "tests/ui/window/drop.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/sessionfile.h"

#include <QAbstractButton>
#include <QMessageBox>

using namespace npscope;

class TestOpenElsewhere : public WindowFixture
{
    Q_OBJECT

    std::unique_ptr<Document> m_other; // of another window
    QStringList m_said;

    QString theirs() const { return m_folder.filePath("theirs.npscope"); }
    QByteArray contents() const
    {
        QFile file(theirs());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void answerBy(const QString &choice)
    {
        m_said.clear();
        withDialogs([this, choice](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            QVERIFY(box);
            m_said << box->text();
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove('&') == choice)
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(box->text()));
        });
    }

    // Qt's own dialog asks whether to replace a file, too.
    void saveThere(const QString &choice)
    {
        m_said.clear();
        withDialogs([this, choice](QWidget *dialog) {
            auto *box = qobject_cast<QMessageBox *>(dialog);
            if (!box) { // asks from within
                QTimer::singleShot(0, dialog, [this, dialog] { chooseFile(dialog, theirs()); });
                return;
            }
            m_said << box->text();
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove('&') == choice || button == box->button(QMessageBox::Yes))
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(box->text()));
        });
        m_window->activateWindow(); // a dialog may have been in front
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_S, Qt::ControlModifier);
    }

private slots:
    void init()
    {
        failOnWarnings();
        QSettings().clear();
        open();
        m_other = std::make_unique<Document>();
        m_other->setSeed(7);
        QVERIFY(!m_other->save(theirs(), 0));
    }
    void cleanup()
    {
        m_other.reset();
        WindowFixture::destroy();
    }

    void aCopyHasNoFile()
    {
        answerBy("Open a Copy");
        dropFile(*m_window, theirs());
        QVERIFY(await([&] { return document().experiment().training.seed == 7; }));
        QCOMPARE(m_said, QStringList{"“theirs.npscope” is open in another window of NPScope."});
        QVERIFY(document().path().isEmpty());
        QVERIFY(!m_window->isWindowModified());
    }

    void orItIsNotOpened()
    {
        const Experiment before = document().experiment();
        answerBy("Cancel");
        dropFile(*m_window, theirs());
        QVERIFY(await([&] { return m_said.size() == 1; }));
        QCOMPARE(document().experiment(), before);
        QVERIFY(document().path().isEmpty());
        m_other.reset(); // closed
        dropFile(*m_window, theirs());
        QVERIFY(await([&] { return document().experiment().training.seed == 7; }));
        QCOMPARE(document().path(), theirs());
        QCOMPARE(m_said.size(), 1);
    }

    void itIsReplacedOnRequestOnly()
    {
        const QByteArray before = contents();
        document().setSeed(9);
        saveThere("Cancel");
        QVERIFY(await([&] { return m_said.contains("“theirs.npscope” is open in another window of NPScope."); }));
        QCOMPARE(contents(), before);
        QVERIFY(m_window->isWindowModified());
        saveThere("Overwrite");
        QVERIFY(await([&] { return !m_window->isWindowModified(); }));
        QVERIFY(contents() != before);
        QCOMPARE(m_other->lookAtDisk(), FileStamp::Change::Contents); // which that window says
    }
};

QTEST_MAIN(TestOpenElsewhere)
#include "tst_openelsewhere.moc"
