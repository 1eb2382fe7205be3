// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour: the article as a walk through scenes. A scene is a session with what is in front in the window and
// a few sentences on what to look at. They are data, in resources/tour/tour.json:
//
//   {"name": "training", "title": …, "text": …,        in English; shown translated
//    "session": {"experiment": {…}, "step": 0, …},      a session file without its format and version
//    "plays": true, "speed": 500,                       steps a second; paused unless it says so
//    "points_at": "transport"}                          the dock or bar that is outlined, if any
//
// Name, title and text are required; what is in front and what the pointer edits is the session's view.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/pointref.h"
#include "ui/document/session.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

struct Scene {
    QString name;
    QString title; ///< translated, as is the text
    QString text;
    Session session;
    bool plays = false;
    double speed = 500; ///< steps per second
    QString pointsAt;   ///< empty: at nothing
};

/// In their order.
std::vector<Scene> tour();
/// The failure names the scene and the field.
Loaded<std::vector<Scene>> tourFromBytes(const QByteArray &bytes);

} // namespace npscope
