// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a typed number means, in languages that write 0.02 and in those that write 0,02.

#include "ui/document/typednumber.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale french(QLocale::French, QLocale::France);
const QLocale arabic(QLocale::Arabic, QLocale::Egypt);

} // namespace

class TestTypedNumber : public QObject
{
    Q_OBJECT

private slots:
    void hasOneReading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("value");
        const auto row = [](const char *text, const QLocale &locale, double value) {
            QTest::addRow("%s in %s", text, qPrintable(locale.name())) << QString::fromUtf8(text) << locale << value;
        };
        for (const QLocale &locale : {english, german, french, QLocale::c()}) {
            row("0.02", locale, 0.02);
            row("0,02", locale, 0.02);
            row("0.005", locale, 0.005); // three decimals, but no number of thousands begins with 0
            row("0,005", locale, 0.005);
            row(" -1.5 ", locale, -1.5);
            row("−1,5", locale, -1.5);
            row("+2", locale, 2);
            row(".5", locale, 0.5);
            row(",5", locale, 0.5);
            row("5.", locale, 5);
            row("1.2345", locale, 1.2345);
            row("1,23", locale, 1.23);
            row("1234.567", locale, 1234.567); // four digits before the mark: not grouped
            row("1234,567", locale, 1234.567);
            row("1.234,5", locale, 1234.5);
            row("1,234.5", locale, 1234.5);
            row("1.234.567", locale, 1234567);
            row("1,234,567.25", locale, 1234567.25);
            row("25 001", locale, 25001);
            row("25\u202f001,5", locale, 25001.5);
            row("25'001.5", locale, 25001.5);
            row("1e-3", locale, 1e-3);
            row("2,5E-4", locale, 2.5e-4);
            row("1.234e2", locale, 123.4);
        }
        row("1.234", english, 1.234); // one's own mark is what it is
        row("1,234", german, 1.234);
        row("٠٫٥", arabic, 0.5);
    }
    void hasOneReading()
    {
        QFETCH(QString, text);
        QFETCH(QLocale, locale);
        QFETCH(double, value);
        const auto number = typedNumber(text, NumberKind::Real, locale);
        QVERIFY2(number, qPrintable(number.error()));
        QCOMPARE(*number, value);
    }

    void hasTwo()
    {
        QCOMPARE(typedNumber("1.234", NumberKind::Real, german).error(),
                 QString("“1.234” can be read as 1234 or as 1,234; type one of these"));
        QCOMPARE(typedNumber("12,500", NumberKind::Real, english).error(),
                 QString("“12,500” can be read as 12500 or as 12.5; type one of these"));
        QVERIFY(!typedNumber("1.000", NumberKind::Real, french));
        // What the message says has one.
        QCOMPARE(*typedNumber("1234", NumberKind::Real, german), 1234.0);
        QCOMPARE(*typedNumber("1,234", NumberKind::Real, german), 1.234);
    }

    void hasNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",        " ",      "-",   ".",       ",",   "e5",   "abc", "1e",  "1.2.3", "1,2,3", "1,2.3,4", "1..2",
              "0.000.5", "1.23,4", "1 2", "1 234 5", "--1", "0x10", "nan", "inf", "1e999", "5 px",  "01.234,5"})
            QTest::addRow("'%s'", text) << QString(text);
    }
    void hasNone()
    {
        QFETCH(QString, text);
        for (const QLocale &locale : {english, german}) {
            for (const NumberKind kind : {NumberKind::Real, NumberKind::Whole})
                QVERIFY(typedNumber(text, kind, locale).error().contains("number"));
        }
    }

    // A whole number has no decimals, so that a mark can only group.
    void aWholeNumberIsGrouped()
    {
        for (const QLocale &locale : {english, german, french}) {
            for (const char *text : {"25001", "25.001", "25,001", "25 001", "2.5001e4"}) {
                const bool hasDecimals = QString(text).contains('e');
                QCOMPARE(bool(typedNumber(text, NumberKind::Whole, locale)), !hasDecimals);
            }
            QCOMPARE(*typedNumber("25.001", NumberKind::Whole, locale), 25001.0);
            QCOMPARE(*typedNumber("1,000", NumberKind::Whole, locale), 1000.0);
            QCOMPARE(*typedNumber("1e4", NumberKind::Whole, locale), 1e4);
            for (const char *text : {"2.5", "2,5", "5.0", "1.2345", "0.001", "1e-1"})
                QVERIFY2(!typedNumber(text, NumberKind::Whole, locale), text);
        }
        QVERIFY(typedNumber("2.5", NumberKind::Whole, english).error().contains("whole"));
    }

    // Every number that the program shows is read back.
    void whatIsShownIsRead()
    {
        for (const QLocale &locale :
             {english, german, french, arabic, QLocale(QLocale::German, QLocale::Switzerland)}) {
            for (const double value : {0.005, 1.5, -2.25, 1e-8, 12.25, 999.5}) {
                const QString text = locale.toString(value, 'g', QLocale::FloatingPointShortest);
                const auto number = typedNumber(text, NumberKind::Real, locale);
                QVERIFY2(number && *number == value, qPrintable(text + ' ' + locale.name() + ' ' + number.error()));
            }
            for (const int value : {7, 1000, 25001, 10'000'000}) {
                const auto number = typedNumber(locale.toString(value), NumberKind::Whole, locale);
                QVERIFY2(number && *number == value, qPrintable(locale.toString(value) + ' ' + locale.name()));
            }
        }
    }

    void listsAreSeparated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<NumberKind>("kind");
        QTest::addColumn<QStringList>("list");
        const auto row = [](const char *text, const QLocale &locale, NumberKind kind, const QStringList &list) {
            QTest::addRow("%s in %s", text, qPrintable(locale.name())) << QString(text) << locale << kind << list;
        };
        for (const QLocale &locale : {english, german}) {
            row("0.005, 0.05", locale, NumberKind::Real, {"0.005", "0.05"});
            row("0,005; 0,05", locale, NumberKind::Real, {"0,005", "0,05"});
            row("0.1,0.2,0.3", locale, NumberKind::Real, {"0.1", "0.2", "0.3"});
            row("0,05", locale, NumberKind::Real, {"0,05"});
            row("1e-3 2e-3", locale, NumberKind::Real, {"1e-3", "2e-3"});
            row("4,8;  16", locale, NumberKind::Whole, {"4", "8", "16"});
            row("1,3001,9001", locale, NumberKind::Whole, {"1", "3001", "9001"});
            row(" ; , ", locale, NumberKind::Real, {});
        }
        row("1,2,3", english, NumberKind::Real, {"1", "2", "3"});
        row("0,5", german, NumberKind::Real, {"0,5"});
    }
    void listsAreSeparated()
    {
        QFETCH(QString, text);
        QFETCH(QLocale, locale);
        QFETCH(NumberKind, kind);
        QFETCH(QStringList, list);
        const auto read = typedList(text, kind, locale);
        QVERIFY2(read, qPrintable(read.error()));
        QCOMPARE(*read, list);
    }

    void aListThatMayBeANumberIsRefused()
    {
        QVERIFY(typedList("0,5", NumberKind::Real, english).error().contains("one number or as 2"));
        QVERIFY(!typedList("1, 9,100", NumberKind::Whole, english));
        QVERIFY(!typedList("1, 9,100", NumberKind::Whole, german));
        QCOMPARE(*typedList("1, 9,001", NumberKind::Whole, english), QStringList({"1", "9,001"})); // 001 is no number
    }

    // Of a column whose decimal mark is known.
    void withAMarkThereIsOneReading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("point"); // NaN: no number
        QTest::addColumn<double>("comma");
        const double no = std::nan("");
        const auto row = [](const QString &text, double point, double comma) {
            QTest::newRow(qPrintable(text)) << text << point << comma;
        };
        row("12", 12, 12);
        row("1.5", 1.5, no);
        row("1,5", no, 1.5);
        row("1.234", 1.234, 1234);
        row("1,234", 1234, 1.234);
        row("1,234.5", 1234.5, no);
        row("1.234,5", no, 1234.5);
        row("1.234.567", no, 1234567);
        row("0.234", 0.234, no); // no group begins with 0
        row("1,23,456", no, no);
        row("1 234.5", 1234.5, no);
        row("1 23", no, no);
        row("1.5 6", no, no);
        row("-2e3", -2000, -2000);
        row("-2,5e-3", no, -0.0025);
        row("\u22121", -1, -1);
        row("1.", 1, no);
        row("1,", no, no);
        row("1e999", HUGE_VAL, HUGE_VAL);
        row("", no, no);
        row("1.2.3", no, no);
        row("nan", no, no);
        row("inf", no, no);
        row("0x10", no, no);
        row("5 %", no, no);
    }
    void withAMarkThereIsOneReading()
    {
        QFETCH(QString, text);
        QFETCH(double, point);
        QFETCH(double, comma);
        const auto check = [&](QChar mark, double expected) {
            const auto read = numberWithMark(text, mark);
            return std::isnan(expected) ? !read : read && *read == expected;
        };
        QVERIFY(check(u'.', point));
        QVERIFY(check(u',', comma));
    }
};

QTEST_GUILESS_MAIN(TestTypedNumber)
#include "tst_typednumber.moc"
