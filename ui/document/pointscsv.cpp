// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pointscsv.h"

#include "core/experiment/settings.h"
#include "ui/document/datafile.h"
#include "ui/document/problemtext.h"
#include "ui/document/shown.h"
#include "ui/document/typednumber.h"

#include <QCoreApplication>
#include <QStringList>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PointsCsv)
};

Failure leftOut(const LeftOutRow &row)
{
    return {Text::tr("%1; here every row must be a point, two numbers that no other row has").arg(rowText(row))};
}

Loaded<DataReading> readCertain(const QString &text)
{
    const DataGuess guess = guessDialect(text, QLocale::c());
    if (!guess.doubt.isEmpty()) {
        return Failure{guess.doubt + u' '
                       + Text::tr("Beyond doubt are decimal points, and columns that a header calls x and y.")};
    }
    DataReading reading = readData(text, guess.dialect);
    if (!reading.leftOut.empty())
        return leftOut(reading.leftOut.front());
    if (reading.points.empty())
        return Failure{Text::tr("there are no points in it; two columns of numbers are expected")};
    if (guess.dialect.name < 0)
        return reading;
    if (!reading.leftOutOfFunctions.empty())
        return leftOut(reading.leftOutOfFunctions.front());
    return reading;
}

Loaded<DataReading> readCertainFile(const QString &path)
{
    const Loaded<QString> text = readDataText(path);
    if (!text)
        return text.failure();
    Loaded<DataReading> reading = readCertain(*text);
    if (!reading)
        return Failure{Text::tr("%1: %2").arg(shownPath(path), reading.error())};
    return reading;
}

Loaded<double> coordinate(const QString &field, const QString &column)
{
    const auto value = numberWithMark(field, u'.');
    const Limits limits{-maxCoordinate, maxCoordinate, false};
    if (!value) {
        return Failure{
            Text::tr("%1 is \"%2\"; allowed are numbers from %3 to %4, with a decimal point")
                .arg(column, shown(field), numberText(limits.min, QLocale::c()), numberText(limits.max, QLocale::c()))};
    }
    if (!limits.allow(*value))
        return Failure{notAllowedText(column, *value, limits, QLocale::c())};
    return *value;
}

} // namespace

Loaded<Points> readPoints(const QString &path)
{
    const Loaded<DataReading> reading = readCertainFile(path);
    if (!reading)
        return reading.failure();
    if (const auto problem = findProblem(reading->points, false)) {
        const QString text = problemText(*problem, {.asInFiles = true, .lines = reading->lines});
        return Failure{Text::tr("%1: %2").arg(shownPath(path), text)};
    }
    return reading->points;
}

Loaded<DataReading> readFunctions(const QString &path)
{
    Loaded<DataReading> reading = readCertainFile(path);
    if (reading && reading->functions.empty()) {
        return Failure{Text::tr("%1: there are no functions in it; beside x and y a column is expected that names the "
                                "function of each row")
                           .arg(shownPath(path))};
    }
    return reading;
}

QString pointsToText(const Points &points, QChar decimalMark)
{
    QString text;
    for (const Point &point : points) {
        text += numberText(point.x, QLocale::c()) + u'\t' + numberText(point.y, QLocale::c()) + u'\n';
    }
    return text.replace(u'.', decimalMark);
}

QChar systemDecimalMark()
{
    return QLocale::system().decimalPoint() == QLatin1String(",") ? u',' : u'.';
}

Loaded<Points> parsePointList(const QString &text)
{
    Points points;
    if (text.trimmed().isEmpty())
        return points;
    const QStringList pairs = text.split(QLatin1Char(';'));
    if (std::size_t(pairs.size()) > maxPoints)
        return Failure{Text::tr("more than %1 points; allowed are at most %1").arg(maxPoints)};
    for (const QString &pair : pairs) {
        const QString name =
            Text::tr("point %1, \"%2\"").arg(QString::number(points.size() + 1), shown(pair.trimmed()));
        const QStringList fields = pair.split(QLatin1Char(','));
        if (fields.size() != 2)
            return Failure{Text::tr("%1: expected are points such as \"-1,0.5;2,3\"").arg(name)};
        const Loaded<double> x = coordinate(fields[0].trimmed(), QStringLiteral("x"));
        const Loaded<double> y = coordinate(fields[1].trimmed(), QStringLiteral("y"));
        if (!x || !y)
            return Failure{Text::tr("%1: %2").arg(name, !x ? x.error() : y.error())};
        points.push_back({*x, *y});
    }
    if (const auto problem = findProblem(points, true))
        return Failure{problemText(*problem)};
    return points;
}

} // namespace npscope
