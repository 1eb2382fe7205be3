// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A peer: another program that trains the same neural process, with a library of general use.
//
//   PROGRAM version                 one line: what it is
//   PROGRAM check STEPS FILE …      per file and step a line with the losses of all its replicas
//   PROGRAM time SECONDS FILE …     per file a line: the seconds that a complete step takes, per replica
//
// Of a deep network a complete step begins with a batch that is given: peers draw no functions.

#pragma once

#include <QStringList>

#include <vector>

namespace npscope {

struct Peer {
    QString name;        ///< in the JSON
    QString label;       ///< in the table
    QStringList command; ///< program and its first arguments
    bool isForDeep;      ///< whether it knows deep networks, too

    QString version() const;
    std::vector<std::vector<double>> check(int steps, const QStringList &files) const;
    std::vector<double> time(double seconds, const QStringList &files) const;
};

/// Those that stand beside this program.
std::vector<Peer> peers();

} // namespace npscope
