// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures what a frame costs the window: a new frame given to a chart, and the chart painted. For other scales than
// one, set QT_SCALE_FACTOR. Takes Google Benchmark's own options.

#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "ui/paint/steps/historyseries.h"
#include "ui/views/functionview.h"
#include "ui/views/seriesview.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace npscope {

namespace {

/// Frames that follow each other, as while a run plays.
class Playing
{
public:
    explicit Playing(Step last)
    {
        const auto experiment = std::make_shared<Experiment>();
        experiment->length = last;
        Run run(experiment->training);
        const auto predictor = makePredictor<float>(experiment->training);
        for (Step step = last - count; step < last;) {
            run.goTo(++step);
            auto frame = std::make_shared<Frame>();
            frame->experiment = experiment;
            frame->step = frame->goal = step;
            frame->fan = std::make_shared<const Fan>(sampleFan(*predictor, run.theta(), *experiment, Grid()));
            frame->loss = run.losses();
            m_frames.push_back(frame);
        }
    }

    std::shared_ptr<const Frame> next() { return m_frames[m_next++ % count]; }

private:
    static constexpr int count = 8;
    std::vector<std::shared_ptr<const Frame>> m_frames;
    std::size_t m_next = 0;
};

/// Notes that a widget was painted, so that nobody measures a repaint that was left out.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    benchmark::IterationCount count = 0;
};

template <class ChartView>
void paint(benchmark::State &benchmark, const QSize &size, Step step)
{
    Playing playing(step);
    ChartView view;
    const auto show = [&view](const std::shared_ptr<const Frame> &frame) {
        if constexpr (std::is_same_v<ChartView, FunctionView>)
            view.setFrame(frame);
        else
            view.setContent(lossAgainstSteps(*frame));
    };
    if constexpr (std::is_same_v<ChartView, FunctionView>)
        view.setExperiment(*playing.next()->experiment);
    view.resize(size);
    view.show();
    QApplication::processEvents();
    PaintCount painted(&view);
    for (auto _ : benchmark) {
        show(playing.next());
        view.repaint();
    }
    if (painted.count < benchmark.iterations())
        benchmark.SkipWithError("not every frame was painted");
}

void registerPainting()
{
    const auto add = [](const char *name, auto function, const QSize &size, Step step) {
        benchmark::RegisterBenchmark(name, function, size, step)
            ->MinTime(0.2)
            ->Repetitions(5)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
    };
    add("paint/fan", paint<FunctionView>, QSize(900, 600), 3001);
    add("paint/loss/25001", paint<SeriesView>, QSize(900, 220), 25'001);
    add("paint/loss/1000000", paint<SeriesView>, QSize(900, 220), 1'000'000);
}

} // namespace

} // namespace npscope

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    npscope::registerPainting();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
