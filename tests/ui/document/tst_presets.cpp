// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the article is a preset that opens.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "ui/document/presets.h"
#include "ui/document/presettexts.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

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
    void aRaceIsOfModelsAlone();
    void papersSayWhatTheyShow();
    void askedFormulasAreTheirPoints();
    void anotherFamilyIsAskedAbout();
    void unknownNameIsNothing();
};

void TestPresets::everyFigureOfTheArticleIsThere()
{
    // The article's figures, counted by the updates behind them.
    const QString figures = "untrained normal-1 normal-3001 normal-6001 normal-9001 default-1 default-4501 "
                            "default-9001 xavier-1 xavier-9001 long-1 long-12501 long-25001";
    QStringList found;
    for (const Preset &preset : presets()) {
        if (!preset.isSheet && !preset.published && !preset.session.experiment.training.isOfFamily())
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
        if (!preset.published)
            QCOMPARE(preset.group == "functions" || preset.group == "race", isOfFamily);
        const QString step = preset.name.section('-', 1);
        if (!step.isEmpty() && !isOfFamily && !preset.published)
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

void TestPresets::aRaceIsOfModelsAlone()
{
    const auto preset = findPreset("race-eq");
    QVERIFY(preset);
    const Session &session = preset->session;
    QCOMPARE(preset->title,
             "EQ, all functions: a race of CNP 2/2×64, ConvCNP 5×64, attentive CNP 2/2×64 over 2,000 updates");
    QCOMPARE(session.view.page, Page::Compare);
    QCOMPARE(session.view.compareChart, CompareChart::GapOverSeconds);
    QCOMPARE(session.picture.figure, FigureId::Race);
    std::vector<Model> models;
    for (const Variant &variant : session.comparison.variants) {
        Experiment raced = applied(variant, session.experiment);
        QVERIFY(!findProblem(raced));
        models.push_back(std::exchange(raced.training.model, session.experiment.training.model));
        QCOMPARE(raced, session.experiment); // nothing else makes one faster or slower
    }
    QCOMPARE(models, (std::vector{Model::Cnp, Model::ConvCnp, Model::Acnp}));
}

void TestPresets::papersSayWhatTheyShow()
{
    QSet<QString> papers;
    for (const Preset &preset : presets()) {
        if (!preset.published)
            continue;
        const Published &published = *preset.published;
        papers.insert(published.paper());
        QVERIFY2(published.paper().section(' ', 0, 0).toLower() == preset.group, qPrintable(preset.name));
        QVERIFY2(preset.title.endsWith(" (after " + published.source + ")"), qPrintable(preset.title));
        for (const QString &sentence : {published.shows, published.differs}) { // one each
            QVERIFY2(sentence.isEmpty() || std::ranges::find(presetTexts, sentence) != std::end(presetTexts),
                     qPrintable(sentence)); // where translators find it
            QVERIFY2(sentence.isEmpty() || (sentence.endsWith('.') && !sentence.contains(". ")), qPrintable(sentence));
            QVERIFY2(published.text().contains(sentence), qPrintable(published.text()));
        }
        QVERIFY2(!published.shows.isEmpty(), qPrintable(preset.name));
        QVERIFY2(published.differs.isEmpty() || published.differs.startsWith("Here "), qPrintable(published.differs));
        QVERIFY2(published.updates >= preset.session.step, qPrintable(preset.name)); // ours is as long, or shorter
        QCOMPARE(published.jointKl.has_value(), preset.group == "huang");
        if (published.jointKl)
            QVERIFY2(published.shows.contains(QString::number(*published.jointKl)), qPrintable(published.shows));
    }
    QCOMPARE(papers.size(), 8);
    QCOMPARE(findPreset("kim-anp")->session.experiment.training.path, Path::Attention);
    QCOMPARE(findPreset("kim-np")->session.experiment.training.path, Path::Mean);
    QCOMPARE(
        findPreset("martens-2")->published->text(),
        "Martens 2018, experiment 2: Given (0, 0) the curves fan out, and more points of sin x draw them together. "
        "Here functions are seen with noise of 0.05, and at 15 targets beside any context.");
    QCOMPARE(findPreset("martens-1")->title,
             "5 points of one function: latent NP 1/1×16 after 5,000 updates (after Martens 2018, experiment 1)");
    QCOMPARE(findPreset("martens-0")->title, "untrained latent NP 1/1×8: 50 curves with z ~ N(0, I); Dimensions of z "
                                             "1, Dimensions of z 2, Dimensions of z 4, "
                                             "Dimensions of z 8 (after Martens 2018, draws from the prior)");
}

void TestPresets::askedFormulasAreTheirPoints()
{
    const std::vector<std::tuple<const char *, const char *, double (*)(double)>> formulas{
        {"martens-1-moved", "asked: 1 + sin x", [](double x) { return 1 + std::sin(x); }},
        {"martens-2-larger", "asked: 2.5 sin x", [](double x) { return 2.5 * std::sin(x); }},
        {"martens-2-abs", "asked: |sin x|", [](double x) { return std::abs(std::sin(x)); }},
        {"martens-3", "asked: -sin 1.5 x", [](double x) { return -std::sin(1.5 * x); }},
        {"martens-2", "after 50,000 updates (after", [](double x) { return std::sin(x); }},
    };
    for (const auto &[name, said, f] : formulas) {
        const auto preset = findPreset(name);
        QVERIFY2(preset && preset->title.contains(said), name);
        QVERIFY(!preset->session.experiment.context().empty());
        for (const Point &point : preset->session.experiment.context())
            QVERIFY2(std::abs(point.y - f(point.x)) < 3e-4, name); // x is to four digits, and f' at most 2.5
    }
}

void TestPresets::anotherFamilyIsAskedAbout()
{
    const auto preset = findPreset("functions-asked");
    QVERIFY(preset);
    QCOMPARE(preset->title, "a sin x, all functions: latent NP 2/2×64 after 20,000 updates, asked: EQ");
    const Experiment &experiment = preset->session.experiment;
    QCOMPARE(experiment.training, findPreset("functions-all")->session.experiment.training);
    QVERIFY(experiment.asksAnotherFamily());
    QCOMPARE(experiment.question.context, questionTask(experiment.training, experiment.question)->context);
}

void TestPresets::unknownNameIsNothing()
{
    QVERIFY(!findPreset("normal-9000"));
    QVERIFY(!findPreset(""));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
