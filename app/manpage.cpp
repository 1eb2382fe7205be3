// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manpage.h"

#include "app/settingshelp.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ManPage)
};

// A line may end beside a Chinese character; groff has to be told.
QString withBreaks(const QString &text)
{
    constexpr char16_t firstWide = 0x2e80;
    QString result;
    qsizetype begin = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        result += text.mid(begin, end - begin);
        begin = end;
        if (end < text.size() && !text[end - 1].isSpace()
            && (text[end - 1].unicode() >= firstWide || text[end].unicode() >= firstWide))
            result += QLatin1String("\\:");
    }
    return result + text.mid(begin);
}

// What groff would take for something else: its own escapes, and signs that it sets as typographers' ones.
QString escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e"));
    text = withBreaks(text);
    const std::pair<char, const char *> signs[] = {
        {'-', "\\-"}, {'\'', "\\(aq"}, {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"}};
    for (const auto &[sign, name] : signs)
        text.replace(QLatin1Char(sign), QLatin1String(name));
    return text.startsWith(QLatin1Char('.')) ? QLatin1String("\\&") + text : text;
}

QString bold(const QString &text)
{
    return QLatin1String("\\fB") + escaped(text) + QLatin1String("\\fR");
}

QString heading(const char *macro, const QString &text)
{
    return QLatin1Char('.') + QLatin1String(macro) + QLatin1String(" \"") + escaped(text) + QLatin1String("\"\n");
}

// Each a line of its own.
QString lines(const QStringList &commands)
{
    QStringList all;
    for (const QString &command : commands)
        all.append(escaped(command));
    return all.join(QLatin1String("\n.br\n")) + QLatin1Char('\n');
}

QString item(const QString &term, const QString &text)
{
    return QLatin1String(".TP\n") + term + QLatin1Char('\n') + escaped(text) + QLatin1Char('\n');
}

QString optionItems(const std::vector<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        QString term = bold(QLatin1String("--") + option.name);
        if (!option.value.isEmpty())
            term += QLatin1String(" \\fI") + escaped(option.value) + QLatin1String("\\fR");
        if (!option.description.isEmpty())
            text += item(term, option.description);
    }
    return text;
}

QString commandSection(const Topic &topic)
{
    QString text = heading("SS", QLatin1String("npscope ") + topic.name) + lines(topic.help.usage);
    text += QLatin1String(".PP\n") + escaped(topic.help.summary) + QLatin1Char('\n') + optionItems(topic.help.options);
    if (!topic.help.examples.isEmpty())
        text += QLatin1String(".PP\n") + escaped(Text::tr("Examples:")) + QLatin1String("\n.RS 4\n.PP\n")
                + lines(topic.help.examples) + QLatin1String(".RE\n");
    return text;
}

QString settingItems()
{
    QString text;
    for (const Setting &setting : settings()) {
        const QString term =
            bold(QLatin1String(setting.name)) + QLatin1String(" (") + escaped(label(setting)) + QLatin1Char(')');
        text += item(term, explanation(setting) + QLatin1Char(' ') + limitsAsTyped(setting));
        if (!setting.isChoice())
            continue;
        text += QLatin1String(".RS\n");
        for (std::size_t i = 0; i < setting.choices.size(); ++i)
            text += item(bold(QLatin1String(setting.choices[i])), choiceExplanation(setting, double(i)));
        text += QLatin1String(".RE\n");
    }
    return text;
}

} // namespace

QByteArray manPage(const std::vector<Topic> &topics)
{
    const Help &program = topics.front().help;
    QString text = QLatin1String(".TH NPSCOPE 1 \"\" \"NPScope " NPSCOPE_VERSION "\" \"")
                   + escaped(Text::tr("User Commands")) + QLatin1String("\"\n");
    text += QLatin1String(".ad l\n.nh\n"); // names of options and settings are not to be broken or spaced out
    text += heading("SH", Text::tr("NAME", "of a manual page's section, as other manual pages have it"));
    text += QLatin1String("npscope \\- ")
            + escaped(Text::tr("a laboratory in which a neural process trains in front of you")) + QLatin1Char('\n');
    text += heading("SH", Text::tr("SYNOPSIS", "of a manual page's section")) + lines(program.usage);
    text += heading("SH", Text::tr("DESCRIPTION", "of a manual page's section")) + escaped(program.summary)
            + QLatin1Char('\n');
    text += heading("SH", Text::tr("OPTIONS", "of a manual page's section")) + optionItems(program.options);
    text += heading("SH", Text::tr("COMMANDS", "of a manual page's section"));
    for (std::size_t i = 1; i < topics.size(); ++i)
        text += commandSection(topics[i]);
    text += heading("SH", Text::tr("SETTINGS", "of a manual page's section")) + escaped(settingsIntroduction())
            + QLatin1Char('\n') + settingItems();
    text += heading("SH", Text::tr("EXAMPLES", "of a manual page's section")) + lines(program.examples);
    return text.toUtf8();
}

} // namespace npscope
