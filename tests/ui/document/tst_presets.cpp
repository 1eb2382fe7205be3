// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the article is a preset that opens.

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
    void unknownNameIsNothing();
};

void TestPresets::everyFigureOfTheArticleIsThere()
{
    // The article's figures, counted by the updates behind them.
    const QString figures = "untrained normal-1 normal-3001 normal-6001 normal-9001 default-1 default-4501 "
                            "default-9001 xavier-1 xavier-9001 long-1 long-12501 long-25001";
    QStringList found;
    for (const Preset &preset : presets()) {
        if (!preset.isSheet)
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
        // The step in the name is the step that opens.
        if (const QString step = preset.name.section('-', 1); !step.isEmpty())
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

void TestPresets::unknownNameIsNothing()
{
    QVERIFY(!findPreset("normal-9000"));
    QVERIFY(!findPreset(""));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
