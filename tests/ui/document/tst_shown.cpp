// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Foreign text in messages: nothing in it steers a terminal or hides, and its length is bounded.

#include "ui/document/shown.h"

#include <QTest>

using namespace npscope;

class TestShown : public QObject
{
    Q_OBJECT

private slots:
    void whatSteersOrHidesIsEscaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QString("Grüße, 世界: 100 %1 \\n") << QString("Grüße, 世界: 100 %1 \\n");
        QTest::newRow("lines") << QString("a\nb\r\tc") << QString("a\\nb\\r\\tc");
        QTest::newRow("terminal") << QString("\x1b]0;title\x07") << QString("\\x1b]0;title\\x07");
        QTest::newRow("nought") << QString(QChar(0)) << QString("\\x00");
        QTest::newRow("delete") << QString("\x7f") << QString("\\x7f");
        QTest::newRow("second control set") << QString::fromUtf16(u"\u009b31m") << QString("\\x9b31m");
        QTest::newRow("turned") << QString::fromUtf16(u"a\u202egnp.exe\u2066") << QString("a\\u202egnp.exe\\u2066");
        QTest::newRow("invisible") << QString::fromUtf16(u"a\u200bb\ufeff") << QString("a\\u200bb\\ufeff");
        QTest::newRow("separators") << QString::fromUtf16(u"\u2028\u2029") << QString("\\u2028\\u2029");
        QTest::newRow("half a pair") << QString(QChar(0xd800)) + 'a' << QString::fromUtf16(u"\ufffd") + 'a';
        QTest::newRow("beyond 16 bits") << QString::fromUtf16(u"\U0001F600\U000E0001")
                                        << QString::fromUtf16(u"\U0001F600") + "\\ue0001";
    }

    void whatSteersOrHidesIsEscaped()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(shown(text), expected);
        QCOMPARE(shown(expected), expected); // whole messages pass once more
    }

    void longTextKeepsItsEnds()
    {
        QCOMPARE(shown("0123456789", 10), "0123456789");
        QCOMPARE(shown("0123456789a", 9), "012345…89a");
        QCOMPARE(shown(QString("\n").repeated(10), 9), "\\n\\n\\n…\\n"); // no escape is cut in two
        QCOMPARE(shown(QString(1'000'000, 'a')).size(), 61);
        QCOMPARE(shownPath("/" + QString(5000, 'a') + ".csv").size(), 301);
        QVERIFY(shownPath("/" + QString(5000, 'a') + ".csv").endsWith("a.csv"));
    }
};

QTEST_GUILESS_MAIN(TestShown)
#include "tst_shown.moc"
