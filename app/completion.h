// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Completion of the command line for shells, made of what --help prints: commands, their options, and the values that
// have a name.

#pragma once

#include "app/manpage.h"

#include <QByteArray>

#include <vector>

namespace npscope {

QByteArray bashCompletion(const std::vector<Topic> &topics);
QByteArray zshCompletion(const std::vector<Topic> &topics);
QByteArray fishCompletion(const std::vector<Topic> &topics);

/// What a shell is to do for an option's value.
enum class Completes { Nothing, Files, Names, List };
Completes completes(const Option &option);
/// In a few words: the first clause.
QString brief(const QString &text);
/// Of the topics but the first, which is the program without one.
QStringList commandNames(const std::vector<Topic> &topics);

} // namespace npscope
