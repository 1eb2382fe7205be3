// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// In a terminal: texts are in the system's language, what is in files and what is typed in none.

#include "tests/app/program.h"

#include <QTest>

#include <algorithm>

class TestSystemLanguage : public QObject
{
    Q_OBJECT

    static QProcessEnvironment systemOf(const QString &languages)
    {
        const QString first = languages.section(':', 0, 0);
        QProcessEnvironment environment = plainEnvironment(first == "C" ? "C.UTF-8" : first + ".UTF-8");
        environment.insert("LANGUAGE", first == "C" ? QString() : languages);
        return environment;
    }

    static bool isChinese(const QByteArray &text)
    {
        return std::ranges::any_of(QString::fromUtf8(text), [](QChar c) { return c.script() == QChar::Script_Han; });
    }

private slots:
    void itIsTheFirstThatThereAreTextsIn_data()
    {
        QTest::addColumn<QString>("languages");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("Chinese") << "zh_CN" << true;
        QTest::newRow("Chinese before English") << "zh_CN:en" << true;
        QTest::newRow("English before Chinese") << "en_GB:zh_CN" << false;
        QTest::newRow("German, which there is none of") << "de_DE" << false;
        QTest::newRow("German before Chinese") << "de_DE:zh_CN" << true;
        QTest::newRow("none") << "C" << false;
    }
    void itIsTheFirstThatThereAreTextsIn()
    {
        QFETCH(QString, languages);
        QFETCH(bool, chinese);
        const QProcessEnvironment system = systemOf(languages);
        for (const QStringList &command :
             {QStringList{"--help"}, {"render", "--help"}, {"help", "settings"}, {"presets"}}) {
            const Outcome help = runProgram(command, system);
            VERIFY_DONE(help);
            QVERIFY2(isChinese(help.out) == chinese, qPrintable(command.join(' ')));
        }
        for (const QStringList &wrong : {QStringList{"--memory", "x"}, {"render", "--steps", "x", "--out", "a.png"}}) {
            const Outcome refused = runProgram(wrong, system);
            QCOMPARE(refused.code, 2);
            QVERIFY2(isChinese(refused.error) == chinese, refused.error);
        }
    }

    void anotherIsGivenToTheWindow()
    {
        for (const QStringList &given :
             {QStringList{"--language", "zh_CN"}, {"--language=zh_CN"}, {"-language", "zh_CN"}})
            QVERIFY2(isChinese(runProgram(given + QStringList{"--help"}).out), qPrintable(given.join(' ')));
        const Outcome refused = runProgram({"--language", "xx"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.error.contains("zh_CN") && !isChinese(refused.error), refused.error);
    }

    void helpFitsItsLines()
    {
        for (const QString command : {"render", "train", "sweep", "evaluate", "reproduce", "weights"}) {
            const Outcome help = runProgram({command, "--help"}, systemOf("zh_CN"));
            for (const QString &line : QString::fromUtf8(help.out).split('\n')) {
                qsizetype width = 0;
                for (const QChar c : line)
                    width += c.unicode() >= 0x2e80 ? 2 : 1;
                QVERIFY2(width <= 100 || line.startsWith("  npscope") || line.contains("npscope " + command),
                         qPrintable(line));
            }
        }
    }

    void whatIsInFilesHasNoLanguage()
    {
        const QStringList train{"train", "--steps", "3", "--record", "1,3", "--format", "csv"};
        const Outcome chinese = runProgram(train, systemOf("zh_CN")), plain = runProgram(train);
        VERIFY_DONE(chinese);
        QCOMPARE(chinese.out, plain.out);
        const QStringList names{"presets", "--names"};
        QCOMPARE(runProgram(names, systemOf("zh_CN")).out, runProgram(names).out);
    }
};

QTEST_GUILESS_MAIN(TestSystemLanguage)
#include "tst_systemlanguage.moc"
