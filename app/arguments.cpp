// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/arguments.h"

#include "ui/document/output.h"
#include "ui/document/shown.h"
#include "ui/document/wrapping.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Arguments)
};

constexpr qsizetype optionWidth = 28;

QString describe(const Option &option)
{
    QString text = QStringLiteral("  --") + option.name;
    if (!option.value.isEmpty())
        text += QLatin1Char(' ') + option.value;
    const QString gap(optionWidth, QLatin1Char(' '));
    // A name that is too long for its column stands on a line of its own.
    text = text.size() < optionWidth ? text.leftJustified(optionWidth) : text + QLatin1Char('\n') + gap;
    return text + wrapped(option.description, lineWidth - optionWidth).join(QLatin1Char('\n') + gap)
           + QLatin1Char('\n');
}

} // namespace

int report(const CommandError &error)
{
    const QString text = QStringLiteral("npscope: ") + shownMessage(error.text);
    std::fprintf(stderr, "%s\n", text.toLocal8Bit().constData());
    return error.code;
}

void print(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) != std::size_t(bytes.size())
        || std::fflush(stdout) != 0)
        throw CommandError{CommandError::Failed,
                           Text::tr("Standard output cannot be written: %1").arg(qt_error_string())};
}

void writeOutput(const QString &path, const QByteArray &bytes)
{
    if (path == QLatin1String("-"))
        print(bytes);
    else if (const auto failure = write(path, bytes))
        throw CommandError{CommandError::Failed, failure->text};
}

Arguments::Arguments(const QStringList &given, std::vector<Option> options, const QString &help) : m_help(help)
{
    options.push_back({.name = QStringLiteral("help")});
    options.push_back({.name = QStringLiteral("h")});
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // as Qt has its own: -platform
    for (const Option &option : options)
        m_parser.addOption(QCommandLineOption(option.name, option.description, option.value));
    if (!m_parser.parse(QStringList{QStringLiteral("npscope")} + given)) {
        QString text = m_parser.errorText();
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        throw CommandError{CommandError::BadArguments,
                           Text::tr("%1; %2 lists what is allowed").arg(shown(text, 120), m_help)};
    }
    for (const Option &option : options) {
        if (!option.mayRepeat && m_parser.optionNames().count(option.name) > 1) {
            throw CommandError{CommandError::BadArguments,
                               Text::tr("--%1 is given more than once; it is allowed once").arg(option.name)};
        }
    }
}

QString Arguments::onlyFile() const
{
    refuseBeyond(1);
    return files().value(0);
}

void Arguments::refuseFiles() const
{
    refuseBeyond(0);
}

void Arguments::refuseBeyond(qsizetype count) const
{
    if (files().size() > count) {
        throw CommandError{
            CommandError::BadArguments,
            Text::tr("\"%1\" is one too many; %2 lists what is allowed").arg(shown(files().at(count)), m_help)};
    }
}

QString Arguments::choice(const QString &option, const QStringList &allowed) const
{
    return allowed.at(readChoice(option, value(option), allowed));
}

qsizetype readChoice(const QString &option, const QString &text, const QStringList &allowed)
{
    const qsizetype index = allowed.indexOf(text);
    if (index >= 0)
        return index;
    throw CommandError{
        CommandError::BadArguments,
        Text::tr("--%1: \"%2\" is not allowed; allowed are %3").arg(option, shown(text), allowed.join(", "))};
}

double readNumber(const QString &option, const QString &text, const Limits &limits)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && limits.allow(number))
        return number;
    if (limits.zero && text == QLatin1String(limits.zero))
        return 0;
    const QLocale c = QLocale::c(); // as it is to be typed
    const QString allowed =
        limits.integer ? allowedText(limits, c) : Text::tr("numbers from %1").arg(allowedText(limits, c));
    throw CommandError{CommandError::BadArguments,
                       Text::tr("--%1: \"%2\" is not allowed; allowed are %3").arg(option, shown(text), allowed)};
}

QByteArray Help::text() const
{
    QString text;
    for (const QString &line : usage)
        text += (text.isEmpty() ? Text::tr("Usage:") + QLatin1Char(' ') : QStringLiteral("       ")) + line
                + QLatin1Char('\n');
    if (!summary.isEmpty())
        text += QLatin1Char('\n') + wrapped(summary, lineWidth).join(QLatin1Char('\n')) + QLatin1Char('\n');
    if (!options.empty())
        text += QLatin1Char('\n') + Text::tr("Options:") + QLatin1Char('\n');
    for (const Option &option : options) {
        if (!option.description.isEmpty())
            text += describe(option);
    }
    if (!examples.isEmpty())
        text += QLatin1Char('\n') + Text::tr("Examples:") + QLatin1Char('\n');
    for (const QString &example : examples)
        text += QStringLiteral("  ") + example + QLatin1Char('\n');
    return text.toLocal8Bit();
}

} // namespace npscope
