// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of the table: what was measured, and every value of it.

#pragma once

#include <QMap>
#include <QString>

#include <vector>

namespace npscope {

enum class Unit { Seconds, PerSecond, Flops, Bytes, Ratio, Share };

struct Series {
    QString name;  ///< in the JSON, e.g. "step/article/float"
    QString label; ///< in the table
    Unit unit = Unit::Seconds;
    std::vector<double> values = {};
    QString reference = {}; ///< name of the series that it is compared with; empty for none

    double median() const { return quantile(0.5); }
    double quantile(double share) const;
    /// What 95 % of the values are not worse than, and the worst; of a throughput the small ones are bad.
    double bad() const { return quantile(isBetterLarge() ? 0.05 : 0.95); }
    double worst() const { return quantile(isBetterLarge() ? 0 : 1); }
    double best() const { return quantile(isBetterLarge() ? 1 : 0); }
    bool isBetterLarge() const { return unit != Unit::Seconds && unit != Unit::Bytes; }
};

/// What a program made with Google Benchmark measured, by the benchmark's name: seconds an iteration, or items a
/// second where it counts those; and bytes, by the name and "/resident", where it tells how many are. One value a
/// repetition.
QMap<QString, std::vector<double>> measure(const QString &program, const QString &filter,
                                           const QMap<QString, QString> &environment = {});

} // namespace npscope
