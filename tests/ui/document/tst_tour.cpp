// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour's scenes are read as they are written, every one of them trains, and a wrong field is said to be wrong.

#include "core/analysis/measures.h"
#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "core/oracle/exactfan.h"
#include "core/predict/predictor.h"
#include "core/predict/weights.h"
#include "core/train/run.h"
#include "ui/document/tour.h"
#include "ui/document/tourtexts.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <random>
#include <utility>
#include <vector>

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

// Large networks, of which every step takes a millisecond: each is trained once for all tests.
Run &runOf(const Training &training)
{
    static std::vector<std::pair<Training, std::unique_ptr<Run>>> runs;
    const auto found = std::ranges::find(runs, training, &std::pair<Training, std::unique_ptr<Run>>::first);
    if (found != runs.end())
        return *found->second;
    runs.emplace_back(training, std::make_unique<Run>(training));
    return *runs.back().second;
}

// Asked in the order of the steps, none is trained twice.
Weights weightsAt(const Training &training, Step step)
{
    Run &run = runOf(training);
    run.goTo(step);
    return {training, run.theta()};
}

// Of new functions, how often an observation lies between the 5 and the 95 % quantile of what is predicted of it. By
// drawing: so many observations from so many z, and their order.
double coverage(const Weights &weights)
{
    constexpr int functions = 300, places = 10, samples = 100;
    const Training &training = weights.training;
    const Grid grid{training.functions.x.min, training.functions.x.max, 31};
    std::mt19937 generator(1);
    std::normal_distribution<double> normal;
    std::uniform_int_distribution<int> place(0, grid.count - 1);
    int inside = 0;
    for (int i = 1; i <= functions; ++i) {
        Question question;
        question.function = i;
        const auto task = questionTask(training, question);
        const Gaussian q = posterior(weights, task->context);
        std::vector<float> z;
        for (int k = 0; k < samples; ++k) {
            for (std::size_t j = 0; j < q.mu.size(); ++j)
                z.push_back(q.mu[j] + q.sigma[j] * float(normal(generator)));
        }
        const std::vector<float> curves = decode(weights, z, grid);
        for (int t = 0; t < places; ++t) {
            const int at = place(generator);
            std::vector<double> drawn;
            for (int k = 0; k < samples; ++k)
                drawn.push_back(double(curves[std::size_t(k * grid.count + at)]) + training.sigmaY * normal(generator));
            std::ranges::sort(drawn);
            const double y = task->function.at(grid.at(at)) + training.functions.noise * normal(generator);
            // Of so many draws of one distribution another one lies there in 91 of 101 cases.
            inside += y > drawn[samples / 20 - 1] && y < drawn[samples - samples / 20];
        }
    }
    return double(inside) / (functions * places);
}

// Another processor rounds otherwise, and its run is another one: shares are told to a few hundredths.
bool isAbout(double share, double told)
{
    if (std::abs(share - told) < 0.03)
        return true;
    qWarning("%.3f is not about %.2f", share, told);
    return false;
}

// The sd of f at x in the exact posterior of a Gaussian process, k = exp(-d²/2), given two points: the textbook's
// formula with the inverse of a matrix of two rows.
double exactSdGivenTwo(const Points &context, double noise, double x)
{
    const auto kernel = [](double a, double b) { return std::exp(-(a - b) * (a - b) / 2); };
    const double a = 1 + noise * noise, b = kernel(context[0].x, context[1].x);
    const double u = kernel(x, context[0].x), v = kernel(x, context[1].x);
    return std::sqrt(1 - (a * u * u - 2 * b * u * v + a * v * v) / (a * a - b * b));
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private slots:
    void hasTheArticlesScenes();
    void theGoodMomentIsWhatItsTextSays();
    void theKlArgumentIsWhatItsTextSays();
    void theRemedyIsWhatItsTextSays();
    void tooMuchTrainingIsWhatItsTextSays();
    void onePoolsFunctionIsWhatItsTextSays();
    void theDialIsWhatItsTextSays();
    void theHonestFanIsWhatItsTextSays();
    void theWidthIsWhatItsTextSays();
    void everySceneTrainsToItsStep();
    void everyListedTextIsShown();
    void whatIsLeftOutHasItsDefault();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
};

void TestTour::hasTheArticlesScenes()
{
    const std::vector<Scene> scenes = tour();
    QCOMPARE(scenes.size(), 14u); // the article's ten, and those from one function to many
    QSet<QString> names;
    for (const Scene &scene : scenes) {
        QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
        names.insert(scene.name);
        // A few sentences, readable when projected.
        QVERIFY2(scene.title.size() <= 60 && scene.text.size() <= 400, qPrintable(scene.name));
    }
    QCOMPARE(scenes[9].name, "remedies");
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
        Run &run = runOf(experiment.training);
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

// "its curves lie close together. The dashed exact answer has no width either … the network's 90 % hold one in six of
// its points"
void TestTour::onePoolsFunctionIsWhatItsTextSays()
{
    const Session session = sceneOf("one-function").session;
    const Experiment &experiment = session.experiment;
    QCOMPARE(experiment.training.functions.count, 1);
    const auto task = questionTask(experiment.training, experiment.question);
    const Grid grid{-3, 3, 61};
    const auto exact = exactFan(*makeOracle(experiment.training), experiment, grid);
    for (int i = 0; i < grid.count; ++i) {
        QCOMPARE(exact.sd[std::size_t(i)], 0.0F);
        QVERIFY(std::abs(double(exact.mean[std::size_t(i)]) - task->function.at(grid.at(i))) < 1e-5);
    }
    const auto widest = [&](Step step) {
        const Weights weights = weightsAt(experiment.training, step);
        const auto predictor = makePredictor<float>(experiment.training);
        const Fan fan = sampleFan(*predictor, weights.theta.data(), experiment, grid);
        return double(*std::ranges::max_element(fan.sd));
    };
    const double end = widest(experiment.length);
    QVERIFY2(end < experiment.training.functions.noise / 2, qPrintable(QString::number(end)));
    QVERIFY(isAbout(coverage(weightsAt(experiment.training, experiment.length)), 1 / 6.0));
}

// "after 2000 updates its 90 % hold 79 % of the points of new functions … to 1, where they hold 17 %, and to ∞, … 85 %"
void TestTour::theDialIsWhatItsTextSays()
{
    const Session session = sceneOf("dial").session;
    QCOMPARE(session.experiment.length, 2000);
    QCOMPARE(session.experiment.training.functions.count, 8);
    for (const auto &[count, told] : {std::pair{8, 0.79}, std::pair{1, 0.17}, std::pair{0, 0.85}}) {
        Training turned = session.experiment.training;
        turned.functions.count = count;
        QVERIFY(isAbout(coverage(weightsAt(turned, session.experiment.length)), told));
    }
}

// "from update 2000 to 6000 its 90 % hold some 86 % … those of the exact answer hold 90 %"
void TestTour::theHonestFanIsWhatItsTextSays()
{
    const Session session = sceneOf("honest-fan").session;
    QCOMPARE(session.experiment.length, 6000);
    QCOMPARE(session.experiment.training.functions.count, 0);
    for (const Step step : {2000, 4000, 6000})
        QVERIFY(isAbout(coverage(weightsAt(session.experiment.training, step)), 0.86));
    // Of the exact answer: how often f + noise lies between its quantiles.
    const Training &training = session.experiment.training;
    const auto oracle = makeOracle(training);
    std::mt19937 generator(1);
    std::normal_distribution<double> normal;
    int inside = 0, all = 0;
    for (int i = 1; i <= 300; ++i) {
        Question question;
        question.function = i;
        const auto task = questionTask(training, question);
        for (const double x : {-2.5, -1.2, 0.4, 1.1, 2.2}) {
            const Mixture mixture = oracle->marginals(task->context, std::array{x});
            const double y = task->function.at(x) + training.functions.noise * normal(generator);
            inside +=
                y > quantile(mixture, 0.05, Of::Observation)[0] && y < quantile(mixture, 0.95, Of::Observation)[0];
            ++all;
        }
    }
    QVERIFY(isAbout(double(inside) / all, 0.9));
}

// "The exact band … keeps its width … from y = 0.5 to 2.5 its own sd at x = 0 grows by half"
void TestTour::theWidthIsWhatItsTextSays()
{
    const Session session = sceneOf("width").session;
    Experiment experiment = session.experiment;
    const Training &training = experiment.training;
    const Weights weights = weightsAt(training, experiment.length);
    const auto predictor = makePredictor<float>(training);
    const auto oracle = makeOracle(training);
    const Grid grid{-2, 2, 41};
    std::vector<Fan> fans;
    std::vector<ExactFan> exacts;
    for (const double y : {0.5, 2.5}) {
        experiment.question.context.back() = {0.5, y};
        fans.push_back(sampleFan(*predictor, weights.theta.data(), experiment, grid));
        exacts.push_back(exactFan(*oracle, experiment, grid));
    }
    QVERIFY(session.experiment.question.context.back() == (Point{0.5, 0.5}));
    QVERIFY(exacts[1].mean[20] > exacts[0].mean[20] + 1); // it follows
    for (int i = 0; i < grid.count; ++i) {
        const double plain = exactSdGivenTwo(experiment.question.context, training.functions.noise, grid.at(i));
        for (const ExactFan &exact : exacts)
            QVERIFY(std::abs(double(exact.sd[std::size_t(i)]) - plain) < 1e-5);
    }
    const double times = double(fans[1].sd[20]) / double(fans[0].sd[20]); // at x = 0
    QVERIFY2(times > 1.3 && times < 1.7, qPrintable(QString::number(times)));
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
    QTest::addRow("no list") << QByteArray("{}") << "a list of scenes";
    QTest::addRow("no JSON") << QByteArray("[{]") << "a list of scenes";
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
