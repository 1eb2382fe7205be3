// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of recorded steps as text: CSV with a header, or JSON. Both have the same digits, as few as
// give the same float back, with a point whatever the locale.

#pragma once

#include "core/sweep/sweep.h"

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace npscope {

/// step,loss,log_likelihood,kl,mu_1…,sigma_1…,sd@-4,sd@4,sd_in,rmse; step 0 has no loss: empty fields.
QByteArray recordsToCsv(const std::vector<Measures> &records);

/// {"experiment": as in a session, "records": [{"step": …, "loss": …, …}, …]}; what CSV leaves empty is null.
QByteArray recordsToJson(const Experiment &experiment, const std::vector<Measures> &records);

/// A setting that the groups of a sweep have different values of.
struct VariedColumn {
    QByteArray name;
    QByteArrayList values; ///< of each group
};

/// init,(varied,)seed,step and the columns above; a row for each run and step, by group, seed and step. From where a
/// run diverged its rows are empty after the step, as are all of a run that is not finished. Where z has more
/// dimensions in one group than in another, there are columns for the most.
QByteArray sweepToCsv(const Sweep &sweep, const SweptRuns &runs, const std::optional<VariedColumn> &varied,
                      bool hasHeader = true);

/// The same in parts: the line with the columns' names, what a row of a run begins with (init,(varied,)seed,), and the
/// rows of a run, or of none that is finished.
QByteArray sweepHeader(const Sweep &sweep, const std::optional<VariedColumn> &varied);
QByteArray sweptRunHead(const Sweep &sweep, std::size_t run, const std::optional<VariedColumn> &varied);
QByteArray sweptRunRows(const Sweep &sweep, std::size_t run, const SweptRun *result,
                        const std::optional<VariedColumn> &varied);

} // namespace npscope
