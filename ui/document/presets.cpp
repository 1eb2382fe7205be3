// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/presets.h"

#include "core/experiment/settings.h"
#include "ui/document/functionstext.h"
#include "ui/document/jsonfields.h"
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

constexpr Limits jointKls{0, 1e6, false};    // nats per target
constexpr Limits paperUpdates{0, 1e9, true}; // more than a run here may have

QString readText(JsonFields &fields, const QString &name)
{
    const QJsonValue value = fields.value(name);
    if (value.toString().isEmpty())
        fields.fail(Text::tr("%1 must be a text in quotation marks").arg(fields.pathOf(name)));
    return value.toString();
}

// A sentence that is shown.
QString readTranslated(JsonFields &fields, const QString &name)
{
    return QCoreApplication::translate("npscope::Presets", readText(fields, name).toUtf8().constData());
}

Published publishedFromJson(const QJsonObject &json, const QString &path, QString &error)
{
    JsonFields fields(json, path, error);
    Published published;
    published.source = readText(fields, "source");
    published.shows = readTranslated(fields, "shows");
    if (json.contains("differs"))
        published.differs = readTranslated(fields, "differs");
    published.jointKl = fields.number("joint_kl", jointKls);
    published.updates = Step(fields.number("updates", paperUpdates).value_or(0));
    fields.finish();
    return published;
}

// What the network is asked about, where that is none of the functions that it is trained on: a formula whose points
// are the context, or another family.
QString aboutText(const QString &formula, const Experiment &experiment)
{
    return formula.isEmpty() ? askedText(experiment) : Text::tr("asked: %1", "function").arg(formula);
}

// The entry's session is a session file without its format and version.
Session readSession(JsonFields &fields)
{
    QJsonObject json = fields.object("session").value_or(QJsonObject());
    json.insert("format", QStringLiteral("npscope-session"));
    json.insert("version", sessionVersion);
    const Loaded<Session> session = sessionFromJson(json);
    if (!session)
        fields.fail(fields.pathOf("session") + QStringLiteral(": ") + session.error());
    return session ? *session : Session();
}

Preset presetFromJson(const QJsonObject &entry, const QString &path, QString &error)
{
    JsonFields fields(entry, path, error);
    Preset preset{readText(fields, "name"), readText(fields, "group"), {}, readSession(fields)};
    preset.isSheet = fields.flag("sheet").value_or(false);
    const bool isLonger = fields.flag("longer").value_or(false);
    const QString formula = entry.contains("about") ? readText(fields, "about") : QString();
    if (const auto published = fields.object("published"))
        preset.published = publishedFromJson(*published, fields.pathOf("published"), error);
    fields.finish();
    if (!error.isEmpty())
        return preset;
    preset.title = titleOf(preset, isLonger);
    if (const QString about = aboutText(formula, preset.session.experiment); !about.isEmpty())
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

Loaded<std::vector<Preset>> presetsFromBytes(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Failure{Text::tr("a list of presets is expected; not valid JSON: %1").arg(problem.errorString())};
    if (!document.isArray())
        return Failure{Text::tr("a list of presets in brackets is expected")};
    std::vector<Preset> result;
    QString error;
    for (const QJsonValue &entry : document.array()) {
        const QString path = QStringLiteral("preset %1").arg(result.size() + 1);
        if (!entry.isObject())
            return Failure{Text::tr("%1 must be an object in braces").arg(path)};
        result.push_back(presetFromJson(entry.toObject(), path, error));
    }
    if (!error.isEmpty())
        return Failure{error};
    return result;
}

std::vector<Preset> presets()
{
    registerPresets();
    QFile file(QStringLiteral(":/presets/presets.json"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const Loaded<std::vector<Preset>> read = presetsFromBytes(file.readAll());
    Q_ASSERT_X(read, "presets", qPrintable(read.error()));
    return *read;
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
