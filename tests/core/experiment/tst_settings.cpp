// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace npscope;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void theArticlesExperimentIsAllowed() { QVERIFY(!findProblem(Experiment{})); }

    void everySettingIsKeptToItsRange_data()
    {
        QTest::addColumn<QString>("name");
        for (const Setting &setting : settings())
            QTest::newRow(setting.name) << setting.name;
    }
    void everySettingIsKeptToItsRange()
    {
        QFETCH(QString, name);
        const Setting &setting = npscope::setting(name.toStdString());
        Experiment experiment;
        const double original = setting.get(experiment);
        QVERIFY(setting.allows(original) && setting.allows(setting.min) && setting.allows(setting.max));
        QVERIFY(!setting.allows(std::nan("")) && !setting.allows(INFINITY));
        QVERIFY(!setting.allows(setting.max * 2) && !setting.allows(setting.min - 1));
        if (setting.integer)
            QVERIFY(!setting.allows(setting.min + 0.5));

        setting.set(experiment, setting.max);
        QCOMPARE(setting.get(experiment), setting.max);
        setting.set(experiment, original);
        QCOMPARE(experiment, Experiment{}); // it set that and nothing else
        if (setting.integer && setting.max < 1e9) {
            setting.set(experiment, setting.max + 1);
            const auto problem = findProblem(experiment);
            QVERIFY(problem && problem->kind == Problem::Kind::OutOfRange && problem->setting == &setting);
        }
    }

    // What a file may hold: a narrower range would refuse sessions that were saved, a wider one makes some that an
    // older NPScope of the same version of the format refuses.
    void whatFilesMayHoldStaysSo()
    {
        struct Range {
            const char *name;
            double min, max;
        };
        const std::vector<Range> expected{{"functions", 0, 4096},
                                          {"target_points", 1, 1000},
                                          {"x_min", -100, 100},
                                          {"x_max", -100, 100},
                                          {"observation_noise", 0.001, 10},
                                          {"amplitude_min", -100, 100},
                                          {"amplitude_max", -100, 100},
                                          {"shift_min", -10, 10},
                                          {"shift_max", -10, 10},
                                          {"scale", 0.01, 100},
                                          {"length_scale", 0.05, 100},
                                          {"length_scale_min", 0.05, 100},
                                          {"length_scale_max", 0.05, 100},
                                          {"scale_min", 0.01, 100},
                                          {"scale_max", 0.01, 100},
                                          {"period", 0.05, 100},
                                          {"periodic_length", 0.05, 100},
                                          {"frequency_min", 0.01, 20},
                                          {"frequency_max", 0.01, 20},
                                          {"hidden", 1, 512},
                                          {"r_dim", 1, 256},
                                          {"z_dim", 1, 128},
                                          {"encoder_layers", 1, 4},
                                          {"decoder_layers", 1, 6},
                                          {"heads", 1, 16},
                                          {"self_attention", 0, 2},
                                          {"conv_layers", 1, 16},
                                          {"points_per_unit", 1, 64},
                                          {"sigma_z_floor", 1e-06, 0.999},
                                          {"sigma_y", 1e-06, 100},
                                          {"sigma_y_min", 1e-06, 100},
                                          {"sigma_y_max", 1e-06, 100},
                                          {"samples", 1, 1000},
                                          {"beta", 0, 1000000},
                                          {"beta_annealing", 0, 10000000},
                                          {"free_bits", 0, 1000},
                                          {"batch", 1, 256},
                                          {"learning_rate", 1e-08, 10},
                                          {"learning_rate_decay", 0, 10000000},
                                          {"context_min", 1, 10000},
                                          {"context_max", 1, 10000},
                                          {"seed", 0, 4294967295},
                                          {"curves", 1, 500},
                                          {"feedback", 0, 64},
                                          {"draw", 0, 4294967295},
                                          {"function", 0, 1000000},
                                          {"length", 1, 10000000}};
        std::size_t i = 0;
        for (const Setting &setting : settings()) {
            if (setting.isChoice())
                continue;
            QVERIFY(i < expected.size());
            QCOMPARE(setting.name, expected[i].name);
            QVERIFY2(setting.min == expected[i].min && setting.max == expected[i].max, setting.name);
            ++i;
        }
        QCOMPARE(i, expected.size());
    }

    void namesOfInitialisationsAreFound()
    {
        for (std::size_t i = 0; i < initialisationNames().size(); ++i)
            QCOMPARE(findInitialisation(initialisationNames()[i]), std::optional(Initialisation(i)));
        QVERIFY(!findInitialisation("kaiming"));
        QVERIFY(!findSetting("learning rate"));
    }

    void repeatedPointsAreNamed()
    {
        const Points points{{0, 1}, {2, 3}, {0, 2}, {2, 3}, {0, 1}};
        const auto problem = findProblem(points, true);
        QVERIFY(problem && problem->kind == Problem::Kind::RepeatedPoint && problem->inContext);
        QCOMPARE(problem->first, std::size_t(1));
        QCOMPARE(problem->second, std::size_t(3));
    }

    void equalXWithDifferentYIsAllowed() { QVERIFY(!findProblem({{0, 1}, {0, 2}}, false)); }

    void badPointsAreNamed()
    {
        for (const double bad : {std::nan(""), double(INFINITY), 1.1e6, -1.1e6}) {
            const auto problem = findProblem({{0, 0}, {1, bad}}, false);
            QVERIFY(problem && problem->kind == Problem::Kind::PointOutOfRange);
            QCOMPARE(problem->first, std::size_t(1));
        }
    }

    // All the doubles that an experiment is made of, but what the axes are called by: those of whole numbers have a
    // type of their own.
    void whatIsNoNumberIsLetInNowhere()
    {
        for (const double bad : {std::nan(""), double(INFINITY), -double(INFINITY)}) {
            for (const Setting &setting : settings()) {
                if (setting.integer || setting.isChoice())
                    continue;
                Experiment experiment;
                setting.set(experiment, bad);
                const auto problem = findProblem(experiment);
                QVERIFY2(problem && problem->kind == Problem::Kind::OutOfRange && problem->setting == &setting,
                         setting.name);
            }
            for (double Point::*coordinate : {&Point::x, &Point::y}) {
                Experiment experiment;
                experiment.training.points[1].*coordinate = bad;
                QCOMPARE(findProblem(experiment).value().kind, Problem::Kind::PointOutOfRange);
                experiment = {};
                experiment.question.followsTraining = false;
                experiment.question.context = {{0, 0}};
                experiment.question.context[0].*coordinate = bad;
                QCOMPARE(findProblem(experiment).value().kind, Problem::Kind::PointOutOfRange);
                QVERIFY(findProblem(experiment)->inContext);
                experiment = {};
                experiment.training.functions.given = {{"a", {{0, 0}, {1, 1}, {2, 0}}}};
                experiment.training.functions.given[0].points[2].*coordinate = bad;
                QCOMPARE(findProblem(experiment).value().kind, Problem::Kind::NoFunction);
            }
        }
    }

    void tooMuchWorkIsRefused()
    {
        Experiment experiment;
        for (int i = 0; i < 1000; ++i)
            experiment.training.points.push_back({i / 100.0, 10});
        experiment.training.samples = 1000;
        experiment.training.sizes.hidden = 512;
        const auto problem = findProblem(experiment);
        QVERIFY(problem && problem->kind == Problem::Kind::TooMuchWork);
    }

    // With a family, the context's points and the further targets count; without a latent, the samples do not.
    void workOfAFamilyGrowsWithItsPoints()
    {
        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        Training &training = experiment.training;
        training.sizes.hidden = 512;
        training.batch = 256;
        training.samples = 1000;
        const auto problem = findProblem(experiment);
        QVERIFY(problem && problem->kind == Problem::Kind::TooMuchWork && problem->value > 1);
        training.model = Model::Cnp;
        QVERIFY(!findProblem(experiment));
        training.functions.targets = 1000;
        QVERIFY(findProblem(experiment).value().kind == Problem::Kind::TooMuchWork);
        training.functions.targets = 50;
        training.contextMax = 1000;
        QVERIFY(findProblem(experiment).value().kind == Problem::Kind::TooMuchWork);
    }

    // Every cell of the grid counts, but none that no target depends on.
    void workOfAConvCnpGrowsWithItsGrid()
    {
        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        Training &training = experiment.training;
        training.model = Model::ConvCnp;
        training.sizes.hidden = 64;
        training.batch = 16;
        QVERIFY(!findProblem(experiment));
        training.functions.x = {-100, 100};
        training.functions.targets = 1000;
        QVERIFY(findProblem(experiment).value().kind == Problem::Kind::TooMuchWork);
        training.functions.targets = 5;
        training.contextMax = 2; // around seven points are 224 cells, and on the whole range 1632
        QVERIFY(!findProblem(experiment));
    }

    // Whoever looks at each other: in an update, and in the answer to a context.
    void workOfAttentionGrowsWithPairsOfPoints()
    {
        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        Training &training = experiment.training;
        training.model = Model::Acnp;
        training.batch = 16;
        QVERIFY(!findProblem(experiment));
        training.contextMax = 2000;
        QVERIFY(!findProblem(experiment));
        training.sizes.selfAttention = 1;
        QVERIFY(findProblem(experiment).value().kind == Problem::Kind::TooMuchWork);
        QVERIFY(!findProblem(experiment)->inContext);
        training.contextMax = 30;
        QVERIFY(!findProblem(experiment));
        experiment.question.followsTraining = false;
        for (int i = 0; i < 8000; ++i) // of more the exact answer takes too much memory
            experiment.question.context.push_back({i / 1000.0, 0});
        QVERIFY(findProblem(experiment).value().kind == Problem::Kind::TooMuchWork);
        QVERIFY(findProblem(experiment)->inContext);
        training.sizes.selfAttention = 0;
        QVERIFY(!findProblem(experiment));
    }

    void contextRangeMustNotBeEmpty()
    {
        Experiment experiment;
        experiment.training.contextMin = 4;
        const auto problem = findProblem(experiment);
        QVERIFY(problem && problem->kind == Problem::Kind::ReversedRange);
    }

    void rangesMustNotBeEmpty_data()
    {
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("upper");
        for (const char *range : {"x", "amplitude", "shift", "frequency"})
            QTest::newRow(range) << QString(range) + "_min" << QString(range) + "_max";
    }
    void rangesMustNotBeEmpty()
    {
        QFETCH(QString, lower);
        QFETCH(QString, upper);
        const Setting &min = setting(lower.toStdString()), &max = setting(upper.toStdString());
        for (const double above : {0.0, 0.5}) { // a range of one value is empty, too
            Experiment experiment;
            min.set(experiment, max.get(experiment) + above);
            const auto problem = findProblem(experiment);
            QVERIFY(problem && problem->kind == Problem::Kind::EmptyRange);
            QCOMPARE(problem->setting, &min);
            QCOMPARE(problem->other, &max);
            QCOMPARE(problem->value, min.get(experiment));
        }
    }

    void lengthsAndScalesMayBeOne()
    {
        for (const std::string name : {"length_scale", "scale"}) {
            const Setting &min = setting(name + "_min"), &max = setting(name + "_max");
            Experiment experiment;
            min.set(experiment, max.get(experiment));
            QVERIFY(!findProblem(experiment));
            min.set(experiment, max.get(experiment) + 0.5);
            const auto problem = findProblem(experiment);
            QVERIFY(problem && problem->kind == Problem::Kind::ReversedRange);
            QVERIFY(problem->setting == &min && problem->other == &max);
        }
    }

    void aFamilyBringsItsUsualValuesAndKeepsTheRest()
    {
        Experiment experiment;
        experiment.training.functions.count = 8;
        experiment.training.samples = 40;
        setting("family").set(experiment, double(Family::Sawtooth));
        const Training &training = experiment.training;
        Functions expected = usualFunctions(Family::Sawtooth);
        expected.count = 8;
        QVERIFY(training.functions == expected);
        QCOMPARE(training.contextMax, usualContext(Family::Sawtooth).max);
        QCOMPARE(training.sigmaY, expected.noise);
        QCOMPARE(training.samples, 40);
    }

    // So that what is read after it stays, whatever a file says first.
    void theSameFamilyChangesNothing()
    {
        Experiment experiment;
        setting("family").set(experiment, double(Family::Sine));
        experiment.training.functions.noise = 0.3;
        experiment.training.contextMax = 4;
        const Experiment before = experiment;
        setting("family").set(experiment, double(Family::Sine));
        QCOMPARE(experiment, before);
    }

    void everyFamilyIsAllowedAsItIsUsual()
    {
        const Setting &family = setting("family");
        for (std::size_t i = 0; i < family.choices.size(); ++i) {
            Experiment experiment;
            if (Family(i) == Family::Data)
                experiment.training.functions.given = {{"a", {{0, 1}, {1, 2}}}};
            family.set(experiment, double(i));
            QVERIFY2(!findProblem(experiment), family.choices[i]);
        }
    }

    void dataBringTheirRange()
    {
        Experiment experiment;
        experiment.training.functions.count = 7;
        experiment.training.functions.given = {{"a", {{0, 1}, {1, 2}, {5, 2}}}, {"b", {{-1, 0}, {4, 1}}}};
        setting("family").set(experiment, double(Family::Sine));
        QCOMPARE(experiment.training.functions.given.size(), std::size_t(2)); // they stay
        setting("family").set(experiment, double(Family::Data));
        QCOMPARE(experiment.training.functions.x, (Interval{0, 4}));
        QCOMPARE(experiment.training.functions.count, 2);
        QVERIFY(!findProblem(experiment));
    }

    void dataThatAreNoFunctionsAreProblems()
    {
        const auto problem = [](const std::vector<GivenFunction> &given, int count = 0) {
            Experiment experiment;
            experiment.training.functions.family = Family::Data;
            experiment.training.functions.given = given;
            experiment.training.functions.count = count;
            return findProblem(experiment);
        };
        const GivenFunction good{"a", {{0, 1}, {1, 2}}};
        QVERIFY(!problem({good}));
        QCOMPARE(problem({})->kind, Problem::Kind::NoData);
        QCOMPARE(problem({good}, 2)->kind, Problem::Kind::FewerData);
        QCOMPARE(problem({good}, 2)->first, std::size_t(1));
        for (const Points &points : {Points{{0, 1}}, Points{{0, 1}, {0, 2}}, Points{{1, 1}, {0, 2}},
                                     Points{{0, 1}, {1, 2e6}}, Points{{0, 1}, {1, std::nan("")}}}) {
            QCOMPARE(problem({good, {"b", points}})->kind, Problem::Kind::NoFunction);
            QCOMPARE(problem({good, {"b", points}})->first, std::size_t(1));
        }
        Points many(maxPoints);
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i] = {double(i), 0};
        QVERIFY(!problem({{"a", many}}));
        QCOMPARE(problem({{"a", many}, good})->kind, Problem::Kind::TooMuchData);
        // Another family can be asked about them, if they are there.
        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        experiment.question.askedFamily = Family::Data;
        QCOMPARE(findProblem(experiment)->kind, Problem::Kind::NoData);
        experiment.training.functions.given = {good};
        QVERIFY(!findProblem(experiment));
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
