// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Calibration charts: their values are those of the tasks, computed again from each task's own scores, and lie where
// the axes say.

#include "core/analysis/honestyrecord.h"
#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/paint/honesty/calibration.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

// Twelve tasks of two targets; task i has i % 4 + 1 context points, a gap of i / 10, and integrals that say how narrow
// it is.
std::vector<TaskHonesty> sampleTasks()
{
    std::vector<TaskHonesty> tasks;
    for (int i = 0; i < 12; ++i) {
        Score exact{.logDensity = -1,
                    .logJoint = -1,
                    .crps = 0.25,
                    .variance = 0.04,
                    .observedVariance = 0.05,
                    .integrals = {}};
        Score network = exact;
        network.logDensity = -1 - 0.1 * i;
        network.logJoint = -1 - 0.2 * i;
        network.crps = 0.25 + 0.01 * i;
        network.variance = 0.04 * (i + 1);
        exact.integrals = {0.3F, 0.97F};
        network.integrals = {0.01F, float(i + 1) / 16};
        tasks.push_back({i % 4 + 1, network, exact});
    }
    return tasks;
}

Frame frameOf(bool hasLatent)
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Sine));
    experiment.training.model = hasLatent ? Model::Np : Model::Cnp;
    HonestyRecord record;
    record.here = std::make_shared<const HonestyAt>(honestyAt(7, sampleTasks(), hasLatent));
    Frame frame;
    frame.experiment = std::make_shared<const Experiment>(experiment);
    frame.honesty = std::make_shared<const HonestyRecord>(record);
    return frame;
}

const HonestyPane &paneOf(const CalibrationContent &content, const QString &name)
{
    const auto found = std::ranges::find(content.panes, name, &HonestyPane::name);
    if (found == content.panes.end())
        qFatal("no chart %s", qPrintable(name));
    return *found;
}

CalibrationPainter painterOf(const CalibrationContent &content, const QSizeF &size)
{
    CalibrationPainter painter;
    painter.setSize(size);
    painter.setContent(content);
    return painter;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QLocale::setDefault(QLocale::c());
    }

    void probabilitiesAreSharesOfTheTargets()
    {
        const CalibrationContent content = calibrationOf(frameOf(true));
        const HonestyPane &pane = paneOf(content, "calibration");
        QCOMPARE(pane.lines.size(), std::size_t(2));
        const std::vector<TaskHonesty> tasks = sampleTasks();
        for (std::size_t i = 0; i < pane.places.size(); ++i) {
            const double p = pane.places[i].value;
            double network = 0, exact = 0;
            for (const TaskHonesty &task : tasks) {
                network +=
                    double(std::ranges::count_if(task.network.integrals, [&](float u) { return double(u) < p; }));
                exact += double(std::ranges::count_if(task.exact.integrals, [&](float u) { return double(u) < p; }));
            }
            const double rounding = 1e-12; // of sums of shares
            QVERIFY(std::abs(pane.lines[0].values[i] - network / 24) < rounding);
            QVERIFY(std::abs(pane.lines[1].values[i] - exact / 24) < rounding);
        }
    }

    void measuresAreThoseOfTheTasksWithSoManyPoints()
    {
        const CalibrationContent content = calibrationOf(frameOf(true));
        const HonestyPane &gap = paneOf(content, "gap"), &width = paneOf(content, "width");
        const HonestyPane &coverage = paneOf(content, "coverage"), &crps = paneOf(content, "crps");
        QStringList places;
        for (const Tick &place : gap.places)
            places << place.label;
        QCOMPARE(places, QStringList({"1", "2", "3–4"}));
        const std::vector<TaskHonesty> tasks = sampleTasks();
        const std::array<std::pair<int, int>, 3> groups{{{1, 1}, {2, 2}, {3, 4}}};
        for (std::size_t g = 0; g < groups.size(); ++g) {
            double n = 0, gaps = 0, squares = 0, scores = 0, inside = 0, variances = 0;
            for (const TaskHonesty &task : tasks) {
                if (task.context < groups[g].first || task.context > groups[g].second)
                    continue;
                const double one = task.exact.logDensity - task.network.logDensity;
                ++n;
                gaps += one;
                squares += one * one;
                scores += task.network.crps;
                variances += task.network.variance;
                for (const float u : task.network.integrals)
                    inside += u >= 0.05F && u <= 0.95F ? 0.5 : 0;
            }
            const double mean = gaps / n;
            const double rounding = 1e-12; // of sums of a few terms of about 1
            QVERIFY(std::abs(gap.lines[0].values[g] - mean) < rounding);
            QVERIFY(std::abs(gap.lines[0].errors[g] - std::sqrt((squares / n - mean * mean) / (n - 1))) < rounding);
            QVERIFY(std::abs(crps.lines[0].values[g] - scores / n) < rounding);
            QVERIFY(std::abs(coverage.lines[0].values[g] - inside / n) < rounding);
            QVERIFY(std::abs(width.lines[2].values[g] - std::sqrt(variances / n / 0.04)) < rounding); // RMS
        }
    }

    void everyChartHasItsTitle()
    {
        QStringList titles;
        for (const HonestyPane &pane : calibrationOf(frameOf(true)).panes)
            titles << pane.title;
        QCOMPARE(titles, QStringList({"Calibration", "Coverage", "Gap to the exact answer", "Width", "CRPS"}));
    }

    void aConditionalModelHasNoSpread()
    {
        QCOMPARE(paneOf(calibrationOf(frameOf(true)), "width").lines.size(), std::size_t(3));
        QCOMPARE(paneOf(calibrationOf(frameOf(false)), "width").lines.size(), std::size_t(1));
    }

    void whereNothingIsKnownASentenceSaysSo()
    {
        Frame frame = frameOf(true);
        frame.honesty = std::make_shared<const HonestyRecord>();
        QVERIFY(calibrationOf(frame).empty.contains("being compared"));
        frame.experiment = std::make_shared<const Experiment>();
        QVERIFY(calibrationOf(frame).empty.contains("no exact answer"));
    }

    void thereAreAsManyChartsAsThereIsRoomFor()
    {
        const CalibrationContent content = calibrationOf(frameOf(true));
        const double line = std::ceil(ChartText().lineHeight());
        QCOMPARE(painterOf(content, {50 * line, 37 * line}).panes().size(), std::size_t(5));
        QCOMPARE(painterOf(content, {89 * line, 12 * line}).panes().size(), std::size_t(4));
        QCOMPARE(painterOf(content, {87 * line, 12 * line}).panes().size(), std::size_t(3));
        QCOMPARE(painterOf(content, {10 * line, 5 * line}).panes().size(), std::size_t(1));
    }

    // A mark in its line's colour at every value.
    void valuesAreMarkedWhereTheyAre()
    {
        const CalibrationPainter painter = painterOf(calibrationOf(frameOf(true)), {900, 600});
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter onto(&image);
        painter.paint(onto);
        onto.end();
        for (std::size_t pane = 0; pane < painter.panes().size(); ++pane) {
            const HonestyLine &line = painter.content().panes[pane].lines[0];
            const QColor colour = line.colour(ChartColours::paper());
            for (std::size_t i = 0; i < line.values.size(); ++i) {
                const QColor there = image.pixelColor(painter.panes()[pane].pixelOf(0, i).toPoint());
                QVERIFY2(there == colour, qPrintable(QStringLiteral("chart %1, value %2").arg(pane).arg(i)));
            }
        }
    }
};

QTEST_MAIN(TestCalibration)
#include "tst_calibration.moc"
