// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A session as JSON: what a *.npscope file and the text of an exported picture are made of.
//
//   {"format": "npscope-session", "version": 3,
//    "experiment": {"training": {"points": [[x, y], …], "initialisation": "normal", "hidden": 8, …},
//                   "question": {"context": "training" or [[x, y], …], "curves": 100, "draw": 0},
//                   "length": 25001},
//    "step": 9001, "view": {…}, "picture": {…},
//    "comparison": {"variants": [{"initialisation": "normal"}, {"seed": 7, "learning_rate": 0.01}]},
//    "moments": [{"experiment": {…}, "step": 3001, "note": "still wide"}]}
//
// A training on data of its own has, too, "data": [{"name": "a", "points": [[x, y], …]}, …], of ascending x, and what
// was standardised says how, in "training" or "question": "scaling": {"x_shift": 2005, "x_factor": 7.5, "y_shift": 0,
// "y_factor": 1}, where a number of the file is shift + factor * coordinate.
//
// "format" and "version" are required; any other field that is left out has its default; everything else
// must be as it is here. Version 3 has the page that is in front and all of its view; 2 knew the residuals (view) and
// own_ranges (picture). Versions 1 and 2, where the comparison said whether it "is_shown", are read, too. The numeric
// fields of the experiment, and all of a variant, are those of core/experiment/settings.h. Numbers are written with as
// many digits as give the same double back.

#pragma once

#include "core/experiment/settings.h"
#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace npscope {

inline constexpr int sessionVersion = 3;
inline constexpr int oldestSessionVersion = 1; ///< that is read
/// What a session can have at most, however its lines are broken and indented: its points, those of its moments, and
/// all the rest.
inline constexpr qint64 maxPointBytes = 240;
inline constexpr qint64 maxSessionBytes =
    (2 * qint64(maxPoints) + qint64(mostMomentPoints)) * maxPointBytes + 500'000; // 7 MB

QJsonObject toJson(const Session &session);
QByteArray toBytes(const Session &session, QJsonDocument::JsonFormat format = QJsonDocument::Indented);

Loaded<Session> sessionFromJson(const QJsonObject &json);
Loaded<Session> sessionFromBytes(const QByteArray &bytes);

} // namespace npscope
