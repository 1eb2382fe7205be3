// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user asks for as a sweep, and why it is refused.

#include "tests/sanitizer.h"
#include "ui/document/sweeprequest.h"

#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace npscope;

class TestSweepRequest : public QObject
{
    Q_OBJECT

private slots:
    void valuesBecomeGroups()
    {
        SweepRequest request{.varied = "hidden", .values = " 4,8;  16", .seeds = {5, 8}, .columns = 3, .last = 101};
        Experiment base;
        base.training.sigmaY = 0.1;
        const auto made = makeSweep(request, base);
        QVERIFY2(made, qPrintable(made.error()));
        QCOMPARE(made->groups, (QStringList{"4", "8", "16"}));
        QCOMPARE(made->sweep.groups.size(), 3u);
        QCOMPARE(made->sweep.groups[2].training.sizes.hidden, 16);
        QCOMPARE(made->sweep.groups[2].training.sigmaY, 0.1);
        QCOMPARE(made->sweep.seeds.size(), 3u);
        QCOMPARE(made->sweep.steps, (std::vector<Step>{0, 51, 101})); // 50.5 is rounded
        const auto column = variedColumn(request, *made);
        QVERIFY(column);
        QCOMPARE(column->name, "hidden");
        QCOMPARE(column->values, (QByteArrayList{"4", "8", "16"}));
    }

    void initialisationsAreTheUsualGroups()
    {
        const auto made = makeSweep({}, {});
        QVERIFY(made);
        QCOMPARE(made->groups, (QStringList{"normal", "xavier", "default"}));
        QVERIFY(!variedColumn({}, *made));
    }

    void choicesHaveTheirLabels()
    {
        const SweepRequest request{.varied = "prior", .values = "standard-normal, context"};
        const auto made = makeSweep(request, {});
        QVERIFY2(made, qPrintable(made.error()));
        QCOMPARE(made->groups, (QStringList{"N(0, I)", "q(z | C)"}));
        QCOMPARE(variedColumn(request, *made)->values, (QByteArrayList{"standard-normal", "context"}));
        QVERIFY(made->sweep.groups[0].training.prior == Prior::StandardNormal);
    }

    void allIsAValueOfTheFunctions()
    {
        for (const char *values : {"1, 8, all", "1,8,all", "1 8 ALL", "1; 8; 0"}) {
            const SweepRequest request{.varied = "functions", .values = values};
            const auto made = makeSweep(request, {});
            QVERIFY2(made, qPrintable(made.error()));
            QCOMPARE(made->groups, (QStringList{"1", "8", "all"}));
            QCOMPARE(made->sweep.groups[2].training.functions.count, 0);
            QCOMPARE(variedColumn(request, *made)->values, (QByteArrayList{"1", "8", "all"}));
        }
        QCOMPARE(proposedValues(setting("functions"), {}), QString("1, 8, 64, all"));
        const auto twice = makeSweep({.varied = "functions", .values = "all, 0"}, {});
        QVERIFY(!twice && twice.error().contains("all") && twice.error().contains("more than once"));
        const auto word = makeSweep({.varied = "functions", .values = "overall"}, {});
        QVERIFY(!word && word.error().contains("overall"));
    }

    // Families bring their usual values to their groups.
    void familiesAreGroups()
    {
        const auto made = makeSweep({.varied = "family", .values = "sine, eq"}, {});
        QVERIFY2(made, qPrintable(made.error()));
        QCOMPARE(made->groups, (QStringList{"a sin x", "EQ"}));
        QVERIFY(made->sweep.groups[1].training.functions == usualFunctions(Family::Eq));
        QCOMPARE(made->sweep.groups[0].training.contextMax, usualContext(Family::Sine).max);
    }

    void seedAndLengthMakeNoDifference()
    {
        Experiment other;
        other.training.seed = 5;
        other.length = 99;
        QVERIFY(makeSweep({}, other)->sweep == makeSweep({}, {})->sweep);
        other.question.curves = 7;
        QVERIFY(makeSweep({}, other)->sweep != makeSweep({}, {})->sweep);
    }

    void fewStepsStandOnce()
    {
        QCOMPARE(makeSweep({.columns = 50, .last = 2}, {})->sweep.steps, (std::vector<Step>{0, 1, 2}));
        QCOMPARE(makeSweep({.columns = 1, .last = 70}, {})->sweep.steps, (std::vector<Step>{70}));
    }

    void whatIsNotAllowedIsSaid_data()
    {
        QTest::addColumn<SweepRequest>("request");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const SweepRequest &request, const QStringList &words) {
            QTest::newRow(name) << request << words;
        };
        row("unknown initialisation", {.values = "normal, glorot"}, {"glorot", "normal, default"});
        row("nothing", {.values = " , "}, {"no values"});
        row("twice", {.values = "normal, normal"}, {"normal", "more than once"});
        row("not a number", {.varied = "hidden", .values = "4, many"}, {"many", "number"});
        row("beyond", {.varied = "hidden", .values = "4, 1000"}, {"1,000", "512"});
        row("against another", {.varied = "context_min", .values = "4"}, {"ewest context points", "4"});
        row("too many", {.seeds = {0, 1000}, .columns = 101}, {"303,000", "100,000", "npscope sweep"});
    }

    void whatIsNotAllowedIsSaid()
    {
        QFETCH(SweepRequest, request);
        QFETCH(QStringList, words);
        const auto made = makeSweep(request, {});
        QVERIFY(!made);
        for (const QString &word : words)
            QVERIFY2(made.error().contains(word), qPrintable(made.error()));
    }

    // The bound of a sweep's memory is the sum of what its rows really hold.
    void aRowHoldsNoMoreThanIsCounted_data()
    {
        QTest::addColumn<int>("zDim");
        for (const int zDim : {1, 2, 128})
            QTest::addRow("z of %d", zDim) << zDim;
    }

    void aRowHoldsNoMoreThanIsCounted()
    {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33) && !defined(NPSCOPE_IS_SANITIZED)
        QFETCH(int, zDim);
        const float longest = -1.17549435e-38F; // no shorter text gives it back
        const auto size = std::size_t(zDim);
        Sweep sweep{.groups = std::vector<Experiment>(1), .seeds = {0, 2000}, .steps = { maxSteps }};
        sweep.groups[0].training.sizes.zDim = zDim;
        sweep.groups[0].training.initialisation = Initialisation::XavierUniform;
        const std::size_t before = mallinfo2().uordblks;
        SweptRuns runs;
        for (std::size_t i = 0; i < sweep.runCount(); ++i) {
            SweptRun run;
            Measures &m = run.measures.emplace_back();
            m.losses = Losses{longest, longest, longest};
            m.data = {std::vector<float>(size, longest), std::vector<float>(size, longest)};
            m.spread.left = m.spread.right = longest;
            m.sdInside = m.sdData = m.rmse = double(longest);
            m.sd.assign(spreadCount, longest);
            runs.push_back(std::make_shared<const SweptRun>(std::move(run)));
        }
        const QByteArray text = sweepToCsv(sweep, runs, VariedColumn{"sigma_y_min", { "1.23456789e-05" }});
        const std::size_t held = mallinfo2().uordblks - before; // one copy of the text among it
        const std::size_t perRow = (held + std::size_t(text.size())) / runs.size();
        QVERIFY2(perRow <= sweep.rowBytes(), qPrintable(QString("%1 of %2").arg(perRow).arg(sweep.rowBytes())));
        QVERIFY2(perRow >= sweep.rowBytes() / 2, qPrintable(QString("%1 of %2").arg(perRow).arg(sweep.rowBytes())));
#else
        QSKIP("neither a sanitizer nor this C library tells what is allocated");
#endif
    }

    void aLargeZIsBoundedSooner()
    {
        Experiment large;
        large.training.sizes.zDim = 128;
        const auto made = makeSweep({.seeds = {0, 1000}, .columns = 101}, large);
        const std::size_t most = std::min(maxShownCells, makeSweep({}, large)->sweep.maxRows());
        QVERIFY(made.error().contains(QLocale().toString(qulonglong(most))));
    }

    void onePointCannotBeTrained()
    {
        Experiment lonely;
        lonely.training.points.resize(1);
        QVERIFY(makeSweep({}, lonely).error().contains("two"));
        QVERIFY(makeSweep({.varied = "family", .values = "sine"}, lonely)); // it asks for no points
    }

    void proposalsAreAllowed()
    {
        for (const Setting *setting : variedSettings()) {
            const QString name = setting->name;
            const auto made = makeSweep({.varied = name, .values = proposedValues(*setting, {}), .seeds = {0, 1}}, {});
            QVERIFY2(made, qPrintable(name + ": " + made.error()));
            QVERIFY2(made->groups.size() >= 2, qPrintable(name)); // something to compare
        }
    }

    void noMoreFunctionsAreProposedThanThereAre()
    {
        Experiment data;
        data.training.functions.given.assign(3, {"a", {{0, 1}, {1, 2}}});
        setting("family").set(data, double(Family::Data));
        QCOMPARE(proposedValues(setting("functions"), data), QString("1, all"));
        QVERIFY(proposedValues(setting("family"), data).endsWith("mixture, data"));
        QVERIFY(makeSweep(usualRequest(data), data));
        QVERIFY(!proposedValues(setting("family"), {}).contains("data"));
    }

    void durationsAreRounded()
    {
        QCOMPARE(durationText(0.3), "less than a second");
        QCOMPARE(durationText(11.2), "12 s");
        QCOMPARE(durationText(125), "3 min");
        QCOMPARE(durationText(9000), "2.5 h");
    }
};

QTEST_GUILESS_MAIN(TestSweepRequest)
#include "tst_sweeprequest.moc"
