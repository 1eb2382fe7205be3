// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A document that is set aside comes back as it was, whatever was done meanwhile.

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestSetAside : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void comesBackWithHistoryFileAndView();
    void aSavedOneComesBackUnmodified();
    void whatIsDoneMeanwhileHasAHistoryOfItsOwn();
    void undoActionsFollowTheHistory();
};

void TestSetAside::comesBackWithHistoryFileAndView()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("mine.npscope");
    Document document;
    document.setSeed(5);
    QVERIFY(!document.save(path, 3));
    document.setSeed(6);
    document.setSeed(7);
    document.undoStack().undo();
    View view = document.view();
    view.showsMean = true;
    document.setView(view);
    const Session before = document.session(123);

    document.setAside(123);
    QVERIFY(document.isSetAside());
    QVERIFY(document.path().isEmpty());
    QVERIFY(!document.isModified());
    document.load(Session());
    document.setSeed(99);
    QVERIFY(document.isModified());
    QVERIFY(!document.save(folder.filePath("other.npscope"), 9));

    QSignalSpy steps(&document, &Document::stepRequested);
    document.takeBack();
    QVERIFY(!document.isSetAside());
    QVERIFY(document.session(123) == before);
    QCOMPARE(steps.last().first().value<Step>(), 123);
    QCOMPARE(document.path(), path);
    QVERIFY(document.isModified());
    QCOMPARE(document.undoStack().count(), 3);
    document.undoStack().redo();
    QCOMPARE(document.experiment().training.seed, 7u);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.experiment().training.seed, 5u);
    QVERIFY(!document.isModified()); // as saved
}

void TestSetAside::aSavedOneComesBackUnmodified()
{
    Document document;
    document.setAside(0);
    document.setSeed(99);
    QSignalSpy modified(&document, &Document::modifiedChanged);
    document.takeBack();
    QVERIFY(!document.isModified());
    QCOMPARE(modified.last().first().toBool(), false);
    QVERIFY(document.experiment() == Experiment());
    document.takeBack(); // nothing is set aside
    QVERIFY(document.experiment() == Experiment());
}

void TestSetAside::whatIsDoneMeanwhileHasAHistoryOfItsOwn()
{
    Document document;
    document.setSeed(5);
    document.setAside(0);
    QVERIFY(document.experiment().training.seed == 5); // goes on from an equal one
    QVERIFY(!document.undoStack().canUndo());
    document.setSeed(8);
    document.undoStack().undo();
    QCOMPARE(document.experiment().training.seed, 5u);
    document.setSeed(9);
    document.takeBack();
    QCOMPARE(document.undoStack().count(), 1);
    document.setAside(0);
    QCOMPARE(document.undoStack().count(), 0); // of the last time nothing is left
}

void TestSetAside::undoActionsFollowTheHistory()
{
    Document document;
    QObject owner;
    const QAction *undo = document.histories().createUndoAction(&owner);
    document.setSeed(5);
    QVERIFY(undo->isEnabled());
    document.setAside(0);
    QVERIFY(!undo->isEnabled());
    document.setSetting(setting("hidden"), 4);
    QVERIFY(undo->isEnabled());
    document.takeBack();
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains("Seed"), qPrintable(undo->text()));
}

QTEST_MAIN(TestSetAside)
#include "tst_setaside.moc"
