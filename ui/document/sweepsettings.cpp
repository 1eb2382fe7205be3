// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sweepsettings.h"

#include "core/processor/variant.h"
#include "ui/document/experimentjson.h"
#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SweepSettings)
};

constexpr auto format = "npscope-sweep";

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

// A value as it stands in JSON.
QString valueOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shown(QString::fromUtf8(list.mid(1, list.size() - 2)));
}

// Empty where they are the same. What is in lists of numbers is not named.
QString difference(const QString &name, const QJsonValue &there, const QJsonValue &here)
{
    if (there == here)
        return {};
    if (there.isObject() && here.isObject()) {
        const QJsonObject a = there.toObject(), b = here.toObject();
        QStringList keys = a.keys() + b.keys();
        keys.removeDuplicates();
        for (const QString &key : keys) {
            if (const QString found = difference(key, a.value(key), b.value(key)); !found.isEmpty())
                return found;
        }
    }
    const QJsonArray a = there.toArray(), b = here.toArray();
    if (a.size() == b.size() && a.first().isObject()) {
        for (qsizetype i = 0; i < a.size(); ++i) {
            if (const QString found = difference(name, a[i], b[i]); !found.isEmpty())
                return found;
        }
    }
    if (there.isArray() || here.isArray() || there.isUndefined() || here.isUndefined())
        return Text::tr("%1 is another there", "a setting").arg(shown(name));
    return Text::tr("%1 is %2 there and %3 here").arg(shown(name), valueOf(there), valueOf(here));
}

} // namespace

QByteArray sweepSettings(const Sweep &sweep, const std::optional<VariedColumn> &varied)
{
    QJsonArray groups, steps;
    for (const Experiment &group : sweep.groups) {
        QJsonObject json = toJson(group);
        QJsonObject training = json.value("training").toObject();
        training.remove("seed"); // a row's own
        json.insert("training", training);
        groups.append(json);
    }
    for (const Step step : sweep.steps)
        steps.append(qint64(step));
    QJsonObject json{{"format", format},
                     {"version", NPSCOPE_VERSION},
                     {"processor", processorVariant()}, // another one rounds in another way
                     {"groups", groups},
                     {"steps", steps}};
    if (varied)
        json.insert("vary", QString::fromLatin1(varied->name + '=' + varied->values.join(',')));
    if (sweep.isExamined()) {
        json.insert("evaluate", QJsonObject{{"tasks", sweep.evaluation.tasks},
                                            {"on", int(sweep.evaluation.on)},
                                            {"samples", sweep.evaluation.samples}});
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

bool isSweepSettings(const QByteArray &line)
{
    return parsed(line).value("format") == QLatin1String(format);
}

QString differenceOf(const QByteArray &there, const QByteArray &here)
{
    return difference({}, parsed(there), parsed(here));
}

} // namespace npscope
