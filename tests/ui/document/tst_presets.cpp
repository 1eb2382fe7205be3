// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the article is a preset that opens.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "ui/document/presets.h"

#include <QSet>
#include <QTest>

using namespace npscope;

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyFigureOfTheArticleIsThere();
    void everyPresetIsAllowedAndTitled();
    void untrainedIsTheArticlesFirstFigure();
    void longerRunIsAnotherOne();
    void sheetsHoldTheirFigures();
    void titlesSayTheArticlesStep();
    void functionsLeadFromOneToAll();
    void conditionalOnesAreOfTheSizesOfTheTables();
    void unknownNameIsNothing();
};

void TestPresets::everyFigureOfTheArticleIsThere()
{
    // The article's figures, counted by the updates behind them.
    const QString figures = "untrained normal-1 normal-3001 normal-6001 normal-9001 default-1 default-4501 "
                            "default-9001 xavier-1 xavier-9001 long-1 long-12501 long-25001";
    QStringList found;
    for (const Preset &preset : presets()) {
        if (!preset.isSheet && !preset.session.experiment.training.isOfFamily())
            found.append(preset.name);
    }
    QCOMPARE(found.join(' '), figures);
}

void TestPresets::everyPresetIsAllowedAndTitled()
{
    QSet<QString> names;
    QSet<QString> titles;
    for (const Preset &preset : presets()) {
        QVERIFY2(!findProblem(preset.session.experiment), qPrintable(preset.name));
        QVERIFY2(preset.session.step <= preset.session.experiment.length, qPrintable(preset.name));
        QVERIFY2(!names.contains(preset.name), qPrintable(preset.name));
        QVERIFY2(!preset.title.isEmpty() && !titles.contains(preset.title), qPrintable(preset.title));
        names.insert(preset.name);
        titles.insert(preset.title);
        // The step in the name is the step that opens; those on families are named after what they are of.
        const bool isOfFamily = preset.session.experiment.training.isOfFamily();
        QCOMPARE(preset.group == "functions" || preset.published.has_value(), isOfFamily);
        if (const QString step = preset.name.section('-', 1); !step.isEmpty() && !isOfFamily)
            QCOMPARE(QString::number(preset.session.step), step);
        QCOMPARE(preset.name.section('-', 0, 0), preset.group);
    }
}

void TestPresets::untrainedIsTheArticlesFirstFigure()
{
    const auto preset = findPreset("untrained");
    QVERIFY(preset);
    QCOMPARE(preset->session.step, 0);
    QCOMPARE(preset->session.experiment.question.curves, 30);
    QVERIFY(preset->session.experiment.context().empty());
    QVERIFY(preset->session.experiment.training == Training());
}

void TestPresets::longerRunIsAnotherOne()
{
    QVERIFY(findPreset("long-1")->session.experiment.training != findPreset("normal-1")->session.experiment.training);
}

void TestPresets::sheetsHoldTheirFigures()
{
    const std::vector<Preset> all = presets();
    QSet<QString> sheets;
    for (const Preset &sheet : all) {
        if (!sheet.isSheet)
            continue;
        QCOMPARE(sheet.name, sheet.group);
        sheets.insert(sheet.name);
        std::vector<Step> steps;
        for (const Preset &figure : all) {
            if (figure.isSheet || figure.group != sheet.group)
                continue;
            steps.push_back(figure.session.step);
            QVERIFY(figure.session.experiment == sheet.session.experiment);
        }
        QCOMPARE(sheet.session.picture.steps, steps);
    }
    QCOMPARE(sheets, (QSet<QString>{"normal", "default", "xavier", "long"}));
}

void TestPresets::titlesSayTheArticlesStep()
{
    QCOMPARE(findPreset("normal-9001")->title, "normal after 9,001 updates (the article's 9,000)");
    QCOMPARE(findPreset("long-1")->title, "normal, the longer run, after one update (the article's step 0)");
    QCOMPARE(findPreset("xavier")->title, "xavier after 1 / 9,001 updates: a sheet");
    QVERIFY(findPreset("untrained")->title.contains("untrained"));
}

void TestPresets::functionsLeadFromOneToAll()
{
    Experiment expected;
    setting("family").set(expected, double(Family::Sine));
    Training &training = expected.training;
    training.sizes = {.hidden = 64, .rDim = 64, .zDim = 2, .encoderLayers = 2, .decoderLayers = 2};
    training.initialisation = Initialisation::Default;
    training.encoderActivation = training.decoderActivation = Activation::Relu;
    training.batch = 16;
    expected.length = 20000;
    expected.question.function = 2; // whose three points leave something open
    expected = withDrawnContext({}, expected);
    QCOMPARE(expected.question.context.size(), std::size_t(3));
    const std::vector<std::pair<const char *, int>> counts{{"one", 1}, {"eight", 8}, {"all", 0}};
    for (const auto &[name, count] : counts) {
        training.functions.count = count;
        const auto preset = findPreset(QString("functions-") + name);
        QVERIFY(preset);
        QCOMPARE(preset->session.experiment, expected);
        QCOMPARE(preset->session.step, 20000);
    }
    QCOMPARE(findPreset("functions-one")->title, "a sin x, one function: latent NP 2/2×64 after 20,000 updates");
    QCOMPARE(findPreset("functions-eight")->title, "a sin x, 8 functions: latent NP 2/2×64 after 20,000 updates");
    QCOMPARE(findPreset("functions-all")->title, "a sin x, all functions: latent NP 2/2×64 after 20,000 updates");
}

void TestPresets::conditionalOnesAreOfTheSizesOfTheTables()
{
    for (const auto &[hidden, layers] : {std::pair{128, 3}, std::pair{64, 2}}) {
        const auto preset = findPreset(QString("functions-cnp%1").arg(hidden));
        QVERIFY(preset);
        const Training &training = preset->session.experiment.training;
        QVERIFY(training.functions == usualFunctions(Family::Eq)); // all of them
        QCOMPARE(training.model, Model::Cnp);
        QCOMPARE(training.sizes, (Sizes{hidden, hidden, Sizes().zDim, layers, layers}));
        QCOMPARE(training.batch, 16);
        QCOMPARE(preset->session.experiment.length, 20000);
    }
    QCOMPARE(findPreset("functions-cnp128")->title, "EQ, all functions: CNP 3/3×128 after 20,000 updates");
    QCOMPARE(findPreset("functions-convcnp")->title, "EQ, all functions: ConvCNP 5×32 after 2,000 updates");
    QCOMPARE(findPreset("functions-acnp")->title, "EQ, all functions: attentive CNP 2/2×64 after 10,000 updates");
}

void TestPresets::unknownNameIsNothing()
{
    QVERIFY(!findPreset("normal-9000"));
    QVERIFY(!findPreset(""));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
