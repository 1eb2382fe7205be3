// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep as a user asks for it: what varies, which seeds, how many steps to measure. With an experiment it becomes a
// core Sweep.

#pragma once

#include "core/sweep/sweep.h"
#include "ui/document/loaded.h"
#include "ui/document/recordtext.h"

#include <QString>
#include <QStringList>

namespace npscope {

struct SweepRequest {
    QString varied = QStringLiteral("initialisation"); ///< name of a setting
    QString values = QStringLiteral("normal, xavier, default");
    SeedRange seeds = {};
    int columns = 101; ///< measured steps, evenly from 0 to the last; one is the last alone
    Step last = 25001;
    /// With exact answers, where the experiment is of a family: as in the window, so that a run has its numbers there.
    Evaluation evaluation{.tasks = quickTasks, .samples = quickSamples};
    bool operator==(const SweepRequest &) const = default;
};

/// What is asked first: of the article's points when initialisations collapse, of a family from how many functions on
/// its networks are honest.
SweepRequest usualRequest(const Experiment &base);
/// What a view asks for: a request that nobody has touched is what is usual for the experiment, whichever that becomes.
SweepRequest askedRequest(const SweepRequest &request, const Experiment &base);

struct RequestedSweep {
    Sweep sweep;
    QStringList groups; ///< what each is called
    QStringList values; ///< the same as in files
};

/// All but the seed and the length.
std::vector<const Setting *> variedSettings();
/// Values to begin with: the present one and some beyond.
QString proposedValues(const Setting &setting, const Experiment &base);

/// Two equal sweeps are of the same experiment, whatever its seed and length.
Loaded<RequestedSweep> makeSweep(const SweepRequest &request, const Experiment &base);
/// The column of a CSV file; none where the initialisation varies, which has one always.
std::optional<VariedColumn> variedColumn(const SweepRequest &request, const RequestedSweep &requested);

/// "less than a second", "12 s", "3 min".
QString durationText(double seconds);

/// Runs × steps that a window shows without becoming slow.
inline constexpr std::size_t maxShownCells = 100'000;

} // namespace npscope
