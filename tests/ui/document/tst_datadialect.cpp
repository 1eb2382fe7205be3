// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables as people have them: how each is read, and which of them are in doubt.

#include "ui/document/datadialect.h"

#include <QTest>

using namespace npscope;

namespace {

// "tab . header x0 y1 n-1"
QString text(const DataDialect &dialect)
{
    return QStringLiteral("%1 %2 %3 x%4 y%5 n%6")
        .arg(separatorName(dialect.separator), dialect.decimalMark)
        .arg(dialect.hasHeader ? "header" : "bare")
        .arg(dialect.x)
        .arg(dialect.y)
        .arg(dialect.name);
}

} // namespace

class TestDataDialect : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreReadAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("dialect");
        const auto row = [](const char *name, const QString &table, const char *dialect) {
            QTest::newRow(name) << table << QString(dialect);
        };
        row("tabs", "1.5\t2\n3\t4.25\n", "tab . bare x0 y1 n-1");
        row("commas", "x,y\n1.5,2\n", "comma . header x0 y1 n-1");
        row("semicolons", "1;2.5\n3;4", "semicolon . bare x0 y1 n-1");
        row("spaces", "1.5  2\n3    4\n", "spaces . bare x0 y1 n-1");
        row("spaces, decimal commas", "1,5 2,5\n0,5 200,5\n", "spaces , bare x0 y1 n-1");
        row("commas and spaces", "1.5, 2\n3, 4\n", "comma . bare x0 y1 n-1");
        row("tabs, decimal commas", "1,5\t2\n3\t4,25\n", "tab , bare x0 y1 n-1");
        row("semicolons, decimal commas", "t;v\n1,5;2\n3;4,25\n", "semicolon , header x0 y1 n-1");
        row("quoted decimal commas", "\"1,5\",\"2,5\"\n\"0,5\",\"3,25\"\n", "comma , bare x0 y1 n-1");
        row("groups and decimal points", "1,234.5\t2\n3\t4\n", "tab . bare x0 y1 n-1");
        row("groups and decimal commas", "1.234,5\t2\n3\t4\n", "tab , bare x0 y1 n-1");
        row("groups of spaces", "1 234,5\t2\n3\t4\n", "tab , bare x0 y1 n-1");
        row("several groups", "1,234,567\t2\n3\t4\n", "tab . bare x0 y1 n-1");
        row("one number decides for all", "1,234\t2\n0,5\t4\n", "tab , bare x0 y1 n-1");
        row("exponents", "1e-3;2E5\n-3;+4\n", "semicolon . bare x0 y1 n-1");
        row("typographic minus", QString::fromUtf8("\u22121.5\t2\n"), "tab . bare x0 y1 n-1");
        row("few numbers", "x;y\n0,5;1\n0,6;\n0,7;none\n0,8;\n", "semicolon , header x0 y1 n-1");
        row("one row", "1\t2", "tab . bare x0 y1 n-1");
        row("a comma in the header", "x, in m;y\n1;2\n", "semicolon . header x0 y1 n-1");
        row("missing numbers", "nan,1\n,2\n3.5,4\n1,2\n5,6\n", "comma . bare x0 y1 n-1");
        row("y before x", "y;x\n1;2\n", "semicolon . header x1 y0 n-1");
        row("X and Y among others", "t,X,Y\n1,2,3\n", "comma . header x1 y2 n-1");
        row("dates first", "2020-01-01\t1\t2.5\n2020-01-02\t3\t4\n", "tab . bare x1 y2 n-1");
        row("names first", "name;x;y\na;1;2\na;2;3\nb;1;5\nb;2;6\n", "semicolon . header x1 y2 n0");
        row("names last, no header", "1\t2\ta\n2\t3\ta\n1\t5\tb\n2\t6\tb\n", "tab . bare x0 y1 n2");
        row("numbers that name", "id,x,y\n7,1,2\n7,2,3\n8,1,2\n", "comma . header x1 y2 n0");
        row("names with decimal commas", "kurve;x;y\na b;1,5;2,5\na b;2;3\n", "semicolon , header x1 y2 n0");
        row("a comment before", "# made by hand\nx,y\n1,2\n", "comma . header x0 y1 n-1");
        row("a typing error is no header", "1,2x\n3.5,4\n", "comma . bare x0 y1 n-1");
    }
    void tablesAreReadAsTheyAreMeant()
    {
        QFETCH(QString, table);
        QFETCH(QString, dialect);
        const DataGuess guess = guessDialect(table, QLocale::c());
        QCOMPARE(text(guess.dialect), dialect);
        QVERIFY2(guess.doubt.isEmpty(), qPrintable(guess.doubt));
        for (const auto &[end, name] : {std::pair("\r\n", "DOS"), std::pair("\r", "Mac")}) {
            const DataGuess same = guessDialect(QString(table).replace('\n', end), QLocale::c());
            QVERIFY2(same.dialect == guess.dialect, name);
        }
    }

    void whatHasTwoReadingsIsInDoubt_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("doubt");
        const QLocale english = QLocale::c(), german(QLocale::German);
        QTest::newRow("a group or decimals") << "1,234\t2\n5,678\t3\n"
                                             << english << "tab . bare x0 y1 n-1"
                                             << "“1,234” is read as 1234; it could be 1.234.";
        QTest::newRow("the language's own") << "1,234\t2\n5,678\t3\n" << german << "tab , bare x0 y1 n-1" << QString();
        QTest::newRow("points in German") << "1.234\t2\n"
                                          << german << "tab . bare x0 y1 n-1"
                                          << "“1.234” is read as 1,234; it could be 1234.";
        QTest::newRow("two columns or one") << "1,5\n2,5\n"
                                            << english << "comma . bare x0 y1 n-1"
                                            << "Each row is read as two whole numbers; it could be one with a "
                                               "decimal comma.";
        QTest::newRow("with a header it is two") << "x,y\n1,5\n2,5\n"
                                                 << english << "comma . header x0 y1 n-1" << QString();
        QTest::newRow("many columns") << "a,b,c\n1.5,2,3\n"
                                      << english << "comma . header x0 y1 n-1"
                                      << "There are 3 columns of numbers; x and y are taken to be the first two.";
        QTest::newRow("two of them are called so") << "x,b,y\n1.5,2,3\n"
                                                   << english << "comma . header x0 y2 n-1" << QString();
    }
    void whatHasTwoReadingsIsInDoubt()
    {
        QFETCH(QString, table);
        QFETCH(QLocale, locale);
        QFETCH(QString, dialect);
        QFETCH(QString, doubt);
        const DataGuess guess = guessDialect(table, locale);
        QCOMPARE(text(guess.dialect), dialect);
        QCOMPARE(guess.doubt, doubt);
    }

    void anyTextHasAGuess()
    {
        for (const char *table : {"", "\n\n", "words", "some words\nand more", ";;;\n;;;", "\"\"\"", "1", "#"})
            QVERIFY(!columnNames(table, guessDialect(table, QLocale::c()).dialect).contains(QString()));
    }

    // A guess looks at the beginning of a text, but at no part of a row.
    void aLongRowIsLookedAtToItsEnd()
    {
        const QString row = QStringList(6000, QStringLiteral("1,25")).join(u'\t');
        for (const QChar end : {u'\n', u'\r'}) {
            const QString table = row + end + row + end + QStringLiteral("some words\n");
            const DataDialect dialect = guessDialect(table, QLocale::c()).dialect;
            QCOMPARE(dialect.separator, u'\t');
            QCOMPARE(dialect.decimalMark, u',');
            QCOMPARE(columnNames(table, dialect).size(), 6000);
        }
    }

    void columnsAreCalledAsTheHeaderHasThem()
    {
        const QString table = "time;;a\u202ename\n1;2;3\n1;2;3;4\n";
        const DataDialect dialect{.separator = u';', .hasHeader = true};
        QCOMPARE(columnNames(table, dialect), (QStringList{"time", "2", "a\\u202ename", "4"}));
        QCOMPARE(columnNames("1;2", {.separator = u';'}), (QStringList{"1", "2"}));
    }
};

QTEST_APPLESS_MAIN(TestDataDialect)
#include "tst_datadialect.moc"
