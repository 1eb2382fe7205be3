// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program says of itself: help, the version, and the list of presets; all without a display.

#include "core/experiment/settings.h"
#include "tests/app/program.h"
#include "ui/document/presets.h"
#include "ui/document/settingtext.h"

#include <QRegularExpression>
#include <QTest>

using namespace npscope;

class TestHelp : public QObject
{
    Q_OBJECT

private slots:
    void generalHelpNamesTheCommands_data();
    void generalHelpNamesTheCommands();
    void commandHelpHasItsOptions_data();
    void commandHelpHasItsOptions();
    void everySettingIsExplained();
    void helpFitsATerminal();
    void versionIsPrinted_data();
    void versionIsPrinted();
    void presetsAreListedWithTheirTitles();
    void presetNamesAreListedAlone();
    void runKnowsTheCommands();
};

void TestHelp::generalHelpNamesTheCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QStringList &arguments : {QStringList{"help"}, {"--help"}, {"-h"}, {"--theme", "dark", "--help"}})
        QTest::newRow(qPrintable(arguments.join(' '))) << arguments;
}

void TestHelp::generalHelpNamesTheCommands()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = runProgram(arguments);
    VERIFY_DONE(outcome);
    QVERIFY(outcome.out.startsWith("Usage: npscope "));
    for (const QByteArray word : {"render", "train", "sweep", "presets", "help", "--theme", "--memory", "Examples:"})
        QVERIFY2(outcome.out.contains(word), word);
}

void TestHelp::commandHelpHasItsOptions_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("words");
    QStringList experiment{"--init", "--seed",        "--context", "--curves", "--points",
                           "--data", "--standardise", "--set",     "Examples:"};
    for (const char *name : initialisationNames())
        experiment.append(name);
    for (const Setting &setting : settings())
        experiment.append(setting.name);
    QTest::newRow("render") << "render"
                            << experiment + QStringList{"--preset",     "--steps",
                                                        "--size",       "--scale",
                                                        "--background", "--out",
                                                        "--dpi",        "--text-size",
                                                        "--columns",    "white, theme, transparent, dark, print"};
    QTest::newRow("train") << "train" << experiment + QStringList{"--steps", "--record", "--format", "--out"};
    QStringList sweep = experiment + QStringList{"--inits", "--seeds", "--vary", "--steps", "--threads", "--no-header"};
    sweep.removeOne("--init"); // --inits has it in
    sweep.removeOne("--seed");
    QTest::newRow("sweep") << "sweep" << sweep;
    QTest::newRow("presets") << "presets" << QStringList{"--names", "Examples:"};
}

void TestHelp::commandHelpHasItsOptions()
{
    QFETCH(QString, command);
    QFETCH(QStringList, words);
    const Outcome outcome = runProgram({"help", command});
    VERIFY_DONE(outcome);
    QVERIFY(outcome.out.startsWith("Usage: npscope " + command.toUtf8()));
    for (const QString &word : words)
        QVERIFY2(outcome.out.contains(word.toUtf8()), qPrintable(word));
    QCOMPARE(runProgram({command, "--help"}).out, outcome.out);
    QCOMPARE(runProgram({command, "-h"}).out, outcome.out);
}

void TestHelp::everySettingIsExplained()
{
    const Outcome outcome = runProgram({"help", "settings"});
    VERIFY_DONE(outcome);
    const QString text = QString::fromUtf8(outcome.out).simplified();
    for (const Setting &setting : settings()) {
        QVERIFY2(text.contains(QString("%1 (%2)").arg(setting.name, label(setting))), setting.name);
        QVERIFY2(text.contains(explanation(setting)), setting.name);
        QVERIFY2(setting.isChoice() || text.contains(limitsText(setting, QLocale::c())), setting.name);
        for (std::size_t i = 0; i < setting.choices.size(); ++i)
            QVERIFY2(text.contains(setting.choices[i] + QString(": ") + choiceExplanation(setting, double(i))),
                     setting.name);
    }
}

void TestHelp::helpFitsATerminal()
{
    const int columns = 100; // of a window of usual size
    for (const QString command : {"", "render", "train", "sweep", "presets", "settings"}) {
        const Outcome outcome = runProgram(command.isEmpty() ? QStringList{"help"} : QStringList{"help", command});
        VERIFY_DONE(outcome);
        for (const QString &line : QString::fromUtf8(outcome.out).split('\n'))
            QVERIFY2(line.size() <= columns, qPrintable(line));
    }
}

void TestHelp::versionIsPrinted_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QStringList &arguments : {QStringList{"--version"}, {"-v"}, {"--theme", "dark", "--version"}})
        QTest::newRow(qPrintable(arguments.join(' '))) << arguments;
}

void TestHelp::versionIsPrinted()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = runProgram(arguments);
    VERIFY_DONE(outcome);
    static const QRegularExpression version(R"(\ANPScope \d+\.\d+\.\d+\nCompiled for [^\n]+\n\z)");
    QVERIFY2(version.match(QString::fromUtf8(outcome.out)).hasMatch(), outcome.out);
}

void TestHelp::presetsAreListedWithTheirTitles()
{
    const Outcome outcome = runProgram({"presets"}, QProcessEnvironment::systemEnvironment()); // numbers as here
    VERIFY_DONE(outcome);
    const QStringList lines = QString::fromUtf8(outcome.out).split('\n', Qt::SkipEmptyParts);
    const std::vector<Preset> all = presets();
    QCOMPARE(std::size_t(lines.size()), all.size());
    const qsizetype column = lines.first().indexOf(all.front().title);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QVERIFY2(lines[qsizetype(i)].startsWith(all[i].name + ' '), qPrintable(lines[qsizetype(i)]));
        QCOMPARE(lines[qsizetype(i)].mid(column), all[i].title); // aligned
    }
}

void TestHelp::presetNamesAreListedAlone()
{
    const Outcome outcome = runProgram({"presets", "--names"});
    VERIFY_DONE(outcome);
    QStringList names;
    for (const Preset &preset : presets())
        names.append(preset.name);
    QCOMPARE(QString::fromUtf8(outcome.out), names.join('\n') + '\n');
}

// app/run asks for no display where a command needs none.
void TestHelp::runKnowsTheCommands()
{
    const QString usage = QString::fromUtf8(runProgram({"help"}).out).section('\n', 1, 1);
    QVERIFY2(usage.contains("render|train"), qPrintable(usage));
    QString commands = usage.simplified().section(' ', 1, 1) + "|help";
    commands.replace('|', " | ");
    QVERIFY(contents(qEnvironmentVariable("NPSCOPE_SOURCE") + "/app/run").contains(commands.toUtf8() + ')'));
}

QTEST_GUILESS_MAIN(TestHelp)
#include "tst_help.moc"
