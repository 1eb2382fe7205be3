// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A moment: an experiment and a step that the user has kept, with a note. Kept moments are the user's work: undone,
// saved, and asked about before closing.

#pragma once

#include "core/experiment/settings.h"

#include <QString>

#include <optional>
#include <vector>

namespace npscope {

struct Moment {
    Experiment experiment;
    Step step = 0;
    QString note; ///< one line; empty for none
    bool operator==(const Moment &) const = default;
};

inline constexpr std::size_t mostMoments = 24;
/// Of all moments together, so that a session stays within its size.
inline constexpr std::size_t mostMomentPoints = maxPoints;
inline constexpr qsizetype longestNote = 120; ///< characters

/// The training points, the data's, and those of a context of its own.
std::size_t pointCount(const Moment &moment);
/// A note as it is kept: one line, no longer than allowed.
QString tidyNote(const QString &text);
/// What a moment is called: its note, or its initialisation and seed.
QString momentName(const Moment &moment);
/// "step 9,001"; step 0 is named untrained.
QString stepText(Step step);
/// The one of this experiment and step, whatever its note.
std::optional<std::size_t> findMoment(const std::vector<Moment> &moments, const Experiment &experiment, Step step);

} // namespace npscope
