// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/typednumber.h"

#include "ui/document/problemtext.h"
#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::TypedNumber)
};

constexpr char16_t minus = u'\u2212';
const QString groupSpaces = QStringLiteral(" \u00a0\u2009\u202f'\u2019");

bool isPlain(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.' || c == u',' || c == u'-' || c == u'+' || c == u'e' || c == u'E';
}

// In ASCII: digits of any script, the typographic minus, spaces that group, and a decimal mark that is neither
// "." nor "," become "0" to "9", "-", " " and ".".
QString plain(const QString &text, const QLocale &locale)
{
    if (std::ranges::all_of(text, isPlain))
        return text; // as almost all numbers are, of which a table may have many
    const QString decimal = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    QString western = text.trimmed();
    western.replace(locale.exponential(), QStringLiteral("e"), Qt::CaseInsensitive);
    western.replace(locale.negativeSign(), QStringLiteral("-"));
    QString result;
    for (const QChar c : western) {
        if (c.digitValue() >= 0)
            result += QChar(u'0' + char16_t(c.digitValue()));
        else if (c == minus)
            result += u'-';
        else if (c == u'.' || c == u',')
            result += c;
        else if (groupSpaces.contains(c) || group == c)
            result += u' ';
        else if (decimal == c)
            result += u'.';
        else
            result += c;
    }
    return result;
}

bool isGrouped(const QString &digits, QChar mark)
{
    static const QRegularExpression groups(QStringLiteral("^[1-9][0-9]{0,2}( [0-9]{3})+$"));
    return groups.match(QString(digits).replace(mark, u' ')).hasMatch();
}

// The mantissa with "." as its decimal mark and without groups, in each way it can be read.
QStringList readingsOf(const QString &mantissa, NumberKind kind, QChar own)
{
    const qsizetype last = std::max(mantissa.lastIndexOf(u'.'), mantissa.lastIndexOf(u','));
    if (mantissa.contains(u' ')) { // groups digits for certain, so that a mark is a decimal one
        const QString whole = mantissa.left(last < 0 ? mantissa.size() : last);
        if (!isGrouped(whole, u' ') || (last >= 0 && kind == NumberKind::Whole))
            return {};
        return {QString(whole).remove(u' ') + (last < 0 ? QString() : u'.' + mantissa.mid(last + 1))};
    }
    if (last < 0)
        return {mantissa};

    const QChar mark = mantissa[last];
    const QChar other = mark == u'.' ? u',' : u'.';
    const QString decimal = mantissa.left(last).remove(other) + u'.' + mantissa.mid(last + 1);
    const QString ungrouped = QString(mantissa).remove(mark);
    if (mantissa.contains(other)) {
        const bool isOne = mantissa.count(mark) == 1 && isGrouped(mantissa.left(last), other);
        return isOne && kind == NumberKind::Real ? QStringList{decimal} : QStringList{};
    }
    const bool mayBeGroups = isGrouped(mantissa, mark);
    if (kind == NumberKind::Whole || mantissa.count(mark) > 1)
        return mayBeGroups ? QStringList{ungrouped} : QStringList{};
    return mayBeGroups && mark != own ? QStringList{ungrouped, decimal} : QStringList{decimal};
}

// Sign, mantissa and exponent of what plain() gives.
QRegularExpressionMatch parts(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?)([0-9., ]*[0-9][0-9., ]*)([eE][+-]?[0-9]+)?$"));
    return form.match(plain(text, locale));
}

std::vector<double> readings(const QString &text, NumberKind kind, const QLocale &locale)
{
    const auto match = parts(text, locale);
    if (!match.hasMatch())
        return {};
    const QChar own = locale.decimalPoint() == QLatin1String(",") ? u',' : u'.';
    const QString exponent = match.captured(3);
    QStringList mantissas = readingsOf(match.captured(2), kind, own);
    if (mantissas.size() > 1 && !exponent.isEmpty())
        mantissas.removeFirst(); // nobody groups the digits before an exponent
    std::vector<double> values;
    for (const QString &mantissa : mantissas) {
        bool isNumber = false;
        const double value = (match.captured(1) + mantissa + exponent).toDouble(&isNumber);
        if (isNumber && std::isfinite(value) && (kind == NumberKind::Real || value == std::floor(value)))
            values.push_back(value);
    }
    return values;
}

// What programs write, digits with a point, has one reading where the point is the mark: almost all cells of a table.
bool isWrittenByPrograms(const QString &text, QChar decimalMark)
{
    return std::ranges::all_of(text, [decimalMark](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+' || c == u'e' || (c == u'.' && decimalMark == u'.');
    });
}

} // namespace

Loaded<double> typedNumber(const QString &text, NumberKind kind, const QLocale &locale)
{
    const std::vector<double> values = readings(text, kind, locale);
    if (values.size() == 1)
        return values.front();
    if (text.trimmed().isEmpty())
        return Failure{Text::tr("A number is missing")};
    if (values.empty()) {
        return Failure{
            (kind == NumberKind::Whole ? Text::tr("“%1” is not a whole number") : Text::tr("“%1” is not a number"))
                .arg(shown(text.trimmed()))};
    }
    QLocale ungrouped = locale;
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    return Failure{Text::tr("“%1” can be read as %2 or as %3; type one of these")
                       .arg(shown(text.trimmed()), numberText(values[0], ungrouped), numberText(values[1], ungrouped))};
}

std::optional<double> numberWithMark(const QString &text, QChar decimalMark)
{
    if (isWrittenByPrograms(text, decimalMark)) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return isNumber || std::isinf(value) ? std::optional(value) : std::nullopt;
    }
    const auto match = parts(text, QLocale::c());
    if (!match.hasMatch())
        return {};
    const QString mantissa = match.captured(2);
    const QChar other = decimalMark == u'.' ? u',' : u'.';
    const qsizetype mark = mantissa.indexOf(decimalMark);
    QString whole = mark < 0 ? mantissa : mantissa.left(mark);
    const QString decimals = mark < 0 ? QString() : mantissa.mid(mark + 1);
    for (const QChar group : {QChar(u' '), other}) {
        if (whole.contains(group) && !isGrouped(whole, group))
            return {};
        if (decimals.contains(group))
            return {};
        whole.remove(group);
    }
    if (decimals.contains(decimalMark) || (decimals.isEmpty() && mark >= 0 && decimalMark == u','))
        return {}; // "1." is written by programs, "1," separates
    bool isNumber = false;
    const double value = (match.captured(1) + whole + u'.' + decimals + match.captured(3)).toDouble(&isNumber);
    return isNumber || std::isinf(value) ? std::optional(value) : std::nullopt;
}

Loaded<QStringList> typedList(const QString &text, NumberKind kind, const QLocale &locale)
{
    static const QRegularExpression separators(QStringLiteral(",?[;\\s]+,?"));
    static const QRegularExpression atTheEnds(QStringLiteral("^,+|,+$"));
    QStringList list;
    for (QString part : text.split(separators, Qt::SkipEmptyParts)) {
        part.remove(atTheEnds);
        const QStringList pieces = part.split(u',', Qt::SkipEmptyParts);
        const bool isList = pieces.size() > 1 && std::ranges::all_of(pieces, [&](const QString &piece) {
                                return !readings(piece, kind, locale).empty()
                                       && !(piece.size() > 1 && piece[0] == u'0' && piece[1] != u'.');
                            });
        const bool isNumber = !readings(part, kind, locale).empty();
        const bool hasOwnComma = locale.decimalPoint() == QLatin1String(",") && kind == NumberKind::Real;
        if (isList && isNumber && !hasOwnComma) {
            return Failure{
                Text::tr("“%1” can be read as one number or as %2; put a space or a semicolon between values")
                    .arg(shown(part), QString::number(pieces.size()))};
        }
        if (isList && !isNumber && (!hasOwnComma || part.contains(u'.')))
            list.append(pieces);
        else if (!part.isEmpty())
            list.append(part);
    }
    return list;
}

bool isNumberCharacter(QChar c, const QLocale &locale)
{
    return c.digitValue() >= 0 || QStringLiteral("eE+-.,").contains(c) || c == minus || groupSpaces.contains(c)
           || locale.decimalPoint() == c || locale.groupSeparator() == c || locale.exponential().contains(c)
           || locale.negativeSign().contains(c);
}

} // namespace npscope
