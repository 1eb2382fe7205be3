// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/predict/autoregressive.h"
#include "tests/ui/guitest.h"
#include "ui/paint/functions/feedbackorder.h"

#include <QTest>

#include <algorithm>

using namespace npscope;

namespace {

Experiment experimentWith(int places)
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Eq));
    setting("model").set(experiment, double(Model::Cnp));
    setting("feedback").set(experiment, places);
    return experiment;
}

Mapping mappingOf(double width)
{
    return {{10, 20, width, 300}, {-4, 4}, {-2, 2}};
}

} // namespace

class TestFeedbackOrder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { failOnWarnings(); }

    void everyPlaceHasItsTurn()
    {
        const Experiment experiment = experimentWith(8);
        const Mapping mapping = mappingOf(900);
        const auto ticks = feedbackTicks(experiment, mapping, {});
        const auto places = feedbackPlaces(experiment);
        QCOMPARE(ticks.size(), places.size());
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QCOMPARE(ticks[i].turn, int(i) + 1);
            QCOMPARE(mapping.toValue({ticks[i].x, 0}).x, places[i]);
            QVERIFY(ticks[i].label.left() < ticks[i].x && ticks[i].x < ticks[i].label.right());
        }
    }

    // Where there is not room for all numbers, the first have theirs, and none overlap.
    void theFirstAreNumbered()
    {
        const auto ticks = feedbackTicks(experimentWith(64), mappingOf(500), {});
        QCOMPARE(ticks.size(), std::size_t(64));
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY(!ticks[i].label.isEmpty());
        QVERIFY(std::ranges::any_of(ticks, [](const FeedbackTick &tick) { return tick.label.isEmpty(); }));
        for (const FeedbackTick &a : ticks) {
            for (const FeedbackTick &b : ticks)
                QVERIFY(&a == &b || !a.label.intersects(b.label));
        }
    }

    void whatIsNotOnThePlotHasNone()
    {
        Mapping mapping = mappingOf(500);
        mapping.x = {0, 4};
        const auto ticks = feedbackTicks(experimentWith(8), mapping, {});
        QCOMPARE(ticks.size(), std::size_t(4));
        QVERIFY(feedbackTicks(experimentWith(0), mapping, {}).empty());
        QVERIFY(feedbackTicks({}, mapping, {}).empty());
    }
};

QTEST_MAIN(TestFeedbackOrder)
#include "tst_feedbackorder.moc"
