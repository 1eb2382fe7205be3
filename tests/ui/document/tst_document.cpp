// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The document: what is undone and how, what merges, what marks it modified, and what its edits mean.

#include "ui/document/document.h"
#include "ui/document/output.h"
#include "ui/document/picturefile.h"
#include "ui/document/presets.h"
#include "ui/document/sessionfile.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

namespace {

constexpr auto context = PointKind::Context;
constexpr auto training = PointKind::Training;

// For messages of failed comparisons.
QString text(const Points &points)
{
    QStringList list;
    for (const Point &point : points)
        list.append(QString::number(point.x) + "," + QString::number(point.y));
    return list.join(' ');
}

Points without(Points points, int index)
{
    points.erase(points.begin() + index);
    return points;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // Undo
    void everyEditIsUndoneAndRedone_data();
    void everyEditIsUndoneAndRedone();
    void sameValueIsNoChange();
    void howNumbersWereScaledGoesWithTheirPoints();
    void changeLeavesTheStep();
    void dragIsOneChange();
    void twoDragsAreTwoChanges();
    void dragBackToItsBeginningIsNoChange();
    void settingChangesMerge();
    void otherSettingEndsTheMerging();
    void nothingMergesAcrossASave();
    void toggledInitialisationsAreChangesEach();

    // Refusals
    void whatIsNotAllowedChangesNothing_data();
    void whatIsNotAllowedChangesNothing();
    void dragOntoAnotherPointGoesOn();
    void pointThatIsNotThereIsLeftAlone();

    // The context that follows
    void contextFollowsTrainingPoints();
    void firstEditOfTheContextStartsFromTheTrainingPoints();
    void untickingCopies();
    void tickingAgainIsUndoable();
    void clearedContextIsNone();
    void trainingPointsCanBeRemovedAll();
    void severalPointsAreRemovedAtOnce();

    // Presets
    void presetIsOneChangeWithItsStep();
    void presetKeepsTheLayers();
    void presetOfTheSameExperimentIsUndoneToo();

    // Files
    void viewIsNeitherUndoneNorAModification();
    void impossibleViewIsIgnored();
    void savedIsClean();
    void openedIsCleanAndWithoutHistory();
    void failedOpenChangesNothing();
    void failedSaveChangesNothing();
    void openedPictureHasNoFile();
    void newSessionIsTheArticles();
    void rerolledSeedsDiffer();
};

void TestDocument::everyEditIsUndoneAndRedone_data()
{
    using Edit = std::function<bool(Document &)>;
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, Edit edit) { QTest::newRow(name) << edit; };
    for (const Setting &setting : settings()) {
        const double value = setting.get(Experiment()) * 2 + 1;
        const double allowed = setting.allows(value) ? value : setting.max;
        // Alone, more than the most would be refused.
        if (qstrcmp(setting.name, "context_min") == 0)
            row(setting.name, [&setting](Document &document) { return document.setSetting(setting, 2); });
        else if (qstrcmp(setting.name, "frequency_min") == 0)
            row(setting.name, [&setting](Document &document) { return document.setSetting(setting, 0.75); });
        else if (qstrcmp(setting.name, "length_scale_min") == 0 || qstrcmp(setting.name, "scale_min") == 0)
            row(setting.name, [&setting](Document &document) { return document.setSetting(setting, 0.5); });
        else
            row(setting.name,
                [&setting, allowed](Document &document) { return document.setSetting(setting, allowed); });
    }
    row("initialisation", [](Document &document) { return document.setInitialisation(Initialisation::Xavier); });
    row("set seed", [](Document &document) { return document.setSeed(4'000'000'000); });
    row("reroll seed", [](Document &document) { return document.rerollSeed(); });
    row("resample", [](Document &document) { return document.resample(); });
    for (const PointKind kind : {context, training}) {
        const QByteArray name = kind == context ? "context: " : "training: ";
        row(name + "add", [kind](Document &document) { return document.addPoint(kind, {3, 0}); });
        row(name + "move", [kind](Document &document) { return document.movePoint(kind, 1, {3, 0}); });
        row(name + "remove", [kind](Document &document) { return document.removePoint(kind, 1); });
        row(name + "clear", [kind](Document &document) { return document.clearPoints(kind); });
        row(name + "set", [kind](Document &document) { return document.setPoints(kind, {{1, 1}}, "Import"); });
    }
    row("context of its own", [](Document &document) { return document.setFollowsTraining(false); });
}

void TestDocument::everyEditIsUndoneAndRedone()
{
    using Edit = std::function<bool(Document &)>;
    QFETCH(Edit, edit);
    Document document;
    QSignalSpy changed(&document, &Document::experimentChanged);
    QSignalSpy modified(&document, &Document::modifiedChanged);

    QVERIFY(edit(document));
    const Experiment after = document.experiment();
    QVERIFY(after != Experiment());
    QVERIFY(!findProblem(after));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(!document.undoStack().undoText().isEmpty());
    QVERIFY(document.isModified());

    document.undoStack().undo();
    QVERIFY(document.experiment() == Experiment());
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QVERIFY(document.experiment() == after);
    QVERIFY(document.isModified());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(modified.size(), 3);
}

void TestDocument::sameValueIsNoChange()
{
    Document document;
    QSignalSpy changed(&document, &Document::experimentChanged);
    QVERIFY(document.setInitialisation(Initialisation::Normal));
    QVERIFY(document.setSetting(setting("hidden"), 8));
    QVERIFY(document.setFollowsTraining(true));
    QVERIFY(document.movePoint(context, 2, document.points(context)[2]));
    QVERIFY(document.experiment().question.followsTraining);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(document.undoStack().count(), 0);
}

void TestDocument::changeLeavesTheStep()
{
    Document document;
    QSignalSpy step(&document, &Document::stepRequested);
    document.setInitialisation(Initialisation::Xavier);
    document.addPoint(training, {3, 0});
    document.undoStack().undo();
    document.undoStack().undo();
    document.undoStack().redo();
    QCOMPARE(step.size(), 0);
}

void TestDocument::dragIsOneChange()
{
    Document document;
    for (int i = 1; i <= 20; ++i)
        QVERIFY(document.movePoint(training, 0, {-2 - 0.1 * i, 0.5}, "drag 1"));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.points(training)[0], (Point{-4, 0.5}));
    document.undoStack().undo();
    QVERIFY(document.experiment() == Experiment());
    document.undoStack().redo();
    QCOMPARE(document.points(training)[0], (Point{-4, 0.5}));
}

void TestDocument::twoDragsAreTwoChanges()
{
    Document document;
    document.movePoint(training, 0, {-3, 0}, "drag 1");
    document.movePoint(training, 0, {-4, 0}, "drag 2");
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.points(training)[0], (Point{-3, 0}));
}

void TestDocument::dragBackToItsBeginningIsNoChange()
{
    Document document;
    document.addPoint(context, {3, 0});
    document.movePoint(context, 5, {3.5, 1}, "drag");
    document.movePoint(context, 5, {3, 0}, "drag");
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.points(context)[5], (Point{3, 0}));

    Document clean;
    clean.movePoint(training, 0, {-3, 0}, "drag");
    clean.movePoint(training, 0, articlePoints()[0], "drag");
    QVERIFY(clean.experiment() == Experiment());
    QVERIFY(!clean.isModified());
    QVERIFY(!clean.undoStack().canUndo());
}

void TestDocument::settingChangesMerge()
{
    Document document;
    document.setSetting(setting("learning_rate"), 0.01);
    document.setSetting(setting("learning_rate"), 0.02);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), "Learning rate: 0.02");
    document.undoStack().undo();
    QVERIFY(document.experiment() == Experiment());
}

void TestDocument::otherSettingEndsTheMerging()
{
    Document document;
    document.setSetting(setting("hidden"), 9);
    document.setSetting(setting("samples"), 9);
    document.setSetting(setting("hidden"), 10);
    QCOMPARE(document.undoStack().count(), 3);
}

void TestDocument::nothingMergesAcrossASave()
{
    QTemporaryDir folder;
    Document document;
    document.setSetting(setting("hidden"), 9);
    QVERIFY(!document.save(folder.filePath("a.npscope"), 0));
    document.setSetting(setting("hidden"), 10);
    QVERIFY(document.isModified());
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(!document.isModified());
    QCOMPARE(document.experiment().training.sizes.hidden, 9);
}

void TestDocument::toggledInitialisationsAreChangesEach()
{
    Document document;
    document.setInitialisation(Initialisation::Default);
    document.setInitialisation(Initialisation::Normal);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(document.experiment().training.initialisation == Initialisation::Default);
}

void TestDocument::whatIsNotAllowedChangesNothing_data()
{
    using Edit = std::function<bool(Document &)>;
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const char *reason, Edit edit) {
        QTest::newRow(name) << QString(reason) << edit;
    };
    const auto setTo = [](const char *name, double value) {
        return [name, value](Document &document) { return document.setSetting(setting(name), value); };
    };
    const auto add = [](PointKind kind, Point point) {
        return [kind, point](Document &document) { return document.addPoint(kind, point); };
    };
    const auto moveFirst = [](Point point) {
        return [point](Document &document) { return document.movePoint(context, 0, point); };
    };
    row("learning rate", "Learning rate is 1,000,000; allowed are", setTo("learning_rate", 1e6));
    row("not a number", "Hidden units is nan; allowed are", setTo("hidden", qQNaN()));
    row("beyond its type", "; allowed are whole numbers from 1 to 512", setTo("hidden", 1e300));
    row("context range", "it may be at most", setTo("context_min", 4));
    row("repeated point", "The training data: points 3 and 6 are the same", add(training, {0, 0}));
    row("repeated context point", "The context: points 3 and 6 are the same", add(context, {0, 0}));
    row("typed onto another", "The context: points 1 and 3 are the same", moveFirst({0, 0}));
    row("far out", "the coordinates of point 1 must be numbers", moveFirst({2e6, 0}));
    row("too many", "allowed are at most 10,000",
        [](Document &document) { return document.setPoints(context, Points(maxPoints + 1), "Import"); });
}

void TestDocument::whatIsNotAllowedChangesNothing()
{
    using Edit = std::function<bool(Document &)>;
    QFETCH(Edit, edit);
    QFETCH(QString, reason);
    Document document;
    QSignalSpy refused(&document, &Document::refused);
    QSignalSpy changed(&document, &Document::experimentChanged);
    QVERIFY(!edit(document));
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused[0][0].toString().contains(reason), qPrintable(refused[0][0].toString()));
    QCOMPARE(changed.size(), 0);
    QVERIFY(document.experiment() == Experiment());
    QVERIFY(!document.isModified());
}

void TestDocument::dragOntoAnotherPointGoesOn()
{
    Document document;
    QSignalSpy refused(&document, &Document::refused);
    QVERIFY(document.movePoint(training, 0, {-1.5, 0}, "drag"));
    QVERIFY(!document.movePoint(training, 0, {0, 0}, "drag")); // where point 3 is
    QCOMPARE(document.points(training)[0], (Point{-1.5, 0}));
    QVERIFY(document.movePoint(training, 0, {0.5, 0}, "drag"));
    QCOMPARE(document.points(training)[0], (Point{0.5, 0}));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(refused.size(), 0);
}

void TestDocument::pointThatIsNotThereIsLeftAlone()
{
    Document document;
    for (const int index : {-1, 5, 1000}) {
        QVERIFY(!document.movePoint(training, index, {3, 3}));
        QVERIFY(!document.removePoint(context, index));
    }
    QVERIFY(document.experiment() == Experiment());
    QVERIFY(document.experiment().question.followsTraining);
}

void TestDocument::contextFollowsTrainingPoints()
{
    Document document;
    document.addPoint(training, {3, 0});
    QVERIFY(document.experiment().question.followsTraining);
    QCOMPARE(document.points(context).size(), 6U);
}

void TestDocument::firstEditOfTheContextStartsFromTheTrainingPoints()
{
    Document document;
    document.removePoint(context, 1);
    QVERIFY(!document.experiment().question.followsTraining);
    QCOMPARE(text(document.points(context)), text(without(articlePoints(), 1)));
    QCOMPARE(text(document.points(training)), text(articlePoints()));
    document.removePoint(context, 0);
    QCOMPARE(document.points(context).size(), 3U);
    document.undoStack().undo();
    document.undoStack().undo();
    QVERIFY(document.experiment().question.followsTraining);
}

void TestDocument::untickingCopies()
{
    Document document;
    document.setFollowsTraining(false);
    QCOMPARE(text(document.experiment().question.context), text(articlePoints()));
    document.addPoint(training, {3, 0});
    QCOMPARE(document.points(context).size(), 5U);
}

void TestDocument::tickingAgainIsUndoable()
{
    Document document;
    document.removePoint(context, 0);
    const Points own = document.points(context);
    document.setFollowsTraining(true);
    QCOMPARE(text(document.points(context)), text(articlePoints()));
    QVERIFY(document.experiment() == Experiment()); // nothing of the former context is left behind
    document.undoStack().undo();
    QVERIFY(!document.experiment().question.followsTraining);
    QCOMPARE(text(document.points(context)), text(own));
}

void TestDocument::clearedContextIsNone()
{
    Document document;
    document.clearPoints(context);
    QVERIFY(!document.experiment().question.followsTraining);
    QVERIFY(document.experiment().context().empty());
    QCOMPARE(document.points(training).size(), 5U);
}

void TestDocument::trainingPointsCanBeRemovedAll()
{
    Document document;
    QVERIFY(document.clearPoints(training));
    QVERIFY(!document.experiment().training.isPossible());
    QVERIFY(document.addPoint(training, {1, 1}));
    QVERIFY(document.addPoint(training, {2, 1}));
    QVERIFY(document.experiment().training.isPossible());
}

void TestDocument::severalPointsAreRemovedAtOnce()
{
    Document document;
    QVERIFY(document.removePoints(training, {4, 0, 0, 2}));
    const Points all = articlePoints();
    QCOMPARE(text(document.points(training)), text({all[1], all[3]}));
    QCOMPARE(document.undoStack().count(), 1);
}

void TestDocument::presetIsOneChangeWithItsStep()
{
    Document document;
    document.addPoint(training, {3, 0});
    const Experiment before = document.experiment();
    QSignalSpy step(&document, &Document::stepRequested);
    const Preset preset = *findPreset("xavier-9001");

    QVERIFY(document.openPreset(preset, 1234));
    QVERIFY(document.experiment() == preset.session.experiment);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(document.experiment() == before);
    document.undoStack().redo();
    QVERIFY(document.experiment() == preset.session.experiment);

    QCOMPARE(step.size(), 3);
    QCOMPARE(step[0][0].value<Step>(), 9001);
    QCOMPARE(step[1][0].value<Step>(), 1234);
    QCOMPARE(step[2][0].value<Step>(), 9001);
}

void TestDocument::presetKeepsTheLayers()
{
    Document document;
    View view;
    view.showsMean = true;
    view.xMin = 1;
    view.yAuto = false;
    document.setView(view);
    QVERIFY(document.openPreset(*findPreset("normal"), 0));
    QVERIFY(document.view().showsMean);
    QVERIFY(document.view().yAuto);
    QCOMPARE(document.view().xMin, -4.0);
    QCOMPARE(document.picture().steps, findPreset("normal")->session.picture.steps);
}

void TestDocument::presetOfTheSameExperimentIsUndoneToo()
{
    Document document;
    QSignalSpy step(&document, &Document::stepRequested);
    document.openPreset(*findPreset("normal-9001"), 50);
    document.undoStack().undo();
    QCOMPARE(step.size(), 2);
    QCOMPARE(step[1][0].value<Step>(), 50);
}

void TestDocument::viewIsNeitherUndoneNorAModification()
{
    Document document;
    QSignalSpy changed(&document, &Document::viewChanged);
    View view;
    view.showsBand = true;
    document.setView(view);
    document.setView(view);
    QCOMPARE(changed.size(), 1);
    QVERIFY(document.session(7).view == view);
    QVERIFY(!document.isModified());
    QVERIFY(!document.undoStack().canUndo());
}

void TestDocument::impossibleViewIsIgnored()
{
    Document document;
    for (const auto &[min, max] : {std::pair(2.0, 1.0), {1.0, 1.0}, {qQNaN(), 1.0}, {0.0, qInf()}, {-1e31, 0.0}}) {
        View view;
        view.yMin = min;
        view.yMax = max;
        document.setView(view);
        QVERIFY(document.view() == View());
    }
}

void TestDocument::savedIsClean()
{
    QTemporaryDir folder;
    Document document;
    document.addPoint(context, {3, 0});
    View view;
    view.showsMean = true;
    document.setView(view);
    QSignalSpy modified(&document, &Document::modifiedChanged);
    QSignalSpy path(&document, &Document::pathChanged);

    QVERIFY(!document.save(folder.filePath("a.npscope"), 9001));
    QVERIFY(!document.isModified());
    QCOMPARE(modified.size(), 1);
    QCOMPARE(modified[0][0].toBool(), false);
    QCOMPARE(path.size(), 1);
    QCOMPARE(document.path(), folder.filePath("a.npscope"));
    QVERIFY(document.undoStack().canUndo()); // the history goes on
    QVERIFY(loadSession(document.path())->session == document.session(9001));

    document.undoStack().undo();
    QVERIFY(document.isModified());
    document.undoStack().redo();
    QVERIFY(!document.isModified());
}

void TestDocument::openedIsCleanAndWithoutHistory()
{
    QTemporaryDir folder;
    Session session;
    session.experiment.training.seed = 77;
    session.step = 501;
    session.view.showsBand = true;
    session.picture.width = 321;
    QVERIFY(saveSession(folder.filePath("a.npscope"), session));

    Document document;
    document.addPoint(training, {3, 0});
    QSignalSpy step(&document, &Document::stepRequested);
    QVERIFY(!document.open(folder.filePath("a.npscope")));
    QVERIFY(document.session(501) == session);
    QCOMPARE(step.size(), 1);
    QCOMPARE(step[0][0].value<Step>(), 501);
    QVERIFY(!document.isModified());
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(document.path(), folder.filePath("a.npscope"));
}

void TestDocument::failedOpenChangesNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("bad.npscope"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Everything but the last field is well.
    file.write(R"({"format": "npscope-session", "version": 1, "experiment": {"training": {"seed": 5}}, "step": 3,)"
               R"( "view": {"shows_mean": true}, "zoom": 1})");
    file.close();

    Document document;
    document.addPoint(training, {3, 0});
    const Session before = document.session(10);
    for (const auto signal : {&Document::experimentChanged, &Document::viewChanged})
        connect(&document, signal, this, [] { QFAIL("something was applied"); });
    const auto failure = document.open(file.fileName());
    QVERIFY(failure);
    QVERIFY2(failure->text.startsWith(file.fileName() + ": zoom is not a field"), qPrintable(failure->text));
    QVERIFY(document.session(10) == before);
    QVERIFY(document.undoStack().canUndo());
    QVERIFY(document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestDocument::failedSaveChangesNothing()
{
    QTemporaryDir folder;
    Document document;
    document.addPoint(training, {3, 0});
    QVERIFY(document.save(folder.filePath("none/a.npscope"), 0));
    QVERIFY(document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestDocument::openedPictureHasNoFile()
{
    QTemporaryDir folder;
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    Session session;
    session.experiment.training.seed = 5;
    QVERIFY(!write(folder.filePath("a.png"), *pngBytes(image, session)));
    Document document;
    QVERIFY(!document.open(folder.filePath("a.png")));
    QVERIFY(document.session(0) == session);
    QVERIFY(document.path().isEmpty()); // saving would replace the picture
}

void TestDocument::newSessionIsTheArticles()
{
    QTemporaryDir folder;
    Document document;
    document.addPoint(training, {3, 0});
    QVERIFY(!document.save(folder.filePath("a.npscope"), 40));
    QSignalSpy step(&document, &Document::stepRequested);
    document.newSession();
    QVERIFY(document.session(0) == Session());
    QVERIFY(document.path().isEmpty());
    QVERIFY(!document.isModified());
    QVERIFY(!document.undoStack().canUndo());
    QCOMPARE(step.size(), 1);
    QCOMPARE(step[0][0].value<Step>(), 0);
}

void TestDocument::rerolledSeedsDiffer()
{
    Document document;
    QSet<std::uint32_t> seeds;
    for (int i = 0; i < 10; ++i) {
        document.rerollSeed();
        seeds.insert(document.experiment().training.seed);
    }
    QVERIFY(seeds.size() >= 9); // two of ten are equal once in 10^8
}

void TestDocument::howNumbersWereScaledGoesWithTheirPoints()
{
    const Scalings ofTraining{{2005, 7.5}, {}}, ofContext{{1, 2}, {3, 4}};
    Document document;
    Experiment experiment;
    experiment.training.scalings = ofTraining;
    experiment.question = {.followsTraining = false, .context = {{0, 1}}, .scalings = ofContext};
    QVERIFY(document.apply("scaled", experiment));
    const auto training = [&] { return document.experiment().training.scalings; };
    const auto context = [&] { return document.experiment().question.scalings; };

    QVERIFY(document.addPoint(PointKind::Context, {1, 1}) && document.addPoint(PointKind::Training, {1.5, 1}));
    QCOMPARE(training(), ofTraining);
    QCOMPARE(context(), ofContext);
    QVERIFY(document.clearPoints(PointKind::Context));
    QCOMPARE(training(), ofTraining);
    QVERIFY(context().isNone());
    QVERIFY(document.setPoints(PointKind::Training, {{0, 1}, {1, 1}}, "others"));
    QVERIFY(training().isNone());
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(training(), ofTraining);
    QCOMPARE(context(), ofContext);
    QVERIFY(document.setFollowsTraining(true));
    QVERIFY(context().isNone());
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
