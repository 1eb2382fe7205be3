// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a table that was read: the context, the training points, or the functions that are trained on; and
// how its numbers are brought to where the network knows x and y, if they are far from there.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/document/datareading.h"

#include <QString>

namespace npscope {

enum class DataUse { Context, Training, Functions };

/// Where numbers are to lie: of a context, x and y that the network is trained on; else the article's.
struct DataRange {
    Interval x;
    Interval y;
};
DataRange wantedRange(const Training &training, DataUse use);

/// Whether numbers lie beyond that range by more than its width; of what is trained on, also whether they fill less
/// than a tenth of it.
bool isFar(const Points &points, const DataRange &range, DataUse use);

/// How these numbers are standardised: as the data that are trained on, where that brings them near; else so that what
/// is far, or all where nothing is, fills the wanted range, in factors of three digits.
Scalings standardising(const Points &points, const Training &training, DataUse use);
Points scaled(Points points, const Scalings &scalings);
/// "x = (number − 2005) / 7.5"; nothing for none.
QString scalingsText(const Scalings &scalings);
/// Those of what is trained on or, where a context of its own has others, of that context.
const Scalings &scalingsOf(const Experiment &experiment, bool ofContext);

/// The experiment with what was read. A context or training points come in the place of those that there are, or, where
/// that is asked for, beside them. Training points and functions bring training on them, and functions a context that
/// is drawn of the first.
Experiment withData(const Experiment &experiment, const DataReading &reading, DataUse use, const Scalings &scalings,
                    bool isBeside);

} // namespace npscope
