// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pointscsv.h"

#include "ui/document/csvrow.h"
#include "ui/document/problemtext.h"
#include "ui/document/shown.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PointsCsv)
};

constexpr qint64 maxLineBytes = 4096; // two numbers and much white space; more is no table of points

enum class Header { Required, Optional };

QString atLine(int line, const QString &text)
{
    return Text::tr("line %1: %2").arg(QString::number(line), text);
}

// Reads the rows of one device, line by line.
class PointReader
{
public:
    PointReader(QIODevice &device, Header header) : m_device(device), m_header(header) {}

    Loaded<Points> read()
    {
        while (m_error.isEmpty()) {
            const QByteArray line = m_device.readLine(maxLineBytes);
            if (line.isEmpty())
                break;
            ++m_line;
            if (line.contains('\0'))
                fail(Text::tr("not text; a CSV file in UTF-8 is expected"));
            else if (line.size() + 1 >= maxLineBytes && !line.endsWith('\n'))
                fail(Text::tr("too long; two columns of numbers are expected"));
            else
                readLine(QString::fromUtf8(line));
        }
        if (m_error.isEmpty())
            check();
        if (!m_error.isEmpty())
            return Failure{m_error};
        return m_points;
    }

private:
    void readLine(QString line)
    {
        if (m_line == 1 && line.startsWith(QChar(QChar::ByteOrderMark)))
            line.remove(0, 1);
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            return;
        if (!m_separator.isNull()) {
            readRow(line);
            return;
        }
        m_separator = csvSeparator(line);
        const QStringList fields = csvFields(line, m_separator);
        const auto numbers = std::ranges::count_if(fields, csvIsNumber);
        if (m_header == Header::Optional && numbers > 0)
            readRow(line);
        else if (numbers == fields.size())
            fail(Text::tr("a header such as x,y is expected before the numbers"));
        else
            checkColumns(fields);
    }

    bool checkColumns(const QStringList &fields)
    {
        if (fields.size() == 2)
            return true;
        fail(Text::tr("exactly two columns are expected, separated by %1; found: %2")
                 .arg(csvSeparatorName(m_separator), QString::number(fields.size())));
        return false;
    }

    void readRow(const QString &line)
    {
        const QStringList fields = csvFields(line, m_separator);
        if (!checkColumns(fields))
            return;
        if (m_points.size() == maxPoints) {
            fail(Text::tr("more than %1 points; allowed are at most %1").arg(maxPoints));
            return;
        }
        const Loaded<Point> point = csvPoint(fields);
        if (!point) {
            fail(point.error());
            return;
        }
        m_points.push_back(*point);
        m_lines.push_back(m_line);
    }

    // What can be judged only when all rows are there.
    void check()
    {
        if (m_line == 0 || m_separator.isNull())
            m_error = Text::tr("empty; a header such as x,y and two columns of numbers are expected");
        else if (m_points.empty())
            m_error = Text::tr("no points after the header; two columns of numbers are expected");
        else if (const auto problem = findProblem(m_points, false))
            m_error = problemText(*problem, {.asInFiles = true, .lines = m_lines});
    }

    void fail(const QString &text) { m_error = atLine(m_line, text); }

    QIODevice &m_device;
    Header m_header;
    QChar m_separator;
    int m_line = 0;
    Points m_points;
    std::vector<int> m_lines;
    QString m_error;
};

} // namespace

Loaded<Points> readPoints(const QString &path)
{
    QFile file(path);
    const QString name = shownPath(path);
    if (QFileInfo(path).isDir())
        return Failure{Text::tr("%1 is a folder; a CSV file is expected").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Text::tr("%1 cannot be read: %2").arg(name, shown(file.errorString()))};
    Loaded<Points> points = PointReader(file, Header::Required).read();
    if (!points)
        return Failure{Text::tr("%1: %2").arg(name, points.error())};
    return points;
}

Loaded<Points> pointsFromText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return PointReader(buffer, Header::Optional).read();
}

QString pointsToText(const Points &points)
{
    QString text;
    for (const Point &point : points) {
        text += numberText(point.x, QLocale::c()) + QLatin1Char('\t') + numberText(point.y, QLocale::c())
                + QLatin1Char('\n');
    }
    return text;
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
        const QStringList fields = csvFields(pair, QLatin1Char(','));
        if (fields.size() != 2)
            return Failure{Text::tr("%1: expected are points such as \"-1,0.5;2,3\"").arg(name)};
        const Loaded<Point> point = csvPoint(fields);
        if (!point)
            return Failure{Text::tr("%1: %2").arg(name, point.error())};
        points.push_back(*point);
    }
    if (const auto problem = findProblem(points, true))
        return Failure{problemText(*problem)};
    return points;
}

} // namespace npscope
