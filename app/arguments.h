// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is common to everything that is started from a command line: how arguments are declared, read
// strictly and explained, and how a command ends.
//
// A command reads all of its arguments, and what they name, before it begins. It either does all that was asked, or
// throws a CommandError and has written nothing.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/problemtext.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace npscope {

/// One line for standard error and how the program ends. It says what is wrong and what is allowed.
struct CommandError {
    enum Code { Failed = 1, BadArguments = 2 };
    Code code;
    QString text;
};

/// What is left to do once the arguments are read. It throws CommandError, too.
using CommandWork = std::function<void()>;

/// Prints the error, and returns the program's exit code.
int report(const CommandError &error);
/// Prints to standard output.
void print(const QByteArray &bytes);
/// Writes where --out says; "-" is standard output.
void writeOutput(const QString &path, const QByteArray &bytes);
/// The value, or a CommandError with its failure.
template <class T>
const T &require(const Loaded<T> &loaded, CommandError::Code code)
{
    if (!loaded)
        throw CommandError{code, loaded.error()};
    return *loaded;
}

struct Option {
    QString name;             ///< without its dashes
    QString value = {};       ///< what help calls its value; empty for a flag
    QString description = {}; ///< empty where help does not list it
    bool mayRepeat = false;
    QStringList choices = {}; ///< what a shell completes its value with: names, or "key=" and "key=name"
};

/// Options and files as they were given. Every option is known and stands once, unless it may repeat.
class Arguments
{
public:
    /// `given` is what comes after the command; `help` the command that explains it. --help is always known.
    Arguments(const QStringList &given, std::vector<Option> options, const QString &help);

    bool asksForHelp() const { return has("help") || has("h"); }
    /// Whether it is given; no command need know every option.
    bool has(const QString &option) const { return m_parser.optionNames().contains(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    QStringList files() const { return m_parser.positionalArguments(); }
    /// At most one file; empty for none.
    QString onlyFile() const;
    void refuseFiles() const;
    /// The value is one of these names.
    QString choice(const QString &option, const QStringList &allowed) const;

private:
    void refuseBeyond(qsizetype count) const;

    QCommandLineParser m_parser;
    QString m_help;
};

/// The index of the name among those that are allowed; throws CommandError otherwise.
qsizetype readChoice(const QString &option, const QString &text, const QStringList &allowed);
/// The number that stands there, or a CommandError that names the option and what is allowed.
double readNumber(const QString &option, const QString &text, const Limits &limits);

inline constexpr qsizetype lineWidth = 96; ///< of what help prints

/// What is told of a command, by --help and by what is made of the same for man and for shells; a part that is empty is
/// left out.
struct Help {
    QStringList usage;
    QString summary;
    std::vector<Option> options;
    QStringList examples;
    QStringList endings = {}; ///< of the files that it takes, e.g. "npscope"
    QStringList names = {};   ///< what stands in a file's place where it takes none

    QByteArray text() const;
};

} // namespace npscope
