// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of recorded steps as text: CSV with a header, or JSON. Both have the same digits, as few as
// give the same float back, with a point whatever the locale.

#pragma once

#include "core/analysis/measures.h"

#include <QByteArray>

#include <vector>

namespace npscope {

/// step,loss,log_likelihood,kl,mu_1…,sigma_1…,sd@-4,sd@4,sd_in,rmse; step 0 has no loss: empty fields.
QByteArray recordsToCsv(const std::vector<Measures> &records);

/// {"experiment": as in a session, "records": [{"step": …, "loss": …, …}, …]}; what CSV leaves empty is null.
QByteArray recordsToJson(const Experiment &experiment, const std::vector<Measures> &records);

} // namespace npscope
