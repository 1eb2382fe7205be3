// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/comparisonjson.h"

#include "ui/document/jsonfields.h"
#include "ui/document/settingjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ComparisonJson)
};

Variant readVariant(const QJsonObject &json, const QString &path, QString &error)
{
    Variant variant;
    JsonFields fields(json, path, error);
    for (const Setting &setting : settings()) {
        if (!canDiffer(setting))
            continue;
        if (const auto value = readSetting(fields, setting))
            variant = with(variant, setting, *value);
    }
    fields.finish();
    return variant;
}

std::vector<Variant> readVariants(JsonFields &fields, const QJsonValue &value, QString &error)
{
    const QString path = fields.pathOf("variants");
    const QJsonArray array = value.toArray();
    if (!value.isArray() || std::size_t(array.size()) < fewestVariants || std::size_t(array.size()) > mostVariants) {
        fields.fail(Text::tr("%1 must be a list of %2 to %3 objects such as {\"seed\": 7}")
                        .arg(path, QString::number(fewestVariants), QString::number(mostVariants)));
        return {};
    }
    std::vector<Variant> variants;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString entry = Text::tr("%1, entry %2", "a list in a file").arg(path, QString::number(i + 1));
        if (!array[i].isObject())
            fields.fail(Text::tr("%1 must be an object in braces").arg(entry));
        variants.push_back(readVariant(array[i].toObject(), entry, error));
    }
    return variants;
}

std::vector<std::size_t> readColours(JsonFields &fields, const QJsonValue &value)
{
    std::vector<std::size_t> colours;
    for (const QJsonValue &colour : value.toArray())
        colours.push_back(std::size_t(colour.toInt(int(lineColours))));
    Comparison probe{.variants = std::vector<Variant>(colours.size()), .keptColours = colours};
    if (!value.isArray() || !isAllowed(probe)) {
        fields.fail(Text::tr("%1 must be a list of different whole numbers from 0 to %2, one a variant")
                        .arg(fields.pathOf("colours"), QString::number(lineColours - 1)));
    }
    return colours;
}

} // namespace

QJsonObject toJson(const Comparison &comparison)
{
    QJsonArray variants;
    for (const Variant &variant : comparison.variants) {
        QJsonObject json;
        for (const SettingValue &changed : variant)
            json.insert(QLatin1String(changed.setting->name), toJson(*changed.setting, changed.value));
        variants.append(json);
    }
    QJsonObject result{{"variants", variants}};
    QJsonArray colours;
    for (const std::size_t colour : comparison.keptColours)
        colours.append(int(colour));
    if (!colours.isEmpty())
        result.insert("colours", colours);
    return result;
}

Comparison comparisonFromJson(const QJsonObject &json, QString &error, bool *isShown)
{
    Comparison comparison;
    JsonFields fields(json, QStringLiteral("comparison"), error);
    if (const QJsonValue variants = fields.value("variants"); !variants.isUndefined())
        comparison.variants = readVariants(fields, variants, error);
    if (isShown)
        *isShown = fields.flag("is_shown").value_or(false);
    if (const QJsonValue colours = fields.value("colours"); !colours.isUndefined())
        comparison.keptColours = readColours(fields, colours);
    fields.finish();
    if (error.isEmpty() && !isAllowed(comparison))
        fields.fail(Text::tr("comparison: there must be as many colours as variants"));
    return comparison;
}

} // namespace npscope
