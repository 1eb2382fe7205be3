// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers that a figure leaves as draw it again: what was computed is taken away from what the figure shows, read
// from its CSV, and painted to the same pixels. The rest, as ranges, captions and points, is the session's.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/figures/compute.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/paper.h"
#include "ui/figures/variantgaps.h"
#include "ui/paint/functions/functionpainter.h"
#include "ui/paint/honesty/calibration.h"
#include "ui/paint/kl/klcurvepainter.h"
#include "ui/paint/kl/klvalleypainter.h"
#include "ui/paint/latent/latentcontent.h"
#include "ui/paint/map/collapsemappainter.h"
#include "ui/paint/steps/historyseries.h"
#include "ui/paint/steps/seriespainter.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace npscope;

namespace {

/// The columns of a CSV by their names; a field that is no number is NaN.
class Csv
{
public:
    explicit Csv(const QByteArray &text)
    {
        for (const QByteArray &line : text.trimmed().split('\n')) {
            const QByteArrayList fields = fieldsOf(line);
            if (m_names.isEmpty())
                m_names = fields;
            else
                m_rows.push_back(fields);
        }
    }
    int rows() const { return int(m_rows.size()); }
    int columns() const { return int(m_names.size()); }
    bool has(const QByteArray &name) const { return m_names.contains(name); }
    QByteArray text(int row, const QByteArray &name) const { return m_rows[std::size_t(row)][m_names.indexOf(name)]; }
    double number(int row, const QByteArray &name) const { return number(row, int(m_names.indexOf(name))); }
    double number(int row, int column) const
    {
        bool isNumber = false;
        const double value = m_rows[std::size_t(row)][column].toDouble(&isNumber);
        return isNumber ? value : std::nan("");
    }
    /// Of a column whose rows are those of a grid.
    std::vector<float> floats(const QByteArray &name) const
    {
        std::vector<float> values;
        for (int row = 0; row < rows(); ++row)
            values.push_back(float(number(row, name)));
        return values;
    }

private:
    // A comma may be in quotation marks, which no field has otherwise.
    static QByteArrayList fieldsOf(const QByteArray &line)
    {
        QByteArrayList fields{{}};
        bool isQuoted = false;
        for (const char c : line) {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                fields.append(QByteArray());
            else
                fields.back() += c;
        }
        return fields;
    }

    QByteArrayList m_names;
    std::vector<QByteArrayList> m_rows;
};

constexpr QSizeF size(480, 320);

QImage paint(const Painting &painting)
{
    return paintImage({painting, size, {}}, {}, {});
}

template <class Painter, class Content>
QImage paint(const Content &content)
{
    return paint(paintingOf<Painter>(content));
}

Session sample(FigureId id)
{
    Session session;
    session.step = 900;
    session.view.showsMean = session.view.showsBand = true;
    session.picture.width = size.width();
    session.picture.height = size.height();
    return withInFront(session, id);
}

// A small network after a few updates, asked about a held-out function.
Experiment onSines(Model model)
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Sine));
    experiment.training.model = model;
    experiment.question.function = 2;
    experiment.question.curves = 12;
    return withDrawnContext({}, experiment);
}

Results resultsOf(const Session &session)
{
    const Loaded<Results> results = compute(session.picture.figure, session);
    if (!results)
        qFatal("%s", qPrintable(results.error()));
    return *results;
}

Csv csvOf(const Session &session, const Results &results)
{
    return Csv(makeFigure(session.picture.figure, session, results).csv());
}

Gaussian gaussianIn(const Csv &plane, const QByteArray &name)
{
    Gaussian q;
    for (int row = 0; row < plane.rows(); ++row) {
        for (int j = 1; j < plane.columns(); ++j) {
            if (plane.text(row, "what") == "mu of " + name)
                q.mu.push_back(float(plane.number(row, j)));
            if (plane.text(row, "what") == "sigma of " + name)
                q.sigma.push_back(float(plane.number(row, j)));
        }
    }
    return q;
}

// q(z), and the z that give the curves their colours: those are the numbers of the latent plane.
Fan latentsIn(const Csv &plane)
{
    Fan fan;
    fan.q = gaussianIn(plane, "the curves");
    for (int row = 0; row < plane.rows(); ++row) {
        for (int j = 1; j < plane.columns() && plane.text(row, "what").startsWith("curve "); ++j)
            fan.z.push_back(float(plane.number(row, j)));
    }
    fan.curves = int(fan.z.size() / fan.q.mu.size());
    return fan;
}

std::shared_ptr<const Fan> fanIn(const Csv &functions, const Csv &plane, const QByteArray &curves = "curve_")
{
    Fan fan = latentsIn(plane);
    fan.grid = {functions.number(0, "x"), functions.number(functions.rows() - 1, "x"), functions.rows()};
    fan.mean = functions.floats("mean");
    fan.sd = functions.floats("sd");
    for (int k = 1; k <= fan.curves; ++k) {
        const std::vector<float> curve = functions.floats(curves + QByteArray::number(k));
        fan.y.insert(fan.y.end(), curve.begin(), curve.end());
    }
    return std::make_shared<const Fan>(std::move(fan));
}

} // namespace

class TestRedraw : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void functions()
    {
        Session session = sample(FigureId::Functions);
        session.view.showsStartSigmaZ = true;
        session.view.latent.probe = {0.5F, -0.25F};
        session.moments = {{session.experiment, 3, "early"}};
        session.view.ghost = 0;
        Results results = *compute(FigureId::Loss, session); // with what step 0's sigma_z needs
        results.ghost = compute(FigureId::Functions, session)->ghost;
        session.view = fittedView(FigureId::Functions, session, results, false);
        const Csv csv = csvOf(session, results);
        const Csv plane(makeFigure(FigureId::LatentPlane, session, results).csv());
        const QImage drawn = paint(makeFigure(FigureId::Functions, session, results).painting);

        ChartContent content = chartContents(session, results).front();
        QCOMPARE(content.behind.size(), std::size_t(2));
        Fan fan = *fanIn(csv, plane);
        fan.sigmaY = content.fan->sigmaY; // of which this chart draws nothing
        content.fan = std::make_shared<const Fan>(fan);
        for (FanBehind &behind : content.behind) // each in one colour, whatever its z
            behind.fan = fanIn(csv, plane, behind.kind == FanBehind::Kind::Ghost ? "ghost_" : "start_sigma_z_");
        ChartMarks marks;
        marks.probe =
            std::make_shared<const LatentProbe>(LatentProbe{session.view.latent.probe, fan.grid, csv.floats("probe")});
        const Painting again = [&](QPainter &painter, const ChartColours &colours, const QSizeF &at) {
            FunctionPainter chart;
            chart.setColours(colours);
            chart.setSize(at);
            chart.setContent(content);
            chart.setMarks(marks);
            chart.paint(painter);
        };
        QCOMPARE(paint(again), drawn);
    }

    void exactAnswers_data()
    {
        QTest::addColumn<Model>("model");
        QTest::addColumn<bool>("isResidual");
        QTest::newRow("beside curves") << Model::Np << false;
        QTest::newRow("beside a CNP") << Model::Cnp << false;
        QTest::newRow("in their own sd") << Model::Np << true;
    }
    void exactAnswers()
    {
        QFETCH(Model, model);
        QFETCH(bool, isResidual);
        Session session = sample(FigureId::Functions);
        session.experiment = onSines(model);
        session.view.showsExactCurves = true;
        session.view.showsContextPoints = false; // the session's; among residuals they are relative to the exact mean
        session.view = withResiduals(session.view, isResidual, ResidualUnit::ExactSd);
        const Results results = resultsOf(session);
        session.view = fittedView(FigureId::Functions, session, results, false);
        const Csv csv = csvOf(session, results);
        const Csv plane(makeFigure(FigureId::LatentPlane, session, results).csv());
        const QImage drawn = paint(makeFigure(FigureId::Functions, session, results).painting);

        ChartContent content = chartContents(session, results).front();
        Fan fan = model == Model::Np ? *fanIn(csv, plane) : *content.fan;
        fan.mean = csv.floats("mean");
        fan.sd = csv.floats("sd");
        content.fan = std::make_shared<const Fan>(fan);
        ExactFan exact;
        exact.grid = fan.grid;
        exact.of = content.exact->of;
        exact.mean = csv.floats("exact_mean");
        (exact.of == Of::Function ? exact.sd : exact.observedSd) = csv.floats("exact_sd");
        exact.lower = csv.floats("exact_q05");
        exact.upper = csv.floats("exact_q95");
        exact.truth = csv.floats("truth");
        exact.curves = content.exact->curves;
        for (int k = 1; k <= exact.curves; ++k) {
            const std::vector<float> curve = csv.floats("exact_curve_" + QByteArray::number(k));
            exact.y.insert(exact.y.end(), curve.begin(), curve.end());
        }
        QVERIFY(!csv.has("exact_curve_" + QByteArray::number(exact.curves + 1)));
        content.exact = std::make_shared<const ExactFan>(exact);
        QCOMPARE(paint<FunctionPainter>(content), drawn);
    }

    void residuals()
    {
        Session session = sample(FigureId::Functions);
        session.view = withResiduals(session.view, true);
        const Results results = resultsOf(session);
        session.view = fittedView(FigureId::Functions, session, results, false);
        const Csv csv = csvOf(session, results);
        const Csv plane(makeFigure(FigureId::LatentPlane, session, results).csv());
        const QImage drawn = paint(makeFigure(FigureId::Functions, session, results).painting);

        ChartContent content = chartContents(session, results).front();
        Fan fan = *fanIn(csv, plane);
        QVERIFY(std::ranges::all_of(fan.mean, [](float mean) { return mean == 0; }));
        fan.sigmaY = csv.number(0, "sigma_y");
        for (std::vector<float> *values : {&fan.y, &fan.sd}) {
            for (float &value : *values)
                value = float(double(value) * fan.sigmaY);
        }
        content.fan = std::make_shared<const Fan>(fan);
        content.view.showsTrainingPoints = content.view.showsContextPoints = false; // they are not relative to the mean
        // The mean is 0 in the numbers, which the points' residuals would be taken from.
        Session bare = session;
        bare.view.showsTrainingPoints = bare.view.showsContextPoints = false;
        const QImage expected = paint(makeFigure(FigureId::Functions, bare, results).painting);
        QVERIFY(expected != drawn); // the points are there otherwise
        const QImage again = paint<FunctionPainter>(content);
        // Units of sigma_y and back round a float twice: a shade of 255 where a curve's edge lies.
        int worst = 0;
        for (int y = 0; y < again.height(); ++y) {
            for (int x = 0; x < again.width(); ++x)
                worst = std::max(worst, std::abs(qGray(again.pixel(x, y)) - qGray(expected.pixel(x, y))));
        }
        QVERIFY2(worst <= 1, qPrintable(QString::number(worst)));
    }

    void loss_data()
    {
        QTest::addColumn<Step>("steps");
        QTest::newRow("each step") << Step(900);
        QTest::newRow("ranges over two steps") << Step(40'000);
    }
    void loss()
    {
        QFETCH(Step, steps);
        Session session = sample(FigureId::Loss);
        session.step = session.experiment.length = steps;
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        SeriesContent content = lossAgainstSteps(*results.frames.front());
        const QImage drawn = paint<SeriesPainter>(content);
        const bool isRange = content.trace.stride() > 1;
        QCOMPARE(isRange, steps > Step(LossTrace::maxBuckets));

        LossRecorder recorder;
        const auto value = [&](int row, const char *part) { return float(csv.number(row, part)); };
        for (int row = 0; row < csv.rows(); ++row) {
            const auto lossesOf = [&](const QByteArray &which) {
                return Losses{value(row, "loss" + which), -value(row, "−log likelihood" + which),
                              value(row, "KL" + which)};
            };
            if (!isRange) {
                recorder.record(Step(csv.number(row, "step")), lossesOf({}));
                continue;
            }
            // Of two steps: the first, and of each part that end of the range which is not the first one's.
            const Losses first = lossesOf(" first"), min = lossesOf(" min"), max = lossesOf(" max");
            const auto other = [&](float Losses::*part) { return first.*part == min.*part ? max.*part : min.*part; };
            const Step last = Step(csv.number(row, "step"));
            recorder.record(last - 1, first);
            recorder.record(last, {other(&Losses::loss), other(&Losses::logLikelihood), other(&Losses::kl)});
        }
        content.trace = recorder.snapshot();
        QCOMPARE(paint<SeriesPainter>(content), drawn);
    }

    void linesOverSteps_data()
    {
        QTest::addColumn<FigureId>("id");
        QTest::newRow("anatomy") << FigureId::Anatomy;
        QTest::newRow("sd") << FigureId::Sd;
    }
    void linesOverSteps()
    {
        QFETCH(FigureId, id);
        const Session session = sample(id);
        const Results results = resultsOf(session);
        const Frame &frame = *results.frames.front();
        const Csv csv = csvOf(session, results);
        std::vector<SeriesContent> charts;
        if (id == FigureId::Anatomy)
            charts = {lossAnatomy(frame), latentAnatomy(frame)};
        else
            charts = {spreadAgainstSteps(frame)};
        int column = 1; // behind the step, the lines of all charts
        for (SeriesContent &content : charts) {
            const QImage drawn = paint<SeriesPainter>(content);
            for (Series &line : content.lines) {
                line.points.clear();
                for (int row = 0; row < csv.rows(); ++row)
                    line.points.push_back({Step(csv.number(row, "step")), csv.number(row, column)});
                ++column;
            }
            QCOMPARE(paint<SeriesPainter>(content), drawn);
        }
        QCOMPARE(column, csv.columns());
    }

    void race()
    {
        Session session = sample(FigureId::Race);
        session.experiment = onSines(Model::Cnp);
        session.step = 6;
        session.comparison.variants = {{}, {{&setting("hidden"), 40}}};
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        VariantGaps gaps = variantGaps(session, results.frames);
        const QImage drawn = paint(makeFigure(FigureId::Race, session, results).painting);
        int row = 0;
        for (std::size_t i = 0; i < gaps.variants.size(); ++i) {
            VariantGap &variant = gaps.variants[i];
            // The numbers are the honesty records'; the present step is the last kept one.
            const auto &steps = results.frames[i]->honesty->steps;
            QCOMPARE(variant.known.size(), steps.size());
            QCOMPARE(steps.back()->step, Step(6));
            for (std::size_t k = 0; k < steps.size(); ++k, ++row) {
                QCOMPARE(csv.text(row, "pane"), variantText(session.comparison.variants[i]).toUtf8());
                const double seconds = csv.number(row, "seconds");
                QCOMPARE(seconds, double(steps[k]->step) * results.frames[i]->secondsPerUpdate);
                QCOMPARE(csv.number(row, "gap"), steps[k]->honesty.gap);
                variant.known[k] = {Step(csv.number(row, "step")), csv.number(row, "gap")};
                if (steps[k]->step == 1)
                    variant.secondsPerUpdate = seconds;
            }
        }
        QCOMPARE(row, csv.rows());
        const Painting again = inGrid({paintingOf<SeriesPainter>(gapSeries(gaps, RaceOver::Updates)),
                                       paintingOf<SeriesPainter>(gapSeries(gaps, RaceOver::Seconds))},
                                      2);
        QCOMPARE(paint(again), drawn);
    }

    // Also below the comparison, where the view chooses one of them.
    void theChartBelowTheComparison()
    {
        Session session = sample(FigureId::Compare);
        session.experiment = onSines(Model::Cnp);
        session.step = 3;
        session.comparison.variants = {{}, {{&setting("hidden"), 40}}};
        std::vector<QImage> pictures;
        for (const CompareChart chart :
             {CompareChart::Spread, CompareChart::GapOverUpdates, CompareChart::GapOverSeconds}) {
            session.view.compareChart = chart;
            const Results results = resultsOf(session);
            const SeriesContent below = compareSeries(session, results.frames);
            QVERIFY(std::ranges::all_of(below.lines, [](const Series &line) { return line.points.size() == 4; }));
            QCOMPARE(below.secondsAStep > 0, chart == CompareChart::GapOverSeconds);
            pictures.push_back(paint(makeFigure(FigureId::Compare, session, results).painting));
        }
        QVERIFY(pictures[0] != pictures[1] && pictures[1] != pictures[2]);
    }

    void kl()
    {
        const Session session = sample(FigureId::Kl);
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        const KlContent known = klContent(*results.frames.front());
        KlContent content;
        for (int row = 0; row < csv.rows(); ++row) {
            const auto index = std::size_t(csv.number(row, "dimension")) - 1;
            if (content.empty() || content.back().index != index)
                content.push_back({.index = index, .place = content.size(), .trail = {}});
            KlDimension &d = content.back();
            d.sigmaD = csv.number(row, "sigma_D");
            d.sigmaC = csv.number(row, "sigma_C");
            d.trail.push_back({d.sigmaD, d.sigmaC, Step(csv.number(row, "step"))});
            d.mu = csv.number(row, "mu_D");
            d.kl = csv.number(row, "kl");
            d.distance = csv.number(row, "distance_of_means");
            d.klOfMeans = csv.number(row, "kl_of_means");
        }
        QVERIFY(content.front().trail.size() > 10);
        QCOMPARE(paint<KlCurvePainter>(content), paint<KlCurvePainter>(known));
        QCOMPARE(paint<KlValleyPainter>(content), paint<KlValleyPainter>(known));
    }

    void latents()
    {
        const Session session = sample(FigureId::LatentPlane);
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        LatentContent content =
            latentContent(*results.frames.front(), results.frames.front()->fan, session.view.latent);
        const QImage drawn = paint<LatentPainter>(content);
        LatentReadout latent = *content.latent;
        latent.data = gaussianIn(csv, "q(z|D)");
        latent.stepContext = gaussianIn(csv, "q(z|C)");
        content.latent = latent;
        Fan fan = latentsIn(csv);
        fan.fromPrior = content.fan->fromPrior;
        content.fan = std::make_shared<const Fan>(fan);
        QCOMPARE(paint<LatentPainter>(content), drawn);
    }

    void map_data()
    {
        QTest::addColumn<std::optional<int>>("place");
        QTest::newRow("at an end") << std::optional(0);
        QTest::newRow("between") << std::optional(spreadCount / 3);
        QTest::newRow("on the data") << std::optional<int>();
    }
    void map()
    {
        QFETCH(std::optional<int>, place);
        Session session = sample(FigureId::CollapseMap);
        session.view.map.request.seeds = {0, 5};
        session.view.map.request.columns = 6;
        session.view.map.request.last = 600;
        session.view.map.hasRun = true;
        session.view.map.place = place;
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        CollapseMapContent content = collapseMapContent(results, session.view.map);
        const QImage drawn = paint<CollapseMapPainter>(content);
        const std::size_t steps = content.sweep->steps.size();
        for (std::size_t r = 0; r < content.runs.size(); ++r) {
            SweptRun run{{}, content.runs[r]->divergedAt};
            for (std::size_t i = 0; i < steps; ++i) {
                const int row = int(r * steps + i);
                if (std::isnan(csv.number(row, "sd_shown")))
                    continue;
                Measures measures;
                measures.step = Step(csv.number(row, "step"));
                measures.isCollapsed = csv.number(row, "collapsed") == 1;
                measures.sdData = csv.number(row, "sd_shown");
                measures.sd.assign(spreadCount, float(measures.sdData));
                run.measures.push_back(measures);
            }
            content.runs[r] = std::make_shared<const SweptRun>(run);
        }
        QCOMPARE(paint<CollapseMapPainter>(content), drawn);
    }

    void calibration_data()
    {
        QTest::addColumn<Model>("model");
        QTest::newRow("latent NP") << Model::Np;
        QTest::newRow("CNP") << Model::Cnp;
    }
    void calibration()
    {
        QFETCH(Model, model);
        Session session = sample(FigureId::Calibration);
        session.experiment = onSines(model);
        session.step = 20;
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        CalibrationContent content = calibrationOf(*results.frames.front());
        const QImage drawn = paint<CalibrationPainter>(content);
        int row = 0;
        for (HonestyPane &pane : content.panes) {
            for (HonestyLine &line : pane.lines) {
                line.values.clear();
                line.errors.clear();
                for (const Tick &place : pane.places) {
                    QCOMPARE(csv.text(row, "chart"), pane.name.toUtf8());
                    QCOMPARE(csv.text(row, "place"), place.label.toUtf8());
                    line.values.push_back(csv.number(row, "value"));
                    if (!csv.text(row, "error").isEmpty())
                        line.errors.push_back(csv.number(row, "error"));
                    ++row;
                }
            }
        }
        QCOMPARE(row, csv.rows());
        QCOMPARE(paint<CalibrationPainter>(content), drawn);
    }

    void honestyMap()
    {
        Session session = sample(FigureId::CollapseMap);
        session.experiment = onSines(Model::Np);
        session.view.map.request = usualRequest(session.experiment);
        session.view.map.request.values = "1, all";
        session.view.map.request.seeds = {0, 2};
        session.view.map.request.last = 10;
        session.view.map.request.evaluation.tasks = 20;
        session.view.map.hasRun = true;
        const Results results = resultsOf(session);
        const Csv csv = csvOf(session, results);
        CollapseMapContent content = collapseMapContent(results, session.view.map);
        const QImage drawn = paint<CollapseMapPainter>(content);
        QCOMPARE(csv.rows(), 4);
        for (int r = 0; r < csv.rows(); ++r) {
            Measures measures;
            measures.honesty = Honesty{.gap = csv.number(r, "gap"),
                                       .coverage90 = csv.number(r, "coverage90"),
                                       .exactCoverage90 = csv.number(r, "coverage90_exact")};
            content.runs[std::size_t(r)] = std::make_shared<const SweptRun>(SweptRun{{measures}, {}});
        }
        QCOMPARE(paint<CollapseMapPainter>(content), drawn);
    }
};

QTEST_MAIN(TestRedraw)
#include "tst_redraw.moc"
