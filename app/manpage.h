// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// npscope(1), made of what --help prints, in the language of the moment.

#pragma once

#include "app/arguments.h"

#include <QByteArray>

#include <vector>

namespace npscope {

/// A command and what is told of it; the name is empty of the program without a command.
struct Topic {
    QString name;
    Help help;
};

/// Source for man and groff, in UTF-8. The first topic is the program.
QByteArray manPage(const std::vector<Topic> &topics);

} // namespace npscope
