// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Kept moments: what is done with them can be undone, and the ghost stays with its own.

#include "tests/ui/guitest.h"
#include "ui/document/document.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

namespace {

Moment momentOf(std::uint32_t seed, Step step, const QString &note = {})
{
    Moment moment;
    moment.experiment.training.seed = seed;
    moment.step = step;
    moment.note = note;
    return moment;
}

} // namespace

class TestMoment : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void keepingIsAChangeThatIsUndone()
    {
        Document document;
        document.setStepSource([] { return Step(7); });
        QSignalSpy changes(&document, &Document::momentsChanged);
        QSignalSpy experiments(&document, &Document::experimentChanged);
        QSignalSpy steps(&document, &Document::stepRequested);
        QSignalSpy undone(&document, &Document::undone);
        QVERIFY(document.keepMoment(momentOf(1, 9001, "  a \n note ")));
        QCOMPARE(document.moments(), std::vector{momentOf(1, 9001, "a note")});
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(document.moments().empty());
        QVERIFY(!document.isModified());
        document.undoStack().redo();
        QCOMPARE(document.moments().size(), std::size_t(1));
        QCOMPARE(changes.count(), 3);
        QCOMPARE(experiments.count(), 0); // it trains nothing, and leads nowhere
        QCOMPARE(steps.count() + undone.count(), 0);
    }

    void whatIsKeptIsNotKeptAgain()
    {
        Document document;
        QVERIFY(document.keepMoment(momentOf(1, 9001, "first")));
        QVERIFY(document.keepMoment(momentOf(1, 9001)));
        QCOMPARE(document.moments(), std::vector{momentOf(1, 9001, "first")});
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(document.keepMoment(momentOf(2, 9001)));
        QVERIFY(document.keepMoment(momentOf(1, 9000)));
        QCOMPARE(document.moments().size(), std::size_t(3));
    }

    void notesChangeAndMomentsGo()
    {
        Document document;
        for (const Step step : {1, 2, 3})
            QVERIFY(document.keepMoment(momentOf(1, step)));
        QVERIFY(document.setNote(1, QString(500, 'x')));
        QCOMPARE(document.moments()[1].note, QString(longestNote, 'x'));
        QVERIFY(document.setNote(1, document.moments()[1].note)); // no change
        QCOMPARE(document.undoStack().count(), 4);
        QVERIFY(document.removeMoment(0));
        QCOMPARE(document.moments(), (std::vector{momentOf(1, 2, QString(longestNote, 'x')), momentOf(1, 3)}));
        QVERIFY(!document.removeMoment(2));
        QVERIFY(!document.setNote(2, "none"));
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(document.moments(), (std::vector{momentOf(1, 1), momentOf(1, 2), momentOf(1, 3)}));
    }

    void thereIsRoomForSoManyAndNoMore()
    {
        Document document;
        QSignalSpy refused(&document, &Document::refused);
        for (std::size_t i = 0; i < mostMoments; ++i)
            QVERIFY(document.keepMoment(momentOf(1, Step(i))));
        QVERIFY(!document.keepMoment(momentOf(1, 5000)));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.last().first().toString().startsWith("24 moments are kept"));
        QCOMPARE(document.moments().size(), mostMoments);
    }

    void theirPointsAreNotWithoutEnd()
    {
        Document document;
        QSignalSpy refused(&document, &Document::refused);
        Moment large = momentOf(1, 0);
        large.experiment.question.followsTraining = false;
        for (std::size_t i = 0; i + 10 < mostMomentPoints; ++i)
            large.experiment.question.context.push_back({double(i), 0});
        QVERIFY(document.keepMoment(large)); // with its five training points
        QVERIFY(document.keepMoment(momentOf(1, 1)));
        QVERIFY(!document.keepMoment(momentOf(1, 2)));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.last().first().toString().contains("allowed are at most"));
    }

    void goingThereIsAChangeWhereTheExperimentIsAnother()
    {
        Document document;
        QVERIFY(document.keepMoment({document.experiment(), 3001, {}}));
        QVERIFY(document.setSeed(77));
        const int before = document.undoStack().count();
        QSignalSpy steps(&document, &Document::stepRequested);
        QVERIFY(document.goToMoment(0, 500));
        QCOMPARE(document.experiment(), document.moments()[0].experiment);
        QCOMPARE(steps.last().first().value<Step>(), Step(3001));
        QCOMPARE(document.undoStack().count(), before + 1);
        QVERIFY(document.goToMoment(0, 500)); // the experiment is there already
        QCOMPARE(document.undoStack().count(), before + 1);
        QCOMPARE(steps.count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.experiment().training.seed, 77U);
        QCOMPARE(steps.last().first().value<Step>(), Step(500));
        QVERIFY(!document.goToMoment(1, 500));
    }

    void theGhostStaysWithItsMoment()
    {
        Document document;
        for (const Step step : {1, 2, 3})
            QVERIFY(document.keepMoment(momentOf(1, step)));
        const int before = document.undoStack().count();
        document.setGhost(1);
        QCOMPARE(document.view().ghost, std::optional(1));
        QCOMPARE(document.undoStack().count(), before); // a view is not undone
        document.setGhost(3);                           // there is none
        QCOMPARE(document.view().ghost, std::optional(1));
        QVERIFY(document.removeMoment(0));
        QCOMPARE(document.view().ghost, std::optional(0));
        QVERIFY(document.setNote(0, "other"));
        QCOMPARE(document.view().ghost, std::optional(0));
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(document.view().ghost, std::optional(1));
        QVERIFY(document.removeMoment(1));
        QCOMPARE(document.view().ghost, std::optional<int>());
        document.setGhost(0);
        document.setGhost({});
        QCOMPARE(document.view().ghost, std::optional<int>());
    }

    void theyAreSavedAndANewSessionHasNone()
    {
        const QTemporaryDir folder;
        Document document;
        QVERIFY(document.keepMoment(momentOf(1, 9001, "tight")));
        QVERIFY(document.keepMoment(momentOf(2, 1)));
        document.setGhost(1);
        const auto kept = document.moments();
        QVERIFY(!document.save(folder.filePath("a.npscope"), 5));
        document.newSession();
        QVERIFY(document.moments().empty());
        QVERIFY(!document.view().ghost);
        QSignalSpy changes(&document, &Document::momentsChanged);
        QVERIFY(!document.open(folder.filePath("a.npscope")));
        QCOMPARE(document.moments(), kept);
        QCOMPARE(document.view().ghost, std::optional(1));
        QCOMPARE(changes.count(), 1);
    }

    void namesAreFitToBeShown()
    {
        QCOMPARE(momentName(momentOf(7, 1)), QString("normal · seed 7"));
        QCOMPARE(momentName(momentOf(7, 1, "wide")), QString("wide"));
        QCOMPARE(momentName(momentOf(7, 1, QString("a%1b").arg(QChar(0x202e)))), QString("a\\u202eb"));
        QCOMPARE(stepText(0), QString("step 0 (untrained)"));
    }
};

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"
