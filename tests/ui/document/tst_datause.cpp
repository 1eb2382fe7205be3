// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table becomes in an experiment, and how far numbers are brought near.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "ui/document/datause.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

DataReading readingOf(const Points &points)
{
    DataReading reading;
    reading.points = points;
    return reading;
}

const Points years{{1990, 300}, {2000, 330}, {2020, 390}};

DataReading twoFunctions()
{
    DataReading reading;
    reading.functions = {{"a", {{0, 1}, {1, 2}, {3, 0}}}, {"b", {{0.5, -1}, {2, 1}}}};
    for (const GivenFunction &function : reading.functions)
        reading.points.insert(reading.points.end(), function.points.begin(), function.points.end());
    return reading;
}

} // namespace

class TestDataUse : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void numbersAreFarWhereTheNetworkKnowsNothing()
    {
        const DataRange article = wantedRange({}, DataUse::Context); // x from -2 to 2, y from -sin 2 to sin 2
        QCOMPARE(article.x, (Interval{-2, 2}));
        QVERIFY(!isFar({}, article, DataUse::Context));
        QVERIFY(!isFar({{-6, 0}}, article, DataUse::Context)); // within its width of 4
        QVERIFY(isFar({{-6.1, 0}}, article, DataUse::Context));
        QVERIFY(isFar({{0, 5}}, article, DataUse::Context));
        QVERIFY(isFar(years, article, DataUse::Context));
        // Close together: a context may be, what is trained on is then flat for the network.
        const Points close{{0, 0}, {0.01, 0.5}};
        QVERIFY(!isFar(close, article, DataUse::Context));
        QVERIFY(isFar(close, article, DataUse::Training));
    }

    void theRangeIsThatOfTheFamily()
    {
        Training training;
        training.functions = usualFunctions(Family::Sine); // a from -2 to 2, x from -3 to 3
        const DataRange range = wantedRange(training, DataUse::Context);
        QCOMPARE(range.x, training.functions.x);
        QVERIFY(range.y.min < -1 && range.y.min > -3 && range.y.max > 1 && range.y.max < 3);
        QCOMPARE(wantedRange(training, DataUse::Training).x, (Interval{-2, 2}));
        training.functions = Functions();
        training.points = {{0, 1}, {2, 1}};
        QVERIFY(wantedRange(training, DataUse::Context).y.width() > 0);
        training.points.clear();
        QCOMPARE(wantedRange(training, DataUse::Context).x, (Interval{-2, 2}));
    }

    void standardisedNumbersFillTheRange()
    {
        const Scalings scalings = standardising(years, {}, DataUse::Context);
        const Points points = scaled(years, scalings);
        const DataRange range = wantedRange({}, DataUse::Context);
        QVERIFY(!isFar(points, range, DataUse::Context));
        for (const Point &point : points) {
            QVERIFY(point.x >= -2.02 && point.x <= 2.02); // the shift has the factor's three digits
            QVERIFY(std::abs(point.y) <= 0.92);
        }
        QVERIFY(points.back().x - points.front().x > 3.95);
        QCOMPARE(scalingsText(scalings).section(',', 0, 0), QString("x = (number − 2005) / 7.5"));
        // And back again.
        QCOMPARE(scalings.x.shift + scalings.x.factor * points[1].x, 2000.0);
    }

    void onlyWhatIsFarIsScaled()
    {
        const Scalings scalings = standardising({{1990, 0.5}, {2020, -0.5}}, {}, DataUse::Context);
        QVERIFY(scalings.x != Scaling());
        QCOMPARE(scalings.y, Scaling());
        // Of what is not far, whoever wants it has both.
        const Scalings wanted = standardising({{0, 0.1}, {1, 0.2}}, {}, DataUse::Context);
        QVERIFY(wanted.x != Scaling() && wanted.y != Scaling());
        QVERIFY(standardising({}, {}, DataUse::Context).isNone());
    }

    void aContextIsStandardisedAsWhatIsTrainedOn()
    {
        Experiment experiment =
            withData({}, readingOf(years), DataUse::Training, standardising(years, {}, DataUse::Training), false);
        QVERIFY(!experiment.training.scalings.isNone());
        const Points asked{{2003, 340}};
        QCOMPARE(standardising(asked, experiment.training, DataUse::Context), experiment.training.scalings);
    }

    void scalingsAreSaidAsFormulas()
    {
        QCOMPARE(scalingsText({}), QString());
        QCOMPARE(scalingsText({{-3, 1}, {0, 0.25}}), QString("x = (number + 3), y = number / 0.25"));
    }

    void aContextComesBesideOrInThePlace()
    {
        const DataReading reading = readingOf({{0, 5}, {9, 9}});
        Experiment experiment;
        const Experiment beside = withData(experiment, reading, DataUse::Context, {}, true);
        QVERIFY(!beside.question.followsTraining);
        QCOMPARE(beside.question.context.size(), articlePoints().size() + 2);
        QCOMPARE(beside.training, experiment.training);
        const Experiment again = withData(beside, reading, DataUse::Context, {}, true);
        QCOMPARE(again, beside); // what is there is not there twice
        QCOMPARE(withData(beside, reading, DataUse::Context, {}, false).question.context, reading.points);
    }

    void trainingPointsBringTrainingOnThem()
    {
        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        const Experiment after = withData(experiment, readingOf({{0, 5}, {9, 9}}), DataUse::Training, {}, false);
        QVERIFY(!after.training.isOfFamily());
        QCOMPARE(after.training.points, (Points{{0, 5}, {9, 9}}));
    }

    void functionsBecomeTheFamily()
    {
        const Experiment after = withData({}, twoFunctions(), DataUse::Functions, {}, false);
        QVERIFY(!findProblem(after));
        QCOMPARE(after.training.functions.family, Family::Data);
        QCOMPARE(after.training.functions.given, twoFunctions().functions);
        QCOMPARE(after.training.functions.x, (Interval{0.5, 2})); // where both are known
        // The first is asked about, with a context of it.
        QCOMPARE(givenFunction(after.training, after.question), std::optional<std::size_t>(0));
        const auto task = questionTask(after.training, after.question);
        QVERIFY(task && !after.question.followsTraining);
        QCOMPARE(after.question.context, task->context);
        QCOMPARE(task->function.at(1), 2.0);
    }

    void otherFunctionsBringTheirOwnRange()
    {
        Experiment after = withData({}, twoFunctions(), DataUse::Functions, {}, false);
        DataReading other = twoFunctions();
        for (GivenFunction &function : other.functions) {
            for (Point &point : function.points)
                point.x += 1;
        }
        after = withData(after, other, DataUse::Functions, {}, false);
        QCOMPARE(after.training.functions.x, (Interval{1.5, 3}));
    }
};

QTEST_APPLESS_MAIN(TestDataUse)
#include "tst_datause.moc"
