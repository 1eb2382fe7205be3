// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/recordtext.h"

#include "ui/document/experimentjson.h"
#include "ui/document/honestytext.h"

#include <QByteArrayList>
#include <QJsonDocument>

#include <algorithm>
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

// The fields of a step that was not reached are empty: `m` is null then.
std::vector<Field> fieldsOf(Step step, const Measures *m, std::size_t zDim)
{
    std::vector<Field> fields{{"step", QByteArray::number(qint64(step))}};
    const auto add = [&](const QByteArray &name, double value) {
        fields.push_back({name, m ? shortest(value) : QByteArray()});
    };
    const auto addLoss = [&](const QByteArray &name, float Losses::*part) {
        fields.push_back({name, m && m->losses ? shortest((*m->losses).*part) : QByteArray()});
    };
    const auto addEach = [&](const QByteArray &name, std::vector<float> Gaussian::*part) {
        for (std::size_t j = 0; j < zDim; ++j) {
            const bool isKnown = m && j < (m->data.*part).size();
            fields.push_back(
                {name + QByteArray::number(qulonglong(j + 1)), isKnown ? shortest((m->data.*part)[j]) : QByteArray()});
        }
    };
    addLoss("loss", &Losses::loss);
    addLoss("log_likelihood", &Losses::logLikelihood);
    addLoss("kl", &Losses::kl);
    addEach("mu_", &Gaussian::mu);
    addEach("sigma_", &Gaussian::sigma);
    add("sd@-4", m ? double(m->spread.left) : 0);
    add("sd@4", m ? double(m->spread.right) : 0);
    add("sd_in", m ? m->sdInside : 0);
    add("sd_max", m ? double(m->spread.width.widest().sd) : 0);
    add("x_max", m ? m->spread.width.widest().x : 0);
    add("collapsed", m && m->isCollapsed ? 1 : 0);
    add("rmse", m ? m->rmse : 0);
    return fields;
}

std::vector<Field> fieldsOf(const Measures &m)
{
    return fieldsOf(m.step, &m, m.data.mu.size());
}

QByteArray csvLine(const std::vector<Field> &fields, QByteArray Field::*part)
{
    QByteArrayList cells;
    for (const Field &field : fields)
        cells.append(field.*part);
    return cells.join(',') + '\n';
}

// The line with these behind it, before its end, where the sweep is evaluated.
QByteArray withHonesty(const QByteArray &line, const Sweep &sweep, const QByteArray &fields)
{
    return sweep.isExamined() ? line.chopped(1) + ',' + fields + '\n' : line;
}

std::size_t mostDimensions(const Sweep &sweep)
{
    int zDim = 0;
    for (const Experiment &group : sweep.groups)
        zDim = std::max(zDim, group.training.sizes.zDim);
    return std::size_t(zDim);
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

QByteArray sweepHeader(const Sweep &sweep, const std::optional<VariedColumn> &varied)
{
    return "init," + (varied ? varied->name + ',' : QByteArray()) + "seed,"
           + withHonesty(csvLine(fieldsOf(0, nullptr, mostDimensions(sweep)), &Field::name), sweep,
                         honestyColumns().join(','));
}

QByteArray sweptRunHead(const Sweep &sweep, std::size_t run, const std::optional<VariedColumn> &varied)
{
    const std::size_t group = sweep.groupOf(run);
    QByteArray head = QByteArray(name(sweep.groups[group].training.initialisation)) + ',';
    if (varied)
        head += varied->values[qsizetype(group)] + ',';
    return head + QByteArray::number(sweep.seedOf(run)) + ',';
}

QByteArray sweptRunRows(const Sweep &sweep, std::size_t run, const SweptRun *result,
                        const std::optional<VariedColumn> &varied)
{
    const std::size_t zDim = mostDimensions(sweep);
    const QByteArray head = sweptRunHead(sweep, run, varied);
    QByteArray text;
    for (std::size_t i = 0; i < sweep.steps.size(); ++i) {
        const Measures *m = result && i < result->measures.size() ? &result->measures[i] : nullptr;
        const Honesty *honesty = m && m->honesty ? &*m->honesty : nullptr;
        text += head
                + withHonesty(csvLine(fieldsOf(sweep.steps[i], m, zDim), &Field::value), sweep,
                              honestyFields(honesty).join(','));
    }
    return text;
}

QByteArray sweepToCsv(const Sweep &sweep, const SweptRuns &runs, const std::optional<VariedColumn> &varied,
                      bool hasHeader)
{
    QByteArray text = hasHeader ? sweepHeader(sweep, varied) : QByteArray();
    for (std::size_t r = 0; r < runs.size(); ++r)
        text += sweptRunRows(sweep, r, runs[r].get(), varied);
    return text;
}

} // namespace npscope
