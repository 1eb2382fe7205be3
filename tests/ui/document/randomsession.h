// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions at random, all of them allowed, for tests that must hold for every session.

#pragma once

#include "core/experiment/settings.h"
#include "ui/document/sessionlimits.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace npscope {

class SessionMaker
{
public:
    explicit SessionMaker(std::uint32_t seed) : m_generator(seed) {}

    Session make()
    {
        Session session;
        session.experiment = makeExperiment();
        session.step = makeInteger(0, maxSteps);
        View &view = session.view;
        view.xMin = makeNumber(-1e6, 1e6);
        view.xMax = view.xMin + makeNumber(1, 1e6);
        view.yMin = -std::pow(10, makeNumber(-8, 29));
        view.yMax = std::pow(10, makeNumber(-8, 29));
        view.waitingYMin = -makeNumber(1, 1e6);
        view.waitingYMax = makeNumber(1, 1e6);
        for (bool *flag : {&view.yAuto, &view.waitingYAuto, &view.showsResiduals, &view.showsCurves, &view.showsMean,
                           &view.showsBand, &view.showsTrainingPoints, &view.showsContextPoints,
                           &view.showsExtrapolation, &view.showsExact, &view.showsExactCurves, &view.showsTruth,
                           &view.showsStartSigmaZ, &view.hasCharts, &view.map.isSorted, &view.map.hasRun}) {
            *flag = makeInteger(0, 1) == 1;
        }
        view.band = static_cast<Band>(makeInteger(0, 2));
        view.residualUnit = static_cast<ResidualUnit>(makeInteger(0, 1));
        view.steps.isLog = makeInteger(0, 1) == 1;
        if (makeInteger(0, 1) == 1) {
            view.steps.min = makeNumber(0, 1e6);
            view.steps.max = view.steps.min + makeNumber(11, 1e6);
        }
        view.page = static_cast<Page>(makeInteger(0, pageNames.size() - 1));
        view.chart = static_cast<StepChart>(makeInteger(0, chartNames.size() - 1));
        view.compareChart = static_cast<CompareChart>(makeInteger(0, compareChartNames.size() - 1));
        view.edits = static_cast<PointKind>(makeInteger(0, 1));
        view.panels.clear();
        for (std::size_t i = 0; i < panelNames.size(); ++i) {
            if (makeInteger(0, 1) == 1)
                view.panels.push_back(static_cast<Panel>(i));
        }
        makeLatent(view.latent);
        makeMap(view.map);
        Picture &picture = session.picture;
        picture.figure = static_cast<FigureId>(makeInteger(0, figureNames.size() - 1));
        picture.width = int(makeInteger(200, 1600));
        picture.height = int(makeInteger(200, 1600));
        for (int i = 1; i < int(figureNames.size()); i += int(makeInteger(1, 4)))
            picture.beside.push_back(static_cast<FigureId>((int(picture.figure) + i) % int(figureNames.size())));
        picture.columns = int(makeInteger(0, 4));
        picture.unit = static_cast<Unit>(makeInteger(0, 2));
        if (picture.unit != Unit::Pixel) {
            picture.width = makeNumber(20, 100);
            picture.height = makeNumber(20, 100);
        }
        picture.textSize = makeNumber(4, 8);
        picture.scale = picture.unit == Unit::Inch ? makeNumber(0.1, 1.5) : makeNumber(0.8, 10);
        picture.ownRanges = makeInteger(0, 1) == 1;
        picture.background = static_cast<Background>(makeInteger(0, backgroundNames.size() - 1));
        for (auto count = makeInteger(0, 5); count > 0; --count)
            picture.steps.push_back(makeInteger(0, maxSteps));
        session.comparison = makeComparison();
        for (auto count = makeInteger(0, 3); count > 0; --count) {
            Moment &moment = session.moments.emplace_back();
            moment.experiment = makeExperiment();
            moment.step = makeInteger(0, moment.experiment.length);
            moment.note = makeInteger(0, 1) == 1 ? QStringLiteral("ü \"%1\" <b>").arg(count) : QString();
        }
        if (!session.moments.empty() && makeInteger(0, 1) == 1)
            view.ghost = int(makeInteger(0, Step(session.moments.size()) - 1));
        return session;
    }

private:
    Experiment makeExperiment()
    {
        Experiment experiment;
        for (const Setting &setting : settings()) {
            setting.set(experiment, makeValue(setting));
        }
        Training &training = experiment.training;
        if (training.contextMin > training.contextMax)
            std::swap(training.contextMin, training.contextMax);
        Functions &functions = training.functions;
        for (Interval *range : {&functions.x, &functions.amplitude, &functions.shift, &functions.frequency,
                                &functions.lengths, &functions.scales}) {
            if (range->min > range->max)
                std::swap(range->min, range->max);
        }
        makeData(functions);
        for (Scalings *scalings : {&training.scalings, &experiment.question.scalings}) {
            if (makeInteger(0, 1) == 1)
                *scalings = {{makeNumber(-1e6, 1e6), makeNumber(1e-6, 1e6)}, {makeNumber(-1, 1), 1}};
        }
        keepWithinWork(training);
        if (training.learnsSigmaY()) {
            training.sigmaY = makeNumber(1e-3, 1);
            training.sigmaYMin = training.sigmaY / 2;
            training.sigmaYMax = training.sigmaY * 2;
        }
        training.points = makePoints(mostPoints);
        experiment.question.followsTraining = makeInteger(0, 1) == 1;
        if (!experiment.question.followsTraining)
            experiment.question.context = makePoints(200);
        else
            experiment.question.scalings = {};
        return experiment;
    }

    // As many functions as the pool wants, of data that are not trained on some.
    void makeData(Functions &functions)
    {
        if (functions.family == Family::Data)
            functions.count = std::min(functions.count, 20);
        for (auto count = std::max(functions.count % 100, int(makeInteger(1, 3))); count > 0; --count) {
            GivenFunction &function = functions.given.emplace_back();
            function.name = "\"ü\" " + std::to_string(count);
            for (double x = makeNumber(-1e5, 0); function.points.size() < 3; x += makeNumber(1e-3, 1e5))
                function.points.push_back({x, makeNumber(-maxCoordinate, maxCoordinate)});
        }
    }

    // What an update computes is allowed, with as many points as there may be.
    static void keepWithinWork(Training &training)
    {
        const auto isTooMuch = [&] {
            const Work work = workOf(training);
            return work.units > maxWork || work.products > maxProducts;
        };
        training.points.resize(mostPoints);
        for (std::size_t i = 0; i < training.points.size(); ++i)
            training.points[i].x = 1e3 * double(i); // on a grid each has cells of its own
        while (isTooMuch()) {
            for (int *part : {&training.batch, &training.samples, &training.functions.targets, &training.contextMin,
                              &training.contextMax, &training.sizes.hidden})
                *part = std::max(1, *part / 2);
        }
    }

    double makeValue(const Setting &setting)
    {
        if (setting.isChoice())
            return double(makeInteger(0, Step(setting.max)));
        if (setting.min < 0)
            return makeNumber(setting.min, setting.max);
        // Wide ranges by their magnitude, so that small values are seen as well as large ones.
        const double low = std::max(setting.min, 1e-9);
        const double value = low * std::pow(setting.max / low, makeNumber(0, 1));
        return std::clamp(setting.integer ? std::floor(value) : value, setting.min, setting.max);
    }

    Comparison makeComparison()
    {
        Comparison comparison;
        comparison.variants.clear();
        for (auto count = makeInteger(Step(fewestVariants), Step(mostVariants)); count > 0; --count) {
            Variant &variant = comparison.variants.emplace_back();
            for (const Setting &setting : settings()) {
                if (canDiffer(setting) && makeInteger(0, 3) == 0)
                    variant = with(variant, setting, makeValue(setting));
            }
        }
        if (makeInteger(0, 1) == 1) {
            for (std::size_t i = 0; i < comparison.variants.size(); ++i)
                comparison.keptColours.push_back(lineColours - 1 - i);
        }
        return comparison;
    }

    void makeLatent(LatentView &latent)
    {
        latent.axes = {int(makeInteger(0, maxLatentDimensions - 1)), int(makeInteger(0, maxLatentDimensions - 1))};
        latent.fit = static_cast<LatentFit>(makeInteger(0, 2));
        latent.range = {{makeNumber(-1e6, 1e6), makeNumber(-1e6, 1e6)}, std::pow(10, makeNumber(-20, 20))};
        latent.cells = int(makeInteger(5, 15));
        latent.half = makeNumber(0.05, 100);
        for (auto count = makeInteger(0, 4); count > 0; --count)
            latent.probe.push_back(float(makeNumber(-5, 5)));
    }

    void makeMap(MapView &map)
    {
        SweepRequest &request = map.request;
        const auto varied = variedSettings();
        request.varied = QLatin1String(varied[std::size_t(makeInteger(0, Step(varied.size()) - 1))]->name);
        request.values = QStringLiteral("1; 2 \n\t\"ü\"");
        request.seeds.first = std::uint64_t(makeInteger(0, 4'000'000'000));
        request.seeds.end = request.seeds.first + std::uint64_t(makeInteger(1, maxSeeds));
        request.columns = int(makeInteger(1, maxColumns));
        request.last = makeInteger(0, maxSteps);
        request.evaluation.tasks = int(makeInteger(0, maxTasks));
        request.evaluation.on = static_cast<ExamOn>(makeInteger(0, 1));
        map.colour = static_cast<MapColour>(makeInteger(0, 4));
        map.place = int(makeInteger(0, 80));
        if (makeInteger(0, 1) == 1)
            map.place.reset();
    }

    Points makePoints(int max)
    {
        Points points(std::size_t(makeInteger(0, max)));
        for (Point &point : points)
            point = {makeNumber(-maxCoordinate, maxCoordinate), std::pow(10, makeNumber(-300, 6))};
        return points;
    }

    double makeNumber(double min, double max) { return std::uniform_real_distribution(min, max)(m_generator); }
    Step makeInteger(Step min, Step max) { return std::uniform_int_distribution(min, max)(m_generator); }

    static constexpr int mostPoints = 30; // of a training
    std::mt19937 m_generator;
};

} // namespace npscope
