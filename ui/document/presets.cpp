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
    if (session.picture.figure == FigureId::Race) {
        QStringList models;
        for (const Variant &variant : session.comparison.variants)
            models << modelText(applied(variant, session.experiment).training);
        return Text::tr("%1: a race of %2 over %3 updates", "functions: models")
            .arg(functionsText(training), models.join(QStringLiteral(", ")), QLocale().toString(session.step));
    }
    return Text::tr("%1: %2 after %3 updates", "functions: model")
        .arg(functionsText(training), modelText(training), QLocale().toString(session.step));
}

// Of a paper's run on points of one function.
QString titleOnPoints(const Session &session)
{
    const Training &training = session.experiment.training;
    const QLocale locale;
    if (session.step == 0) {
        const QString untrained = Text::tr("untrained %1: %2 curves with z ~ N(0, I)", "model")
                                      .arg(modelText(training), locale.toString(session.experiment.question.curves));
        QStringList variants;
        for (const Variant &variant : session.comparison.variants)
            variants << variantText(variant);
        return variants.isEmpty()
                   ? untrained
                   : Text::tr("%1; %2", "a run; its variants").arg(untrained, variants.join(QStringLiteral(", ")));
    }
    return Text::tr("%1 points of one function: %2 after %3 updates", "number, model")
        .arg(locale.toString(qulonglong(training.points.size())), modelText(training), locale.toString(session.step));
}

// The article draws after its step t, which is our t + 1; its untrained functions are our step 0.
QString titleOf(const Preset &preset, bool isLonger)
{
    const QLocale locale;
    const Session &session = preset.session;
    if (session.experiment.training.isOfFamily())
        return titleOnFamily(session);
    if (preset.published)
        return titleOnPoints(session);
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

QString translated(const QJsonValue &sentence)
{
    return QCoreApplication::translate("npscope::Presets", sentence.toString().toUtf8().constData());
}

Published publishedFromJson(const QJsonObject &json)
{
    const QJsonValue jointKl = json["joint_kl"];
    return {.source = json["source"].toString(),
            .shows = translated(json["shows"]),
            .differs = translated(json["differs"]),
            .jointKl = jointKl.isDouble() ? std::optional(jointKl.toDouble()) : std::nullopt,
            .updates = Step(json["updates"].toInteger())};
}

// What the network is asked about, where that is none of the functions that it is trained on: a formula whose points
// are the context, or another family.
QString aboutOf(const QJsonObject &entry, const Experiment &experiment)
{
    const QString formula = entry["about"].toString();
    return formula.isEmpty() ? askedText(experiment) : Text::tr("asked: %1", "function").arg(formula);
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
    if (const QJsonObject published = entry["published"].toObject(); !published.isEmpty())
        preset.published = publishedFromJson(published);
    preset.title = titleOf(preset, entry["longer"].toBool());
    if (const QString about = aboutOf(entry, preset.session.experiment); !about.isEmpty())
        preset.title = Text::tr("%1, %2", "a run, asked: a function").arg(preset.title, about);
    if (preset.published)
        preset.title += Text::tr(" (after %1)").arg(preset.published->source);
    return preset;
}

} // namespace

QString Published::text() const
{
    const QString said = Text::tr("%1: %2", "source: what it shows").arg(source, shows);
    return differs.isEmpty() ? said : said + QLatin1Char(' ') + differs;
}

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
