// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table's rows become: points, functions, or a reason to be left out.

#include "core/experiment/settings.h"
#include "ui/document/datareading.h"

#include <QTest>

using namespace npscope;

namespace {

QString text(const Points &points)
{
    QStringList list;
    for (const Point &point : points)
        list.append(QString::number(point.x) + "," + QString::number(point.y));
    return list.join(' ');
}

QStringList text(const std::vector<LeftOutRow> &rows)
{
    QStringList list;
    for (const LeftOutRow &row : rows)
        list.append(rowText(row));
    return list;
}

DataReading read(const QString &table, const QLocale &locale = QLocale::c())
{
    return readData(table, guessDialect(table, locale).dialect);
}

} // namespace

class TestDataReading : public QObject
{
    Q_OBJECT

private slots:
    void goodTablesAreReadWhole_data()
    {
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const QString &table) { QTest::newRow(name) << table; };
        row("commas", "x,y\n1,2\n-3.5,4e2\n");
        row("semicolons", "x;y\n1;2\n-3.5;4e2\n");
        row("tabs, no header", "1\t2\n-3.5\t4e2\n");
        row("decimal commas", "x;y\n1;2\n-3,5;400,0\n");
        row("decimal commas, tabs", "1\t2,0\n-3,5\t400\n");
        row("groups", "x;y\n1;2\n-3,5;0.400,0\n");
        row("quotes", "\"time, s\",\"a \"\"value\"\"\"\n\"1\",\"2\"\n-3.5,\"4e2\"\n");
        row("a quote over two lines", "\"time\nin s\",y\n1,2\n-3.5,400\n");
        row("white space", " x , y \n 1 ,\t2 \n-3.5,  4e2\n");
        row("no last line end", "x,y\n1,2\n-3.5,4e2");
        row("CRLF", "x,y\r\n1,2\r\n-3.5,4e2\r\n");
        row("empty lines", "\nx,y\n1,2\n\n-3.5,4e2\n\n \n\n");
        row("spaces", "1   2\n-3.5 4e2  \n");
        row("an unclosed quote in the header", "x\",\"y\n1,2\n-3.5,400\n");
        row("y before x", "y,x\n2,1\n400,-3.5\n");
    }
    void goodTablesAreReadWhole()
    {
        QFETCH(QString, table);
        if (QByteArray(QTest::currentDataTag()) == "groups")
            table.replace("0.400,0", "400,0"); // a group does not begin with 0
        const DataReading reading = read(table);
        QCOMPARE(text(reading.leftOut), QStringList());
        QCOMPARE(text(reading.points), QString("1,2 -3.5,400"));
        QVERIFY(reading.functions.empty());
    }

    void rowsAreLeftOutWithLineAndReason_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("leftOut");
        QTest::addColumn<QString>("points");
        const auto row = [](const char *name, const QString &table, const QStringList &leftOut, const char *points) {
            QTest::newRow(name) << table << leftOut << QString(points);
        };
        row("words", "x,y\n1,2\n3,abc\n", {"line 3: y is “abc”, no number"}, "1,2");
        row("nothing", "x,y\n,2\n3,4\n5\n", {"line 2: x is empty", "line 4: y is empty"}, "3,4");
        row("NaN and infinity", "x,y\n1,nan\n3,4\n-inf,1\n",
            {"line 2: y is “nan”, no number", "line 4: x is “-inf”, no number"}, "3,4");
        row("too large", "x,y\n1,1e999\n-1e101,1\n3,4\n", {"line 2: y is too large", "line 3: x is too large"}, "3,4");
        row("a unit", "t;v\ns;m\n1;2\n", {"line 2: x is “s”, no number"}, "1,2");
        row("a comment", "x,y\n1,2\n# half\n3,4\n", {"line 3: a comment"}, "1,2 3,4");
        row("the same again", "x,y\n1,2\n3,4\n\n1.0,2e0\n-0,0\n0,0\n",
            {"line 5: the same point as line 2", "line 7: the same point as line 6"}, "1,2 3,4 0,0");
        row("a currency", "x,y\n1,$2\n3,4\n", {"line 2: y is “$2”, no number"}, "3,4");
        row("control characters", QString("x,y\n1,\u202e2\n3,4\n"), {"line 2: y is “\\u202e2”, no number"}, "3,4");
        row("after a quoted line end", "x,y,z\n1,2,\"a\nb\"\n3,oh,c\n5.5,6,d\n", {"line 4: y is “oh”, no number"},
            "1,2 5.5,6");
    }
    void rowsAreLeftOutWithLineAndReason()
    {
        QFETCH(QString, table);
        QFETCH(QStringList, leftOut);
        QFETCH(QString, points);
        const DataReading reading = read(table);
        QCOMPARE(text(reading.leftOut), leftOut);
        QCOMPARE(text(reading.points), points);
        QCOMPARE(reading.lines.size(), reading.points.size());
    }

    void moreThanAllowedIsLeftOutAtOnce()
    {
        QString table = "x\ty\n";
        for (std::size_t i = 0; i < 2 * maxPoints; ++i)
            table += QString::number(i) + "\t1.5\n";
        const DataReading reading = read(table);
        QCOMPARE(reading.points.size(), maxPoints);
        QCOMPARE(text(reading.leftOut), QStringList{"line 10002: this and all after it, as there may be 10000 points"});
    }

    void aColumnNamesFunctions()
    {
        const DataReading reading = read("name;x;y\nb;2;1,5\na;1;2\nb;1;3\na;3;4\nb;0;1\na;2;2,5\n");
        QCOMPARE(reading.points.size(), std::size_t(6));
        QCOMPARE(reading.functions.size(), std::size_t(2));
        QCOMPARE(reading.functions[0].name, std::string("b"));                 // as it comes first
        QCOMPARE(text(reading.functions[0].points), QString("0,1 1,3 2,1.5")); // by x
        QCOMPARE(text(reading.functions[1].points), QString("1,2 2,2.5 3,4"));
        QVERIFY(reading.leftOutOfFunctions.empty());
    }

    void whatIsNoFunctionIsLeftOut()
    {
        const DataReading reading = read("name;x;y\na;1.5;2\na;1.5;3\n;4;4\na;2;4\nb;7;7\na;3;3\na;3;3\n");
        QCOMPARE(text(leftOutOfAll(reading)),
                 (QStringList{"line 3: “a” has line 2 at the same x", "line 4: its function has no name",
                              "line 6: the only point of “b”", "line 8: the same point as line 7",
                              "line 8: “a” has line 7 at the same x"}));
        QCOMPARE(reading.functions.size(), std::size_t(1));
        QCOMPARE(text(reading.functions[0].points), QString("1.5,2 2,4 3,3"));
    }

    void itIsSaidHowItWasRead()
    {
        QLocale::setDefault(QLocale::c());
        const QString table = "name\tt\tv\na\t1\t2\na\t2\t2.5\nb\t1\t4\nb\t9\t-1\n";
        const DataDialect dialect = guessDialect(table).dialect;
        QCOMPARE(dialectSentence(table, dialect),
                 QString("Separator: tab; decimal sign: “.”; with a header. x is column “t”, y is “v”, and “name” "
                         "names the function."));
        const DataReading reading = readData(table, dialect);
        QCOMPARE(pointsSentence(reading.points), QString("Points: 4; x from 1 to 9, y from -1 to 4."));
        QCOMPARE(functionsSentence(reading.functions),
                 QString("Functions: 2, with 4 points in all; x from 1 to 9, y from -1 to 4."));
        QCOMPARE(pointsSentence({}), QString("There are no points: no row has a number for x and one for y."));
        QCOMPARE(leftOutSentence({}), QString());
        std::vector<LeftOutRow> rows{{3, "y is empty"}};
        QCOMPARE(leftOutSentence(rows), QString("Rows left out: 1; line 3: y is empty."));
        rows.resize(7, {4, "a comment"});
        QVERIFY(leftOutSentence(rows).endsWith("; …"));
    }
};

QTEST_APPLESS_MAIN(TestDataReading)
#include "tst_datareading.moc"
