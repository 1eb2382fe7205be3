// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/historian.h"
#include "core/objective/gaussiankl.h"
#include "tests/ui/guitest.h"
#include "ui/document/presets.h"
#include "ui/paint/kl/klcurvepainter.h"
#include "ui/paint/kl/klvalleypainter.h"
#include "ui/paint/steps/historyseries.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<Frame> frameAt(const Training &training, Step step)
{
    auto experiment = std::make_shared<Experiment>();
    experiment->training = training;
    Run run(training);
    run.goTo(step);
    Historian historian(training);
    while (historian.isBehind(run))
        historian.work(run, 1s);
    auto frame = std::make_shared<Frame>();
    frame->experiment = experiment;
    frame->step = frame->goal = step;
    frame->loss = run.losses();
    frame->reading = historian.read(run);
    frame->history = historian.history();
    return frame;
}

QStringList namesOf(const SeriesContent &content)
{
    QStringList names;
    for (const Series &line : content.lines)
        names << line.name;
    return names;
}

} // namespace

class TestHistorySeries : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void floorsAreTheArticles()
    {
        QCOMPARE(std::round(likelihoodFloor(4, 0.005) * 100), -1752.0);
        QCOMPARE(std::round(likelihoodFloor(3, 0.005) * 100), -1314.0);
        QCOMPARE(std::round(likelihoodFloor(2, 0.005) * 100), -876.0);
        const SeriesContent content = lossAnatomy(*frameAt({}, 50));
        QCOMPARE(content.levels.size(), std::size_t(3));
        Training all;
        all.targets = Targets::All;
        const SeriesContent withContext = lossAnatomy(*frameAt(all, 50));
        QCOMPARE(withContext.levels.size(), std::size_t(1));
        QCOMPARE(float(withContext.levels[0].value), float(likelihoodFloor(5, 0.005)));
    }

    void linesHoldTheHistoryAndThePresentStep()
    {
        const auto frame = frameAt({}, 1501); // diagnosed at even steps only
        const SeriesContent content = spreadAgainstSteps(*frame);
        QCOMPARE(content.lines.size(), std::size_t(4));
        const auto &points = content.lines[0].points;
        QCOMPARE(points.size(), frame->history->diagnoses.size() + 1);
        QCOMPARE(points.back().step, Step(1501));
        QCOMPARE(float(points.back().value), frame->reading->now.spread.width.of(Zone::Edges).sd);
        QVERIFY(std::ranges::is_sorted(points, {}, &SeriesPoint::step));
        QCOMPARE(float(content.levels[0].value), 0.005F);
    }

    void manyDimensionsAreTheLargestFewAndTheRest()
    {
        Training training;
        training.sizes.zDim = 12;
        const auto frame = frameAt(training, 100);
        const auto shown = shownDimensions(*frame);
        QCOMPARE(shown.size(), std::size_t(4));
        const SeriesContent content = lossAnatomy(*frame);
        QCOMPARE(content.lines.size(), std::size_t(6));
        QVERIFY(namesOf(content).contains("KL of the rest"));
        const Diagnosis &now = frame->reading->now;
        double sum = 0;
        for (std::size_t i = 1; i < content.lines.size(); ++i)
            sum += content.lines[i].points.back().value;
        double expected = 0;
        for (const float kl : now.kl)
            expected += double(kl);
        QVERIFY(std::abs(sum - expected) < 1e-9 * expected); // the same floats, summed in double in another order
        training.sizes.zDim = 8;
        QVERIFY(!namesOf(lossAnatomy(*frameAt(training, 10))).contains("KL of the rest"));
    }

    void marksAreWhereTheRunCollapsedAndDiverged()
    {
        Frame frame;
        QVERIFY(runMarks(frame).empty());
        frame.collapse = {.first = 1234, .since = 1300};
        frame.divergedAt = 4560;
        auto marks = runMarks(frame);
        QCOMPARE(marks.size(), std::size_t(3));
        QCOMPARE(marks[0].step, Step(1234));
        QCOMPARE(marks[0].name, QString("first collapsed at step 1,234"));
        QCOMPARE(marks[1].step, Step(1300));
        QCOMPARE(marks[1].name, QString("collapsed without a break since step 1,300"));
        QVERIFY(!marks[0].isWarning && !marks[1].isWarning && marks[2].isWarning);
        QCOMPARE(marks[2].step, Step(4560));
        frame.collapse.since = 1234; // one mark for both
        frame.collapse.isSinceExact = false;
        marks = runMarks(frame);
        QCOMPARE(marks.size(), std::size_t(2));
        QCOMPARE(marks[0].name, QString("collapsed without a break since about step 1,234"));
    }

    void theStepsOfTheRunsPresetsAreMarked()
    {
        const auto preset = findPreset("normal-9001");
        QVERIFY(preset);
        Frame frame;
        auto experiment = std::make_shared<Experiment>(preset->session.experiment);
        frame.experiment = experiment;
        std::vector<Step> steps;
        for (const StepMark &mark : runMarks(frame)) {
            QVERIFY(mark.isFaint); // nothing that happened
            steps.push_back(mark.step);
        }
        QCOMPARE(steps, (std::vector<Step>{3001, 6001, 9001}));
        experiment->training.seed += 100; // no preset has this run
        QVERIFY(runMarks(frame).empty());
    }

    // What was known of a longer run does not stretch the axis.
    void theAxisIsThatOfThePresentExperiment()
    {
        auto frame = frameAt({}, 600);
        auto shorter = std::make_shared<Experiment>(*frame->experiment);
        shorter->length = 300;
        frame->experiment = shorter;
        frame->step = frame->goal = 200;
        for (const auto content : {lossAgainstSteps, lossAnatomy, latentAnatomy, spreadAgainstSteps})
            QCOMPARE(content(*frame).length, Step(300));
    }

    void theCostsOfShrinkingAreTheDivergences()
    {
        QCOMPARE(klToStandardNormal(0, 1), 0.0);
        QCOMPARE(klOfLogRatio(0), 0.0);
        // But for the guard of 1e-16 in the variances.
        for (const double sigma : {0.01, 0.3, 2.0}) {
            QVERIFY(std::abs(klToStandardNormal(0.7, sigma) - GaussianKl<double>{0.7, sigma, 0, 1}.value()) < 1e-10);
            QVERIFY(std::abs(klOfLogRatio(std::log(sigma / 0.05)) - GaussianKl<double>{1, sigma, 1, 0.05}.value())
                    < 1e-9);
            QCOMPARE((GaussianKl<double>{0.7, sigma, 0.7, sigma}.value()), 0.0); // both shrink: no cost
        }
    }

    void theValleyHasNoColourOnItsFloor()
    {
        KlValleyPainter painter;
        painter.setSize({500, 400});
        painter.setContent(klContent(*frameAt({}, 30)));
        QImage picture(500, 400, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter canvas(&picture);
        painter.paint(canvas);
        const Mapping mapping = painter.mapping();
        const auto colour = [&](double c, double d) {
            return picture.pixelColor(mapping.toPixel({std::log10(c), std::log10(d)}).toPoint());
        };
        QVERIFY(colour(0.002, 0.5).saturation() > 100);
        QVERIFY(colour(3, 0.005).saturation() > 60);
        for (const QPoint beside : {QPoint(0, 4), QPoint(0, -4)}) { // on the floor itself is its dashed line
            const QPoint floor = mapping.toPixel({std::log10(0.01), std::log10(0.01)}).toPoint();
            QVERIFY(picture.pixelColor(floor + beside).saturation() < 20);
        }
    }

    void weightsThatAreNotFiniteDoNoHarm()
    {
        auto frame = frameAt({}, 10);
        Frame broken = *frame;
        broken.reading->now.latents.data.sigma[0] = NAN;
        broken.reading->now.kl[1] = INFINITY;
        broken.reading->now.latents.data.mu[1] = INFINITY;
        const KlContent content = klContent(broken);
        QImage picture(300, 200, QImage::Format_RGB32);
        QPainter canvas(&picture);
        KlCurvePainter curve;
        KlValleyPainter valley;
        for (KlPainter *painter : {static_cast<KlPainter *>(&curve), static_cast<KlPainter *>(&valley)}) {
            painter->setSize({300, 200});
            painter->setContent(content);
            painter->paint(canvas);
        }
    }
};

QTEST_MAIN(TestHistorySeries)
#include "tst_historyseries.moc"
