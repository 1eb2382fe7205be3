// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/csvrow.h"

#include "core/experiment/settings.h"
#include "ui/document/problemtext.h"
#include "ui/document/shown.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CsvRow)
};

constexpr QChar quote = u'"';

QString unquoted(const QString &field)
{
    QString text = field.trimmed();
    if (text.size() < 2 || !text.startsWith(quote) || !text.endsWith(quote))
        return text;
    return text.mid(1, text.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\"")).trimmed();
}

Loaded<double> coordinate(const QString &field, const QString &column)
{
    bool isNumber = false;
    const double value = field.toDouble(&isNumber); // in the C locale; takes "nan" and "inf" as well
    const Limits limits{-maxCoordinate, maxCoordinate, false};
    if (!isNumber || value != value) {
        return Failure{
            Text::tr("%1 is \"%2\"; allowed are numbers from %3 to %4, with a decimal point")
                .arg(column, shown(field), numberText(limits.min, QLocale::c()), numberText(limits.max, QLocale::c()))};
    }
    if (!limits.allow(value))
        return Failure{notAllowedText(column, value, limits, QLocale::c())};
    return value;
}

} // namespace

QChar csvSeparator(const QString &line)
{
    for (const QChar separator : {QChar(u'\t'), QChar(u';')}) {
        if (csvFields(line, separator).size() > 1)
            return separator;
    }
    return u',';
}

QString csvSeparatorName(QChar separator)
{
    return separator == u'\t' ? Text::tr("a tab") : separator == u';' ? Text::tr("a semicolon") : Text::tr("a comma");
}

QStringList csvFields(const QString &line, QChar separator)
{
    QStringList fields;
    bool isQuoted = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == quote)
            isQuoted = !isQuoted;
        if (line[i] == separator && !isQuoted) {
            fields.append(unquoted(line.mid(start, i - start)));
            start = i + 1;
        }
    }
    fields.append(unquoted(line.mid(start)));
    return fields;
}

bool csvIsNumber(const QString &field)
{
    bool isNumber = false;
    field.toDouble(&isNumber);
    return isNumber;
}

Loaded<Point> csvPoint(const QStringList &fields)
{
    const Loaded<double> x = coordinate(fields[0], QStringLiteral("x"));
    if (!x)
        return x.failure();
    const Loaded<double> y = coordinate(fields[1], QStringLiteral("y"));
    if (!y)
        return y.failure();
    return Point{*x, *y};
}

} // namespace npscope
