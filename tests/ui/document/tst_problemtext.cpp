// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Problems in words, and the registry in the user's language.

#include "ui/document/problemtext.h"
#include "ui/document/settingtext.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace npscope;

class TestProblemText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everySettingHasALabelOfItsOwn();
    void everySettingIsNamedWithWhatIsAllowed();
    void pointsAreCountedFromOne();
    void pointsOfAFileAreNamedByTheirLines();
    void farPointIsNamed();
    void otherProblemsSayWhatIsAllowed();
    void tooMuchIsRoundedUp();
    void tooMuchMemoryNamesBothAmountsAndWhatToLower();
    void emptyRangesNameBothEnds();
    void whatZeroIsCalledIsAllowed();
    void numbersKeepTheirDigits();
};

void TestProblemText::everySettingHasALabelOfItsOwn()
{
    QSet<QString> labels;
    for (const Setting &setting : settings()) {
        const QString text = label(setting);
        QVERIFY2(text != setting.name, setting.name); // what a setting without a label would show
        QVERIFY2(!labels.contains(text), setting.name);
        labels.insert(text);
    }
}

void TestProblemText::everySettingIsNamedWithWhatIsAllowed()
{
    for (const Setting &setting : settings()) {
        if (setting.isChoice())
            continue;
        const Problem problem{.kind = Problem::Kind::OutOfRange, .setting = &setting, .value = -1000};
        const QString text = problemText(problem);
        QVERIFY2(text.startsWith(label(setting) + " is -1,000; allowed are "), qPrintable(text));
        const QString word = setting.zero ? QString(", or ") + setting.zero : QString();
        QVERIFY2(text.endsWith(numberText(setting.min) + " to " + numberText(setting.max) + word), qPrintable(text));
        QVERIFY2(problemText(problem, {.asInFiles = true}).startsWith(jsonPath(setting) + " is -1000; "), setting.name);
    }
}

void TestProblemText::pointsAreCountedFromOne()
{
    const auto problem = findProblem(Points{{0, 0}, {1, 2}, {1, 3}, {1, 2}}, false);
    QVERIFY(problem);
    QCOMPARE(problemText(*problem), "The training data: points 2 and 4 are the same; each (x, y) is allowed once, "
                                    "an equal x with another y");
    const auto inContext = findProblem(Points{{1, 2}, {1, 2}}, true);
    QVERIFY(problemText(*inContext).startsWith("The context: points 1 and 2 are the same"));
}

void TestProblemText::pointsOfAFileAreNamedByTheirLines()
{
    const std::vector<int> lines{2, 5};
    const auto problem = findProblem(Points{{1, 2}, {1, 2}}, false);
    QVERIFY(problemText(*problem, {.lines = lines}).startsWith("lines 2 and 5 are the same point"));
}

void TestProblemText::farPointIsNamed()
{
    const auto problem = findProblem(Points{{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 0}}, true);
    QVERIFY(problem);
    QCOMPARE(problemText(*problem),
             "The context: the coordinates of point 2 must be numbers from -1,000,000 to 1,000,000");
    const std::vector<int> lines{2, 9};
    QCOMPARE(problemText(*problem, {.asInFiles = true, .lines = lines}),
             "line 9: the coordinates of a point must be numbers from -1000000 to 1000000");
}

void TestProblemText::otherProblemsSayWhatIsAllowed()
{
    Experiment experiment;
    experiment.training.contextMin = 4;
    QCOMPARE(problemText(*findProblem(experiment)),
             label(setting("context_min")) + " is 4; it may be at most " + label(setting("context_max")));

    experiment = {};
    experiment.training.points.resize(maxPoints + 1);
    QCOMPARE(problemText(*findProblem(experiment)), "The training data has 10,001 points; allowed are at most 10,000");

    experiment = {};
    experiment.training.sizes.hidden = 512;
    experiment.training.samples = 1000;
    for (int i = 3; i < 40; ++i)
        experiment.training.points.push_back({double(i), 0});
    const auto problem = findProblem(experiment);
    const QString text = problemText(*problem);
    QVERIFY2(text.startsWith(
                 "An update would compute 1.08 times as much as is allowed, which is 20,000,000 values of hidden "
                 "units and 500,000,000 products of weights"),
             qPrintable(text)); // 42 points, 1000 samples and 512 hidden units are 1.0752 times 2e7
    QVERIFY(text.endsWith(", The training data"));
    const QString inFiles = problemText(*problem, {.asInFiles = true});
    QVERIFY(inFiles.contains("20000000 values") && inFiles.endsWith(", points"));
    for (const char *name :
         {"batch", "samples", "hidden", "encoder_layers", "decoder_layers", "target_points", "context_max"}) {
        QVERIFY2(text.contains(label(setting(name))), name);
        QVERIFY2(inFiles.contains(name), name);
    }
}

// What is hardly too much is never "1 times" what is allowed.
void TestProblemText::tooMuchIsRoundedUp()
{
    const Problem problem{.kind = Problem::Kind::TooMuchWork, .value = 1 + 1e-9};
    QVERIFY2(problemText(problem).contains(" 1.01 times "), qPrintable(problemText(problem)));
}

void TestProblemText::tooMuchMemoryNamesBothAmountsAndWhatToLower()
{
    Problem problem{.kind = Problem::Kind::TooMuchMemory, .value = 2.5e9 + 1};
    QVERIFY2(problemText(problem).startsWith("The experiment may take 2,501 MB of memory; allowed are 2,000 MB; "),
             qPrintable(problemText(problem)));
    for (const char *name : {"batch", "samples", "z_dim", "hidden", "context_max"}) {
        QVERIFY2(problemText(problem).contains(label(setting(name))), name);
        QVERIFY2(problemText(problem, {.asInFiles = true}).contains(name), name);
    }
    problem.inContext = true;
    QCOMPARE(problemText(problem), "The context has too many points for the exact answer, which may take 2,501 MB of "
                                   "memory; allowed are 2,000 MB");
    problem = {.kind = Problem::Kind::TooMuchMemory, .value = 2.5e9, .first = 5000};
    QVERIFY2(problemText(problem).startsWith("5,000 held-out tasks, and a run, may take 2,500 MB"),
             qPrintable(problemText(problem)));
}

void TestProblemText::emptyRangesNameBothEnds()
{
    Experiment experiment;
    experiment.training.functions.x = {3.5, 3};
    const auto problem = findProblem(experiment);
    QCOMPARE(problemText(*problem), "Least x is 3.5; it must be below Largest x");
    QCOMPARE(problemText(*problem, {.asInFiles = true}),
             "experiment.training.x_min is 3.5; it must be below experiment.training.x_max");
}

void TestProblemText::whatZeroIsCalledIsAllowed()
{
    const Setting &functions = setting("functions");
    const QString allowed = allowedText(limitsOf(functions), QLocale::c());
    QCOMPARE(allowed, "whole numbers from 0 to 4096, or all");
}

void TestProblemText::numbersKeepTheirDigits()
{
    const QLocale c = QLocale::c();
    QCOMPARE(numberText(1e6, c), "1000000");
    QCOMPARE(numberText(-0.0, c), "0");
    QCOMPARE(numberText(1e-8, c), "1e-08");
    QCOMPARE(numberText(0.1 + 0.2, c), "0.30000000000000004");
    QCOMPARE(numberText(1e6, QLocale(QLocale::English)), "1,000,000");
    QCOMPARE(numberText(0.5, QLocale(QLocale::German)), "0,5");
}

QTEST_GUILESS_MAIN(TestProblemText)
#include "tst_problemtext.moc"
