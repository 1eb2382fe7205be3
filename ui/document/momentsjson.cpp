// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/momentsjson.h"

#include "ui/document/experimentjson.h"
#include "ui/document/jsonfields.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::MomentsJson)
};

void readNote(JsonFields &fields, QString &note)
{
    const QJsonValue value = fields.value("note");
    if (value.isUndefined())
        return;
    note = value.toString();
    if (!value.isString() || tidyNote(note) != note) {
        fields.fail(Text::tr("%1 must be a text of one line and at most %2 characters, without spaces at its ends or "
                             "two in a row")
                        .arg(fields.pathOf("note"), QString::number(longestNote)));
    }
}

Moment readMoment(const QJsonObject &json, const QString &path, QString &error)
{
    Moment moment;
    JsonFields fields(json, path, error);
    if (const auto experiment = fields.object("experiment")) {
        QString problem; // it names its fields as those of the session's own experiment
        moment.experiment = experimentFromJson(*experiment, problem);
        if (!problem.isEmpty())
            fields.fail(Text::tr("%1: %2", "an entry of a list: what is wrong in it").arg(path, problem));
    }
    if (const auto step = fields.number("step", {0, double(moment.experiment.length), true}))
        moment.step = Step(*step);
    readNote(fields, moment.note);
    fields.finish();
    return moment;
}

} // namespace

QJsonArray toJson(const std::vector<Moment> &moments)
{
    QJsonArray array;
    for (const Moment &moment : moments) {
        array.append(QJsonObject{
            {"experiment", toJson(moment.experiment)}, {"step", qint64(moment.step)}, {"note", moment.note}});
    }
    return array;
}

std::vector<Moment> momentsFromJson(JsonFields &fields, const QJsonValue &value, QString &error)
{
    const QString path = fields.pathOf("moments");
    const QJsonArray array = value.toArray();
    if (!value.isArray() || std::size_t(array.size()) > mostMoments) {
        fields.fail(Text::tr("%1 must be a list of at most %2 objects such as {\"step\": 9001, \"note\": \"…\"}")
                        .arg(path, QString::number(mostMoments)));
        return {};
    }
    std::vector<Moment> moments;
    std::size_t points = 0;
    for (qsizetype i = 0; i < array.size() && error.isEmpty(); ++i) {
        const QString entry = Text::tr("%1, entry %2", "a list in a file").arg(path, QString::number(i + 1));
        if (!array[i].isObject())
            fields.fail(Text::tr("%1 must be an object in braces").arg(entry));
        moments.push_back(readMoment(array[i].toObject(), entry, error));
        points += pointCount(moments.back());
    }
    if (points > mostMomentPoints) {
        fields.fail(Text::tr("%1 have %2 points in all; allowed are at most %3")
                        .arg(path, QString::number(points), QString::number(mostMomentPoints)));
    }
    return moments;
}

} // namespace npscope
