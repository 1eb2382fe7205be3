// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/wrapping.h"

#include <QTest>

#include <algorithm>

using namespace npscope;

class TestWrapping : public QObject
{
    Q_OBJECT

private slots:
    void aChineseCharacterIsTwoColumns()
    {
        QCOMPARE(terminalWidth(u"sigma_z"), 7);
        QCOMPARE(terminalWidth(u"潜变量 z"), 8);
        QCOMPARE(terminalWidth(u"，。（）"), 8);
        QCOMPARE(terminalWidth(u"a\u0301"), 1); // a letter and its accent
        QCOMPARE(terminalWidth(u""), 0);
    }

    void wordsAreKeptWhole()
    {
        QCOMPARE(wrapped("one two-three four/five six", 9), (QStringList{"one", "two-three", "four/five", "six"}));
        QCOMPARE(wrapped("one two", 7), (QStringList{"one two"}));
        QCOMPARE(wrapped("one two", 6), (QStringList{"one", "two"}));
        QCOMPARE(wrapped("extraordinarily long", 4), (QStringList{"extraordinarily", "long"}));
        QCOMPARE(wrapped("", 4), QStringList{""});
    }

    // Between any two of them, but no line begins with a full stop or ends in an opening bracket.
    void chineseIsBrokenAnywhereButBeforePunctuation()
    {
        const QString text = "神经过程 (NP) 学习预测整条函数。给定几个上下文点，它画出穿过这些点的曲线（见 README）。";
        for (const int width : {8, 10, 13, 20, 40}) {
            const QStringList lines = wrapped(text, width);
            QCOMPARE(lines.join("").remove(' '), QString(text).remove(' '));
            for (const QString &line : lines) {
                QVERIFY2(terminalWidth(line) <= width + 2, qPrintable(line)); // a word, or punctuation that must stay
                QVERIFY2(!line.startsWith("。") && !line.startsWith("，") && !line.endsWith("（"), qPrintable(line));
            }
            QVERIFY(lines.size() <= terminalWidth(text) / (width - 6) + 1);
        }
        QCOMPARE(wrapped("神经过程学习", 8), (QStringList{"神经过程", "学习"}));
    }
};

QTEST_APPLESS_MAIN(TestWrapping)
#include "tst_wrapping.moc"
