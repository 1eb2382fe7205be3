// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the frames of a comparison say about the way to the exact answer, and the chart below the comparison.

#pragma once

#include "core/live/frame.h"
#include "ui/document/session.h"
#include "ui/document/table.h"
#include "ui/paint/steps/variantgap.h"

namespace npscope {

/// Of all variants, as far as there are frames of them.
VariantGaps variantGaps(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames);
/// A row a variant and known step.
Table gapTable(const VariantGaps &gaps);

/// The one that the session's view asks for.
SeriesContent compareSeries(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames);

} // namespace npscope
