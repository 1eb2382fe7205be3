// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Points from CSV files, from the clipboard and from the command line: what is taken, and how the rest is refused.

#include "core/experiment/settings.h"
#include "ui/document/pointscsv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>
#include <thread>

using namespace npscope;

class TestPointsCsv : public QObject
{
    Q_OBJECT

private slots:
    void goodFilesAreRead_data();
    void goodFilesAreRead();
    void badFilesAreRefusedByNameAndLine_data();
    void badFilesAreRefusedByNameAndLine();
    void unreadableFilesAreRefused();
    void mostPointsAreTaken();
    void twoMillionRowsAreRefusedUnread();
    void endlessLinesAreRefused();
    void pipesAreRead();
    void functionsAreRead();
    void copiedPointsArePastedExactly();
    void listsOfTheCommandLine_data();
    void listsOfTheCommandLine();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath("points.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to test with");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

namespace {

// "1,2 3,4", or the failure.
QString text(const Loaded<Points> &points)
{
    if (!points)
        return points.error();
    QStringList list;
    for (const Point &point : *points)
        list.append(QString::number(point.x) + "," + QString::number(point.y));
    return list.join(' ');
}

// A row that a command would have to leave out.
QString leftOut(const char *why)
{
    return QString::fromUtf8(why) + "; here every row must be a point, two numbers that no other row has";
}

} // namespace

void TestPointsCsv::goodFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("commas") << QByteArray("x,y\n1,2\n-3.5,4e2\n");
    QTest::newRow("semicolons") << QByteArray("x;y\n1;2\n-3.5;4e2\n");
    QTest::newRow("tabs") << QByteArray("x\ty\n1\t2\n-3.5\t4e2\n");
    QTest::newRow("semicolons, and a comma in the header") << QByteArray("x, in m;y\n1;2\n-3.5;4e2\n");
    QTest::newRow("quotes") << QByteArray("\"time, s\",\"a \"\"value\"\"\"\n\"1\",\"2\"\n-3.5,\"4e2\"\n");
    QTest::newRow("white space") << QByteArray(" x , y \n 1 ,\t2 \n-3.5,  4e2\n");
    QTest::newRow("no last line end") << QByteArray("x,y\n1,2\n-3.5,4e2");
    QTest::newRow("CRLF") << QByteArray("x,y\r\n1,2\r\n-3.5,4e2\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx,y\n1,2\n-3.5,4e2\n");
    QTest::newRow("byte order mark and quotes") << QByteArray("\xef\xbb\xbf\"x\",\"y\"\n1,2\n-3.5,4e2\n");
    QTest::newRow("empty lines") << QByteArray("\nx,y\n1,2\n\n-3.5,4e2\n\n \n\n");
    QTest::newRow("decimal commas") << QByteArray("x;y\n1;2\n-3,5;400\n");
    QTest::newRow("no header") << QByteArray("1;2\n-3.5;400\n");
    QTest::newRow("another column") << QByteArray("x,y,z\n1,2,3\n-3.5,400,3\n");
}

void TestPointsCsv::goodFilesAreRead()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(text(readPoints(write(bytes))), "1,2 -3.5,400");
}

void TestPointsCsv::badFilesAreRefusedByNameAndLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error"); // after "…/points.csv: "
    const auto row = [](const char *name, const QByteArray &bytes, const QString &error) {
        QTest::newRow(name) << bytes << error;
    };
    const char clear[] = "Beyond doubt are decimal points, and columns that a header calls x and y.";
    row("text", "x,y\n1,2\n3,abc\n", leftOut("line 3: y is “abc”, no number"));
    row("nothing in a field", "x,y\n,2\n3,4\n", leftOut("line 2: x is empty"));
    row("NaN", "x,y\n1,nan\n3,4\n", leftOut("line 2: y is “nan”, no number"));
    row("out of range", "x,y\n1,2\n\n1e7,0\n",
        "line 4: the coordinates of a point must be numbers from -1000000 to 1000000");
    row("one column later", "x;y\n1;2\n3\n", leftOut("line 3: y is empty"));
    row("no header, and whole numbers", "1,2\n3,4\n",
        QString("Each row is read as two whole numbers; it could be one with a decimal comma. ") + clear);
    row("three columns", "a,b,c\n1,2,3\n",
        QString("There are 3 columns of numbers; x and y are taken to be the first two. ") + clear);
    row("repeated row", "x,y\n1,2\n3,4\n\n1.0,2e0\n3,4\n", leftOut("line 5: the same point as line 2"));
    row("empty", "", "there are no points in it; two columns of numbers are expected");
    row("only line ends", "\n\r\n\n", "there are no points in it; two columns of numbers are expected");
    row("only a header", "x,y\n", "there are no points in it; two columns of numbers are expected");
    row("binary", QByteArray("\177ELF\2\1\1\0\0", 9), "not text; a table in UTF-8 is expected, such as a CSV file");
}

void TestPointsCsv::badFilesAreRefusedByNameAndLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const QString path = write(bytes);
    QCOMPARE(readPoints(path).error(), path + ": " + error);
}

void TestPointsCsv::unreadableFilesAreRefused()
{
    const QString missing = m_folder.filePath("missing.csv");
    QVERIFY(readPoints(missing).error().startsWith(missing + " cannot be read: "));
    QCOMPARE(readPoints(m_folder.path()).error(), m_folder.path() + " is a folder; a CSV file is expected");
}

void TestPointsCsv::mostPointsAreTaken()
{
    QByteArray bytes = "x,y\n";
    for (std::size_t i = 0; i < maxPoints; ++i)
        bytes += "1," + QByteArray::number(double(i)) + "\n"; // equal x with another y
    const Loaded<Points> points = readPoints(write(bytes));
    QVERIFY2(points, qPrintable(points.error()));
    QCOMPARE(points->size(), maxPoints);

    const QString path = write(bytes + "2,2\n");
    QCOMPARE(readPoints(path).error(),
             path + ": " + leftOut("line 10002: this and all after it, as there may be 10000 points"));
}

void TestPointsCsv::twoMillionRowsAreRefusedUnread()
{
    QByteArray bytes = "x,y\n";
    for (int i = 0; i < 2'000'000; ++i)
        bytes += QByteArray::number(i) + ",1\n";
    QVERIFY(readPoints(write(bytes)).error().contains("is too large; tables of up to 8 MB are read"));
}

void TestPointsCsv::endlessLinesAreRefused()
{
    QVERIFY(readPoints(write("x,y\n" + QByteArray(10'000'000, '1'))).error().contains("is too large"));
    QVERIFY(readPoints("/dev/zero").error().contains("is too large"));
}

void TestPointsCsv::pipesAreRead()
{
    const QString path = m_folder.filePath("pipe");
    QCOMPARE(mkfifo(QFile::encodeName(path), 0600), 0);
    std::thread writer([&] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("x,y\n1,2\n3,4\n");
    });
    const Loaded<Points> points = readPoints(path);
    writer.join();
    QCOMPARE(text(points), "1,2 3,4");
}

void TestPointsCsv::functionsAreRead()
{
    const auto read = readFunctions(write("name,x,y\na,1,2\na,2,3\nb,1,4\nb,3,5\n"));
    QVERIFY2(read, qPrintable(read.error()));
    QCOMPARE(read->functions.size(), std::size_t(2));
    QVERIFY(readFunctions(write("x,y\n1,2\n2,3\n")).error().contains("a column is expected that names the function"));
    QVERIFY(readFunctions(write("name,x,y\na,1,2\na,2,3\nb,1,4\n"))
                .error()
                .endsWith(leftOut("line 4: the only point of “b”")));
}

void TestPointsCsv::copiedPointsArePastedExactly()
{
    std::mt19937 generator(3);
    std::uniform_real_distribution<double> uniform(-maxCoordinate, maxCoordinate);
    Points points{{0.1 + 0.2, -0.0}, {1e-300, 1e6}};
    for (int i = 0; i < 1000; ++i)
        points.push_back({uniform(generator), uniform(generator)});
    for (const QChar mark : {QChar(u'.'), QChar(u',')}) {
        const QString text = pointsToText(points, mark);
        const DataGuess guess = guessDialect(text, mark == u',' ? QLocale(QLocale::German) : QLocale::c());
        QVERIFY2(guess.doubt.isEmpty(), qPrintable(guess.doubt));
        const DataReading pasted = readData(text, guess.dialect);
        QVERIFY(pasted.leftOut.empty());
        QVERIFY(pasted.points == points);
    }
}

void TestPointsCsv::listsOfTheCommandLine_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("expected");
    const QString example = "expected are points such as \"-1,0.5;2,3\"";
    const auto row = [](const char *name, const char *list, const QString &expected) {
        QTest::newRow(name) << QString(list) << expected;
    };
    row("none", "", "");
    row("one", "1,2", "1,2");
    row("two", "1,2; -3 , 4.5", "1,2 -3,4.5");
    row("one number", "1,2;3", "point 2, \"3\": " + example);
    row("three numbers", "1,2,3", "point 1, \"1,2,3\": " + example);
    row("nothing between", "1,2;;3,4", "point 2, \"\": " + example);
    row("text", "a,2",
        "point 1, \"a,2\": x is \"a\"; allowed are numbers from -1000000 to 1000000, with a decimal point");
    row("too far out", "1,2e6", "point 1, \"1,2e6\": y is 2000000; allowed are -1000000 to 1000000");
    row("repeated", "1,2;0,0;1,2",
        "The context: points 1 and 3 are the same; each (x, y) is allowed once, an equal x with another y");
}

void TestPointsCsv::listsOfTheCommandLine()
{
    QFETCH(QString, list);
    QFETCH(QString, expected);
    QCOMPARE(text(parsePointList(list)), expected);
}

QTEST_GUILESS_MAIN(TestPointsCsv)
#include "tst_pointscsv.moc"
