// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of the presets.

#include "ui/document/presets.h"

#include "tests/fuzzing/target.h"

#include <QFile>

#include <cmath>

namespace npscope {

bool check(const QByteArray &bytes)
{
    const Loaded<std::vector<Preset>> presets = presetsFromBytes(bytes);
    if (!presets) {
        requireRefusal(presets.error());
        return false;
    }
    for (const Preset &preset : *presets) {
        requireSession(preset.session);
        REQUIRE(!preset.name.isEmpty() && !preset.group.isEmpty() && !preset.title.isEmpty(), preset.name);
        REQUIRE(!preset.published || std::isfinite(preset.published->jointKl.value_or(0)), preset.name);
    }
    return true;
}

std::vector<QByteArray> seeds()
{
    static_cast<void>(presets()); // which registers its file
    QFile file(QStringLiteral(":/presets/presets.json"));
    file.open(QIODevice::ReadOnly);
    return {file.readAll()};
}

} // namespace npscope
