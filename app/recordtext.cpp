// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recordtext.h"

#include "ui/document/experimentjson.h"

#include <QByteArrayList>
#include <QJsonDocument>

#include <charconv>
#include <cmath>

namespace npscope {

namespace {

struct Field {
    QByteArray name;
    QByteArray value; ///< empty for none
};

QByteArray shortest(double value)
{
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), float(value)).ptr;
    return {buffer, end - buffer};
}

std::vector<Field> fieldsOf(const Measures &m)
{
    std::vector<Field> fields{{"step", QByteArray::number(qint64(m.step))}};
    const auto add = [&](const QByteArray &name, double value) { fields.push_back({name, shortest(value)}); };
    const auto addLoss = [&](const QByteArray &name, float Losses::*part) {
        fields.push_back({name, m.losses ? shortest((*m.losses).*part) : QByteArray()});
    };
    addLoss("loss", &Losses::loss);
    addLoss("log_likelihood", &Losses::logLikelihood);
    addLoss("kl", &Losses::kl);
    for (std::size_t j = 0; j < m.data.mu.size(); ++j)
        add("mu_" + QByteArray::number(qulonglong(j + 1)), m.data.mu[j]);
    for (std::size_t j = 0; j < m.data.sigma.size(); ++j)
        add("sigma_" + QByteArray::number(qulonglong(j + 1)), m.data.sigma[j]);
    add("sd@-4", m.sdLeft);
    add("sd@4", m.sdRight);
    add("sd_in", m.sdInside);
    add("rmse", m.rmse);
    return fields;
}

QByteArray csvLine(const std::vector<Field> &fields, QByteArray Field::*part)
{
    QByteArrayList cells;
    for (const Field &field : fields)
        cells.append(field.*part);
    return cells.join(',') + '\n';
}

QByteArray jsonObject(const std::vector<Field> &fields)
{
    QByteArrayList members;
    for (const Field &field : fields) {
        const bool isNumber = std::isfinite(field.value.toDouble()) && !field.value.isEmpty();
        members.append('"' + field.name + "\": " + (isNumber ? field.value : QByteArray("null")));
    }
    return '{' + members.join(", ") + '}';
}

} // namespace

QByteArray recordsToCsv(const std::vector<Measures> &records)
{
    QByteArray text;
    for (const Measures &record : records) {
        const std::vector<Field> fields = fieldsOf(record);
        if (text.isEmpty())
            text = csvLine(fields, &Field::name);
        text += csvLine(fields, &Field::value);
    }
    return text;
}

// By hand, so that a record is a line with its fields in the order of the columns.
QByteArray recordsToJson(const Experiment &experiment, const std::vector<Measures> &records)
{
    QByteArrayList lines;
    for (const Measures &record : records)
        lines.append("    " + jsonObject(fieldsOf(record)));
    return "{\n  \"experiment\": " + QJsonDocument(toJson(experiment)).toJson(QJsonDocument::Compact)
           + ",\n  \"records\": [\n" + lines.join(",\n") + "\n  ]\n}\n";
}

} // namespace npscope
