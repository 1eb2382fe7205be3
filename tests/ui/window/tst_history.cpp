// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The views of the run's history in the window, worked by mouse, against what the core says by itself.

#include "core/analysis/verdict.h"
#include "core/live/collapsefinder.h"
#include "core/live/historian.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/charts/ticks.h"
#include "ui/document/collapsetext.h"
#include "ui/pages/klpanel.h"
#include "ui/panels/training/timeline.h"
#include "ui/views/seriesview.h"

#include <QDockWidget>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <cmath>

using namespace npscope;
using namespace std::chrono_literals;

class TestHistory : public WindowFixture
{
    Q_OBJECT

private:
    void openTab(const QString &title)
    {
        QTabBar *bar = m_window->findChild<QTabWidget *>("charts")->tabBar();
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabText(i) == title)
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
        }
    }
    SeriesView *view(const QString &name)
    {
        for (SeriesView *view : m_window->findChildren<SeriesView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        qFatal("no chart is called %s", qPrintable(name));
    }
    static QPoint pixelOf(const SeriesView &view, Step step)
    {
        const Mapping mapping = view.painter().mapping();
        return QPointF(mapping.toPixelX(double(step)), mapping.area.center().y()).toPoint();
    }
    bool awaitHistory()
    {
        return await([this] {
            const auto frame = run().frame();
            return frame->history && frame->history->isComplete && frame->reading
                   && *frame->experiment == document().experiment()
                   && frame->history->diagnoses.back()->step + 64 > frame->loss.known();
        });
    }
    /// What the core says of a run that went straight there.
    Diagnosis diagnosisAt(Step step)
    {
        const Experiment &experiment = document().experiment();
        Run straight(experiment.training);
        straight.goTo(step);
        return Examiner(experiment).diagnose(step, straight.theta());
    }
    void setInitialisation(Initialisation initialisation)
    {
        press(Qt::Key_1 + int(initialisation)); // 1 normal, 2 default, 3 xavier
        QVERIFY(document().experiment().training.initialisation == initialisation);
    }
    QString text(const char *name) { return m_window->findChild<QLabel *>(name)->text(); }

private slots:
    void aClickOnAChartGoesToThatStep()
    {
        QVERIFY(seek(3000));
        for (const auto &[tab, name] :
             {std::pair("Anatomy", "Parts of the loss"), std::pair("Anatomy", "sigma_z and sensitivity"),
              std::pair("Sd over steps", "Largest sd of the curves")}) {
            openTab(tab);
            SeriesView *chart = view(name);
            QVERIFY(chart->isVisible());
            const QPoint at = pixelOf(*chart, 1200 + 100 * chart->width() % 700);
            const Step expected = chart->painter().stepAt(at.x());
            QTest::mouseClick(chart, Qt::LeftButton, {}, at);
            QVERIFY(awaitStep(expected));
        }
    }

    void hoveringReadsWhatTheCoreSays()
    {
        QVERIFY(seek(1000));
        QVERIFY(awaitHistory());
        openTab("Sd over steps");
        SeriesView *spread = view("Largest sd of the curves");
        QTest::mouseMove(spread, pixelOf(*spread, 777));
        const QString readout = spread->painter().readout();
        const Step step = nearest(spread->painter().content().lines[0].points, *spread->painter().pointed())->step;
        const Diagnosis diagnosis = diagnosisAt(step);
        QVERIFY2(readout.startsWith("step " + QString::number(step)), qPrintable(readout));
        for (const Zone zone : allZones) {
            const QString expected = zoneName(zone, document().experiment().training) + ' '
                                     + readable(double(diagnosis.spread.width.of(zone).sd), 3, QLocale());
            QVERIFY2(readout.contains(expected), qPrintable(readout));
        }

        openTab("Anatomy");
        SeriesView *loss = view("Parts of the loss"), *latents = view("sigma_z and sensitivity");
        QTest::mouseMove(loss, pixelOf(*loss, 500));
        const Step pointed = *loss->painter().pointed();
        QCOMPARE(latents->painter().pointed(), std::optional(pointed)); // both at once
        const Diagnosis other = diagnosisAt(nearest(loss->painter().content().lines[0].points, pointed)->step);
        const QString parts = loss->painter().readout();
        QVERIFY2(parts.contains("−log likelihood " + readable(-other.logLikelihood, 3, QLocale())), qPrintable(parts));
        QVERIFY2(parts.contains("KL z2 " + readable(other.kl[1], 3, QLocale())), qPrintable(parts));
        QVERIFY(
            latents->painter().readout().contains("sigma z1 " + readable(other.latents.data.sigma[0], 3, QLocale())));
    }

    void theMeterSaysWhatBecameOfAKnownRun()
    {
        setInitialisation(Initialisation::Default);
        QVERIFY(seek(25001));
        QVERIFY(awaitHistory());
        const Diagnosis now = diagnosisAt(25001);
        QVERIFY(isCollapsed(now.spread));
        QVERIFY(await([this] { return text("verdict") == "collapsed"; }));
        QVERIFY(await([this] { return run().frame()->collapse.isSinceExact; }));
        const QString reason = text("reason");
        const QString largest = "largest is " + readable(double(now.spread.width.widest().sd), 2, QLocale());
        QVERIFY2(reason.contains(largest), qPrintable(reason));
        QVERIFY2(reason.contains("below sigma_y = 0.005 everywhere"), qPrintable(reason));
        QVERIFY2(reason.contains("without a break since step"), qPrintable(reason));

        setInitialisation(Initialisation::Normal);
        QVERIFY(seek(1001));
        QVERIFY(await([this] { return text("verdict") == "fanned out"; }));
        QVERIFY(!text("reason").contains("break"));
    }

    // The number of the verdict is that of the fan that the chart draws beside the own one.
    void theFanWithTheFirstSigmaZIsShown()
    {
        QVERIFY(seek(9001));
        const auto behind = [this] {
            const auto &all = chart().content().behind;
            return all.empty() ? nullptr : all.front().fan;
        };
        QVERIFY(!behind());
        press(Qt::Key_Z);
        const auto fan = behind();
        QVERIFY(fan);
        const float largest = *std::ranges::max_element(fan->sd); // its 161 x hold the 81 that are judged
        const float said = run().frame()->reading->counterfactual.startSigmaZ;
        QVERIFY2(largest >= 0.9999F * said && largest < 1.1F * said, // those between may be a little wider
                 qPrintable(QString("%1, not %2").arg(largest).arg(said)));
        QVERIFY(largest > *std::ranges::max_element(run().frame()->fan->sd));
        QVERIFY(seek(3000));
        QVERIFY(await([&] { return behind() && behind() != fan; }));
        press(Qt::Key_Z);
        QVERIFY(!behind());
    }

    void theTimelineMarksTheCollapse()
    {
        setInitialisation(Initialisation::Default);
        QVERIFY(seek(9001));
        QVERIFY(awaitHistory());
        const Step last = 15001;
        QVERIFY(seek(last));
        Run straight(document().experiment().training);
        straight.goTo(last);
        CollapseFinder finder(straight.training());
        while (finder.isBehind(straight))
            finder.work(straight, 1s);
        const auto expected = finder.record().since(last);
        QVERIFY(expected);
        auto *timeline = m_window->findChild<Timeline *>();
        const auto mark = "collapsed without a break since step " + QLocale().toString(qlonglong(*expected));
        QVERIFY(await([&] { return timeline->accessibleDescription().endsWith(mark); }));
        const QImage picture = timeline->grab().toImage(); // the arrowhead above the groove
        const QPoint tip(timeline->xOf(*expected), timeline->height() / 2 - 6);
        QVERIFY(qGray(picture.pixel(tip)) + 60 < qGray(picture.pixel(tip + QPoint(40, 0))));
        setInitialisation(Initialisation::Normal);
        QVERIFY(awaitStep(last));
        QVERIFY(await([&] { return !timeline->accessibleDescription().endsWith(mark); }));
    }

    // A run that no longer exists has no marks, and a long one leaves nothing of its history to a short one.
    void nothingIsLeftOfAnotherRun()
    {
        setInitialisation(Initialisation::Default);
        QVERIFY(seek(20'001));
        auto *timeline = m_window->findChild<Timeline *>();
        QVERIFY(await([&] { return timeline->accessibleDescription().contains("since step"); }));
        QVERIFY(document().clearPoints(PointKind::Training));
        QVERIFY(await([&] { return timeline->accessibleDescription().isEmpty(); }));

        document().undoStack().undo();
        QVERIFY(await([&] { return run().frame()->history != nullptr; }));
        const Step stride = run().frame()->history->diagnoses[1]->step;
        constexpr int length = times(200'000, 60'000);
        QVERIFY(document().setSetting(setting("length"), length));
        QVERIFY(seek(length));
        QVERIFY(await([&] { return run().frame()->history && run().frame()->history->diagnoses[1]->step > stride; }));
        document().undoStack().undo();
        QVERIFY(await([&] { return run().frame()->history && run().frame()->history->diagnoses[1]->step <= stride; }));
        QCOMPARE(run().frame()->step, Step(25001)); // where the shorter run ends
        QVERIFY(run().frame()->loss.known() <= 25001);
    }

    void theSpreadIsReadWhereTheMouseIs()
    {
        QVERIFY(seek(200));
        for (const double x : {1.5, -3.0}) {
            QTest::mouseMove(&chart(), at({x, 0}));
            const double pixel = chart().painter().mapping().x.size() / chart().painter().mapping().area.width();
            QVERIFY(await([&] { return std::abs(run().frame()->reading->x - x) < pixel; }));
            const auto frame = run().frame();
            Run straight(document().experiment().training);
            straight.goTo(200);
            QCOMPARE(frame->reading->sdAtX,
                     Examiner(document().experiment()).sdAt(straight.theta(), frame->reading->x));
            QVERIFY(await(
                [&] { return run().frame()->history->isComplete && run().frame()->history->x == frame->reading->x; }));
        }
        const double last = run().frame()->reading->x;
        QTest::mouseMove(&chart(), QPoint(2, 2)); // beside the plot area: it stays
        QVERIFY(seek(210));
        QCOMPARE(run().frame()->reading->x, last);
    }

    void theKlArgumentShowsThePresentValues()
    {
        openTab("KL argument");
        QVERIFY(seek(500));
        auto *panel = m_window->findChild<KlPanel *>();
        QVERIFY(panel->isVisible());
        const Diagnosis now = diagnosisAt(500);
        const KlContent content = panel->curve().content();
        QCOMPARE(content.size(), std::size_t(2));
        for (const KlDimension &dimension : content) {
            QCOMPARE(float(dimension.sigmaD), now.latents.data.sigma[dimension.index]);
            QCOMPARE(float(dimension.sigmaC), now.latents.stepContext.sigma[dimension.index]);
            QCOMPARE(float(dimension.kl), now.kl[dimension.index]);
            // The means' part and the sigmas' are all of it, but for the guard of 1e-16 in the variances.
            const double ofSigmas = klOfLogRatio(std::log(dimension.sigmaD / dimension.sigmaC));
            QVERIFY(std::abs(dimension.klOfMeans + ofSigmas - dimension.kl) < 1e-6 * (1 + dimension.kl));
            const Mapping mapping = panel->valley().mapping();
            const QPointF expected = mapping.toPixel({std::log10(dimension.sigmaC), std::log10(dimension.sigmaD)});
            QCOMPARE(panel->valley().dotOf(dimension), expected);
        }
        QVERIFY(seek(2000));
        QVERIFY(panel->curve().content()[0].sigmaD != content[0].sigmaD); // the dots move
        QVERIFY(await([&] { return panel->curve().content()[0].trail.size() > 500; }));
    }

    void tooFewPointsAreSaid()
    {
        openTab("Sd over steps");
        while (document().experiment().training.points.size() > 1)
            document().removePoint(PointKind::Training, 0);
        QVERIFY(await([this] { return text("verdict") == "no run"; }));
        QVERIFY(view("Largest sd of the curves")->painter().content().lines[0].points.empty());
        m_window->grab();
    }

    void aDivergedRunSaysSo()
    {
        Experiment wild = document().experiment();
        wild.training = divergingTraining();
        QVERIFY(document().apply("Diverge", wild));
        run().seek(25001);
        QVERIFY(await([this] { return run().frame()->divergedAt && !run().frame()->isComputing(); }));
        QVERIFY(await([this] { return text("verdict") == "diverged"; }));
        openTab("Anatomy");
        m_window->grab();
        QVERIFY(seek(*run().frame()->divergedAt - 1));
        QVERIFY(await([this] { return text("verdict") != "diverged"; }));
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
