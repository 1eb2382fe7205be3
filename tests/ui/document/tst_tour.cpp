// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour's scenes are read as they are written, every one of them trains, and a wrong field is said to be wrong.

#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "ui/document/tour.h"
#include "ui/document/tourtexts.h"

#include <QSet>
#include <QTest>

using namespace npscope;

namespace {

// With a title and a text that are listed.
QByteArray scene(const QByteArray &rest)
{
    return "[{\"name\": \"a\", \"title\": \"Training\", \"text\": \"" + QByteArray(tourTexts[1]) + "\"" + rest + "}]";
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private slots:
    void hasTheArticlesScenes();
    void everySceneTrainsToItsStep();
    void everyListedTextIsShown();
    void whatIsLeftOutHasItsDefault();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
};

void TestTour::hasTheArticlesScenes()
{
    const std::vector<Scene> scenes = tour();
    QCOMPARE(scenes.size(), 10u);
    QSet<QString> names;
    for (const Scene &scene : scenes) {
        QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
        names.insert(scene.name);
        // A few sentences, readable when projected.
        QVERIFY2(scene.title.size() <= 60 && scene.text.size() <= 400, qPrintable(scene.name));
    }
    QCOMPARE(scenes[3].name, "training");
    QVERIFY(scenes[3].plays);
    QCOMPARE(scenes[4].name, "good-moment");
    QCOMPARE(scenes[4].session.step, 9001);
    QVERIFY(!scenes[4].plays);
}

void TestTour::everySceneTrainsToItsStep()
{
    for (const Scene &scene : tour()) {
        const Experiment &experiment = scene.session.experiment;
        QVERIFY2(experiment.training.isPossible() && !findProblem(experiment), qPrintable(scene.name));
        Run run(experiment.training);
        run.goTo(scene.plays ? experiment.length : scene.session.step);
        QVERIFY2(!run.divergedAt(), qPrintable(scene.name));
    }
}

void TestTour::everyListedTextIsShown()
{
    QSet<QString> shown;
    for (const Scene &scene : tour())
        shown << scene.title << scene.text;
    for (const char *text : tourTexts)
        QVERIFY2(shown.contains(text), text);
}

void TestTour::whatIsLeftOutHasItsDefault()
{
    const auto scenes = tourFromBytes(scene(", \"view\": \"functions\""));
    QVERIFY2(scenes, qPrintable(scenes.error()));
    QCOMPARE(scenes->size(), 1u);
    const Scene &only = scenes->front();
    QCOMPARE(only.view, "functions");
    QVERIFY(only.session == Session());
    QVERIFY(!only.plays && only.chart.isEmpty() && only.docks.isEmpty() && only.pointsAt.isEmpty());
}

void TestTour::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const QByteArray view = ", \"view\": \"functions\"";
    QTest::addRow("no list") << QByteArray("{}") << "not a list of scenes";
    QTest::addRow("no JSON") << QByteArray("[{]") << "not a list of scenes";
    QTest::addRow("no object") << QByteArray("[1]") << "scene 1 must be an object";
    QTest::addRow("no view") << scene("") << "scene 1.view must be a text";
    QTest::addRow("view") << scene(", \"view\": 3") << "scene 1.view must be a text";
    QTest::addRow("unknown field") << scene(view + ", \"play\": true") << "scene 1.play";
    QTest::addRow("plays") << scene(view + ", \"plays\": 1") << "scene 1.plays must be true or false";
    QTest::addRow("speed") << scene(view + ", \"speed\": 0") << "scene 1.speed is 0";
    QTest::addRow("docks") << scene(view + ", \"docks\": \"points\"") << "scene 1.docks must be a list of names";
    QTest::addRow("edits") << scene(view + ", \"edits\": \"z\"") << "scene 1.edits must be one of: context, training";
    QTest::addRow("session") << scene(view + ", \"session\": {\"experiment\": {\"training\": {\"seed\": -1}}}")
                             << "scene 1.session: experiment.training.seed is -1";
    QTest::addRow("step") << scene(view + ", \"session\": {\"step\": 30000}") << "scene 1.session.step is beyond";
    QTest::addRow("text that nobody can translate")
        << QByteArray("[{\"name\": \"a\", \"title\": \"Not listed\", \"text\": \"b\", \"view\": \"functions\"}]")
        << "scene 1.title is not listed for translation";
}

void TestTour::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto scenes = tourFromBytes(json);
    QVERIFY(!scenes);
    QVERIFY2(scenes.error().contains(expected), qPrintable(scenes.error()));
}

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
