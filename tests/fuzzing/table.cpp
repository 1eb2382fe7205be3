// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table: a CSV file that is imported or given to a command, or what is pasted.

#include "core/experiment/settings.h"
#include "tests/fuzzing/target.h"
#include "ui/document/datafile.h"
#include "ui/document/datause.h"
#include "ui/document/pointscsv.h"
#include "ui/document/problemtext.h"

#include <QFile>
#include <QTemporaryFile>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

void requireReading(const DataReading &reading)
{
    REQUIRE(reading.points.size() <= maxPoints && reading.points.size() == reading.lines.size(), QString());
    REQUIRE(reading.functions.size() <= maxFunctions, QString());
    REQUIRE(std::ranges::is_sorted(reading.lines), QString());
    for (const Point &point : reading.points)
        REQUIRE(std::isfinite(point.x) && std::isfinite(point.y), pointsSentence(reading.points));
    for (const GivenFunction &function : reading.functions) {
        REQUIRE(function.points.size() >= 2, QString::fromStdString(function.name));
        REQUIRE(std::ranges::is_sorted(function.points, std::ranges::less(), &Point::x),
                QString::fromStdString(function.name));
    }
    for (const LeftOutRow &row : leftOutOfAll(reading))
        requireMessage(rowText(row));
    if (!reading.points.empty())
        requireMessage(pointsSentence(reading.points));
    if (!reading.functions.empty())
        requireMessage(functionsSentence(reading.functions));
}

// What becomes of it is allowed, or is told.
void requireUse(const DataReading &reading)
{
    for (const DataUse use : {DataUse::Context, DataUse::Training, DataUse::Functions}) {
        const Points points = use == DataUse::Functions ? pointsOf(reading.functions) : reading.points;
        if (points.empty())
            continue;
        const Scalings scalings = standardising(points, Training(), use);
        for (const Scalings &used : {Scalings(), scalings}) {
            const Experiment experiment = withData({}, reading, use, used, false);
            if (const auto problem = findProblem(experiment))
                requireRefusal(problemText(*problem, {.asInFiles = true}));
            else
                requireMessage(scalingsText(used) + u'.');
        }
    }
}

// As a command reads it: all rows, or why not.
bool checkFile(const QByteArray &bytes)
{
    static QTemporaryFile file;
    if (!file.isOpen())
        REQUIRE(file.open(), file.errorString());
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.flush();
    const Loaded<Points> points = readPoints(file.fileName());
    if (points)
        REQUIRE(!findProblem(*points, false), QString());
    else
        requireRefusal(points.error());
    const Loaded<DataReading> functions = readFunctions(file.fileName());
    if (functions)
        requireReading(*functions);
    else
        requireRefusal(functions.error());
    return points || functions;
}

} // namespace

bool check(const QByteArray &bytes)
{
    const Loaded<QString> text = dataText(bytes);
    if (!text) {
        requireRefusal(text.error());
        return false;
    }
    for (const char *name : {"C", "de"}) {
        const DataGuess guess = guessDialect(*text, QLocale(QString::fromLatin1(name)));
        if (!guess.doubt.isEmpty())
            requireMessage(guess.doubt);
        requireMessage(dialectSentence(*text, guess.dialect));
        const DataReading reading = readData(*text, guess.dialect);
        requireReading(reading);
        requireUse(reading);
        if (reading.points.empty())
            continue;
        // What is copied is read again as it was.
        const DataReading again =
            readData(pointsToText(reading.points, u','), {.separator = u'\t', .decimalMark = u','});
        REQUIRE(again.points == reading.points, pointsToText(reading.points));
    }
    return checkFile(bytes);
}

std::vector<QByteArray> seeds()
{
    return {"x,y\n0,1\n1,2.5\n-2,1e-3\n",
            "time;value\n0,5;1\n1,25;2\n\n# a comment\n2,75;x\n",
            "1\t2\n3\t4\n3\t4\n5\t\n",
            "name,x,y\na,0,1\na,1,2\nb,0,3\nb,1,4\nc,1,1\n",
            "\"x\",\"y\",\"series\"\n\"1\",\"2\",\"one, \"\"two\"\"\"\n1,3,\"one\nline\"\n",
            "1 2\r\n3 4\r\n",
            QByteArray("\xff\xfe"
                       "1\0,\0"
                       "2\0\n\0"
                       "3\0,\0"
                       "4\0",
                       16),
            "1.234,5;2\n1.000,0;3\n",
            "x,y\n1e300,1\n1e-300,2\nnan,3\ninf,4\n"};
}

} // namespace npscope
