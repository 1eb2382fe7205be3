// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/presets.h"

#include "core/experiment/settings.h"
#include "ui/document/functionstext.h"
#include "ui/document/sessionjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>

// A resource in a static library is left out unless it is asked for, which must happen outside a namespace.
static void registerPresets()
{
    Q_INIT_RESOURCE(presets);
}

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Presets)
};

// Of a run on a family, which the article has none of.
QString titleOnFamily(const Session &session)
{
    const Training &training = session.experiment.training;
    return Text::tr("%1: %2 after %3 updates", "functions: model")
        .arg(functionsText(training), modelText(training), QLocale().toString(session.step));
}

// The article draws after its step t, which is our t + 1; its untrained functions are our step 0.
QString titleOf(const Preset &preset, bool isLonger)
{
    const QLocale locale;
    const Session &session = preset.session;
    if (session.experiment.training.isOfFamily())
        return titleOnFamily(session);
    QString run = QLatin1String(name(session.experiment.training.initialisation));
    if (isLonger)
        run = Text::tr("%1, the longer run,", "before \"after … updates\"").arg(run);
    if (session.step == 0) {
        return Text::tr("untrained: %1 curves with z ~ N(0, I)")
            .arg(locale.toString(session.experiment.question.curves));
    }
    if (session.step == 1)
        return Text::tr("%1 after one update (the article's step 0)").arg(run);
    if (!preset.isSheet) {
        return Text::tr("%1 after %2 updates (the article's %3)")
            .arg(run, locale.toString(session.step), locale.toString(session.step - 1));
    }
    QStringList steps;
    for (Step step : session.picture.steps)
        steps.append(locale.toString(step));
    return Text::tr("%1 after %2 updates: a sheet").arg(run, steps.join(QStringLiteral(" / ")));
}

// The entry's session is a session file without its format and version.
Preset presetFromJson(const QJsonObject &entry)
{
    QJsonObject json = entry["session"].toObject();
    json.insert("format", QStringLiteral("npscope-session"));
    json.insert("version", sessionVersion);
    const Loaded<Session> session = sessionFromJson(json);
    Q_ASSERT_X(session, "preset", qPrintable(entry["name"].toString() + QLatin1String(": ") + session.error()));

    Preset preset{entry["name"].toString(), entry["group"].toString(), {}, *session, entry["sheet"].toBool()};
    preset.title = titleOf(preset, entry["longer"].toBool());
    if (const QJsonObject published = entry["published"].toObject(); !published.isEmpty()) {
        preset.published = Published{published["source"].toString(), published["joint_kl"].toDouble(),
                                     Step(published["updates"].toInteger())};
        preset.title += Text::tr(" (after %1)").arg(preset.published->source);
    }
    return preset;
}

} // namespace

std::vector<Preset> presets()
{
    registerPresets();
    QFile file(QStringLiteral(":/presets/presets.json"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    std::vector<Preset> result;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array())
        result.push_back(presetFromJson(entry.toObject()));
    return result;
}

std::vector<Step> presetSteps(const Training &training)
{
    static const std::vector<Preset> all = presets(); // asked for with every frame
    std::vector<Step> steps;
    for (const Preset &preset : all) {
        if (!preset.isSheet && preset.session.step > 1 && preset.session.experiment.training == training)
            steps.push_back(preset.session.step);
    }
    std::ranges::sort(steps);
    return steps;
}

std::optional<Preset> findPreset(const QString &name)
{
    const std::vector<Preset> all = presets();
    const auto it = std::ranges::find(all, name, &Preset::name);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

} // namespace npscope
