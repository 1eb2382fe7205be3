// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour's scenes are read as they are written, every one of them trains, and a wrong field is said to be wrong.

#include "core/analysis/measures.h"
#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "ui/document/tour.h"
#include "ui/document/tourtexts.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

// With a title and a text that are listed.
QByteArray scene(const QByteArray &rest)
{
    return "[{\"name\": \"a\", \"title\": \"Training\", \"text\": \"" + QByteArray(tourTexts[1]) + "\"" + rest + "}]";
}

Scene sceneOf(const QString &name)
{
    const std::vector<Scene> scenes = tour();
    const auto found = std::ranges::find(scenes, name, &Scene::name);
    return found != scenes.end() ? *found : Scene();
}

Measures measuredAt(const Experiment &experiment, Step step)
{
    Run run(experiment.training);
    run.goTo(step);
    Examiner examiner(experiment);
    return measure(run, examiner);
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private slots:
    void hasTheArticlesScenes();
    void everySceneTrainsToItsStep();
    void theGoodMomentIsWhatItsTextSays();
    void theKlArgumentIsWhatItsTextSays();
    void theRemedyIsWhatItsTextSays();
    void tooMuchTrainingIsWhatItsTextSays();
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

// "at x = 4 … more than three times as far apart as on the data … at x = −4 … closer together than on the data"
void TestTour::theGoodMomentIsWhatItsTextSays()
{
    const Session session = sceneOf("good-moment").session;
    const Measures measures = measuredAt(session.experiment, session.step);
    QVERIFY(double(measures.spread.right) > 3 * measures.sdData);
    QVERIFY(double(measures.spread.left) < measures.sdData);
}

// "their means still disagree: that is nearly all of the KL … from then on both sigmas shrink together for free"
void TestTour::theKlArgumentIsWhatItsTextSays()
{
    const Session session = sceneOf("kl-argument").session;
    Run run(session.experiment.training);
    Examiner examiner(session.experiment);
    run.goTo(session.step);
    const LatentReadout before = examiner.latents(run.step(), run.theta());
    double ofMeans = 0;
    for (std::size_t j = 0; j < before.data.mu.size(); ++j) {
        const double distance = double(before.data.mu[j]) - double(before.stepContext.mu[j]);
        ofMeans += 0.5 * std::pow(distance / double(before.stepContext.sigma[j]), 2);
    }
    QVERIFY(before.kl > 10 && ofMeans > 0.9 * before.kl);
    run.goTo(session.experiment.length);
    const LatentReadout after = examiner.latents(run.step(), run.theta());
    QVERIFY(after.kl < 1);
    for (std::size_t j = 0; j < after.data.mu.size(); ++j)
        QVERIFY(after.data.sigma[j] < before.data.sigma[j] && after.stepContext.sigma[j] < before.stepContext.sigma[j]);
}

// "its curves at x = −4 lie ten times as far apart, yet within its own larger sigma_y"
void TestTour::theRemedyIsWhatItsTextSays()
{
    const Session session = sceneOf("remedies").session;
    std::vector<Measures> panes;
    for (const Variant &variant : session.comparison.variants)
        panes.push_back(measuredAt(applied(variant, session.experiment), session.step));
    QCOMPARE(panes.size(), 2u);
    const double times = double(panes[1].spread.left) / double(panes[0].spread.left);
    QVERIFY2(times > 9 && times < 12, qPrintable(QString::number(times)));
    QVERIFY(*std::ranges::max_element(panes[1].sd) < panes[1].spread.sigmaY);
}

// "the fan closes everywhere"
void TestTour::tooMuchTrainingIsWhatItsTextSays()
{
    const Session session = sceneOf("too-much").session;
    const auto widest = [&](Step step) {
        const std::vector<float> sd = measuredAt(session.experiment, step).sd;
        return double(*std::ranges::max_element(sd));
    };
    QVERIFY(widest(session.step) > 5 * session.experiment.training.sigmaY);
    QVERIFY(widest(session.experiment.length) < session.experiment.training.sigmaY);
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
    const auto scenes = tourFromBytes(scene(""));
    QVERIFY2(scenes, qPrintable(scenes.error()));
    QCOMPARE(scenes->size(), 1u);
    const Scene &only = scenes->front();
    QVERIFY(only.session == Session());
    QVERIFY(!only.plays && only.pointsAt.isEmpty());
}

void TestTour::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::addRow("no list") << QByteArray("{}") << "not a list of scenes";
    QTest::addRow("no JSON") << QByteArray("[{]") << "not a list of scenes";
    QTest::addRow("no object") << QByteArray("[1]") << "scene 1 must be an object";
    QTest::addRow("page") << scene(", \"session\": {\"view\": {\"page\": \"nowhere\"}}")
                          << "view.page must be one of: functions, compare, latent-grid, collapse-map";
    QTest::addRow("unknown field") << scene(", \"play\": true") << "scene 1.play";
    QTest::addRow("plays") << scene(", \"plays\": 1") << "scene 1.plays must be true or false";
    QTest::addRow("speed") << scene(", \"speed\": 0") << "scene 1.speed is 0";
    QTest::addRow("panels") << scene(", \"session\": {\"view\": {\"panels\": [\"points\", \"points\"]}}")
                            << "view.panels must be a list of some of these names, none twice: settings, remedies";
    QTest::addRow("edits") << scene(", \"session\": {\"view\": {\"edits\": \"z\"}}")
                           << "view.edits must be one of: context, training";
    QTest::addRow("session") << scene(", \"session\": {\"experiment\": {\"training\": {\"seed\": -1}}}")
                             << "scene 1.session: experiment.training.seed is -1";
    QTest::addRow("step") << scene(", \"session\": {\"step\": 30000}") << "scene 1.session.step is beyond";
    QTest::addRow("text that nobody can translate")
        << QByteArray("[{\"name\": \"a\", \"title\": \"Not listed\", \"text\": \"b\"}]")
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
