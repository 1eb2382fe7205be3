// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of the article as a preset: a session that opens its experiment at its step, and a sheet of
// all steps for each of the article's runs. They are data, in resources/presets/presets.json. The longer run
// is another one in the article, too: it has the next seed, whatever that shows. The group "functions" leads on from
// the article's one function to many: runs on families, at their end. The groups that are named after papers have their
// experiments, at sizes that train here in less than a minute; npscope reproduce sets their numbers beside ours.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace npscope {

/// What a paper says of such a run, or shows by one. The sentences are translated.
struct Published {
    QString source;                ///< e.g. "Huang et al. 2023, table S3"
    QString shows;                 ///< in a sentence: theirs, whatever ours does
    QString differs;               ///< how the preset differs, in a sentence; empty where in length and size alone
    std::optional<double> jointKl; ///< nats per target
    Step updates = 0;              ///< of theirs; the preset's own run may be shorter

    /// "Huang et al. 2023"
    QString paper() const { return source.section(QLatin1Char(','), 0, 0); }
    /// What is shown and what differs, after the source.
    QString text() const;
};

struct Preset {
    QString name;  ///< on the command line, e.g. "normal-9001"
    QString group; ///< the run it belongs to, which is also the name of its sheet, e.g. "normal"
    QString title; ///< translated, e.g. "normal after 9001 updates (the article's 9000)"
    Session session;
    bool isSheet = false; ///< the session's picture has the steps
    std::optional<Published> published = {};
};

/// In the article's order; the sheet of a run follows its figures.
std::vector<Preset> presets();
/// The failure names the preset and the field.
Loaded<std::vector<Preset>> presetsFromBytes(const QByteArray &bytes);
std::optional<Preset> findPreset(const QString &name);

/// The steps that the figures of this very run show, ascending; without those of its first update.
std::vector<Step> presetSteps(const Training &training);

} // namespace npscope
