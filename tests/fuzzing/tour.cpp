// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A tour: its scenes.

#include "ui/document/tour.h"

#include "tests/fuzzing/target.h"

#include <QFile>

#include <cmath>

namespace npscope {

bool check(const QByteArray &bytes)
{
    const Loaded<std::vector<Scene>> scenes = tourFromBytes(bytes);
    if (!scenes) {
        requireRefusal(scenes.error());
        return false;
    }
    for (const Scene &scene : *scenes) {
        requireSession(scene.session);
        REQUIRE(scene.session.step <= scene.session.experiment.length, scene.name);
        REQUIRE(std::isfinite(scene.speed) && scene.speed > 0, scene.name);
        REQUIRE(!scene.name.isEmpty() && !scene.title.isEmpty() && !scene.text.isEmpty(), scene.name);
    }
    return true;
}

std::vector<QByteArray> seeds()
{
    static_cast<void>(tour()); // which registers its file
    QFile file(QStringLiteral(":/tour/tour.json"));
    file.open(QIODevice::ReadOnly);
    return {file.readAll()};
}

} // namespace npscope
