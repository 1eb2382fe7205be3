// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"

#include <QTest>

#include <cmath>

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

    void contextRangeMustNotBeEmpty()
    {
        Experiment experiment;
        experiment.training.contextMin = 4;
        const auto problem = findProblem(experiment);
        QVERIFY(problem && problem->kind == Problem::Kind::ContextRange);
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
