// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sweeprequest.h"

#include "core/data/questiontask.h"
#include "ui/document/poolsizes.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingtext.h"
#include "ui/document/shown.h"
#include "ui/document/typednumber.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SweepRequest)
};

NumberKind kindOf(const Setting &setting)
{
    return setting.integer ? NumberKind::Whole : NumberKind::Real;
}

Loaded<double> parse(const Setting &setting, const QString &text)
{
    if (setting.isChoice()) {
        if (const auto index = setting.findChoice(text.toStdString()))
            return *index;
        const QStringList names(setting.choices.begin(), setting.choices.end());
        return Failure{
            Text::tr("\"%1\" is not allowed; allowed are %2").arg(shown(text), names.join(QStringLiteral(", ")))};
    }
    const auto value = typedNumber(text, kindOf(setting));
    if (value && !setting.allows(*value))
        return Failure{problemText({.kind = Problem::Kind::OutOfRange, .setting = &setting, .value = *value})};
    return value;
}

Loaded<QStringList> listed(const Setting &setting, QString text)
{
    if (setting.zero) { // as a number it may have a comma beside it
        for (const QString &word : {zeroText(setting.zero), zeroText(setting.zero, QLocale::c())}) {
            const QRegularExpression alone(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(word)),
                                           QRegularExpression::CaseInsensitiveOption);
            text.replace(alone, QStringLiteral("0"));
        }
    }
    if (!setting.isChoice())
        return typedList(text, kindOf(setting));
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

// As files and the command line write it.
QString plainText(const Setting &setting, double value)
{
    if (setting.isChoice())
        return QString::fromLatin1(setting.choices[std::size_t(value)]);
    return setting.zero && value == 0 ? QString::fromLatin1(setting.zero) : numberText(value, QLocale::c());
}

// Of a pool's sizes the usual ones, else the present value, larger ones or smaller: three that the rest of the
// experiment allows, if there are so many.
// As a file's functions, of which there may be too few or none.
bool isPossible(const Setting &setting, double value, Experiment experiment)
{
    setting.set(experiment, value);
    return !findProblem(experiment);
}

std::vector<double> proposedNumbers(const Setting &setting, const Experiment &base)
{
    if (setting.isChoice())
        return {};
    if (isPoolSize(setting)) {
        std::vector<double> sizes(fewPoolSizes.begin(), fewPoolSizes.end());
        std::erase_if(sizes, [&](double size) { return !isPossible(setting, size, base); });
        return sizes;
    }
    const std::size_t most = 3;
    const double value = setting.get(base);
    const double factor = setting.integer ? 2 : 10;
    const double next = value == 0 ? (setting.integer ? 1 : 0.1) : value * factor;
    const double before = setting.integer ? std::floor(value / factor) : value / factor;
    std::vector<double> numbers;
    for (const double proposal : {value, next, next * factor, before, 2 * value, value / 2}) {
        if (setting.allows(proposal) && numbers.size() < most && std::ranges::find(numbers, proposal) == numbers.end()
            && isPossible(setting, proposal, base))
            numbers.push_back(proposal);
    }
    return numbers;
}

std::vector<Step> stepsOf(const SweepRequest &request)
{
    std::vector<Step> steps;
    for (int i = 0; i + 1 < request.columns; ++i)
        steps.push_back(std::llround(double(request.last) * i / (request.columns - 1)));
    steps.push_back(request.last);
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    return steps;
}

} // namespace

SweepRequest usualRequest(const Experiment &base)
{
    SweepRequest request;
    if (!base.training.isOfFamily())
        return request;
    request.varied = QStringLiteral("functions");
    request.values = proposedValues(setting("functions"), base);
    request.seeds.end = request.seeds.first + 5; // a run of a family takes some ten times as long
    request.columns = 1;
    request.last = base.length;
    return request;
}

SweepRequest askedRequest(const SweepRequest &request, const Experiment &base)
{
    return request == SweepRequest() ? usualRequest(base) : request;
}

std::vector<const Setting *> variedSettings()
{
    std::vector<const Setting *> varied;
    for (const Setting &setting : settings()) {
        if (setting.name != std::string_view("seed") && setting.part != Setting::Part::Run)
            varied.push_back(&setting);
    }
    return varied;
}

QString proposedValues(const Setting &setting, const Experiment &base)
{
    if (setting.name == std::string_view("initialisation"))
        return SweepRequest().values; // the article's
    QLocale ungrouped;
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList texts;
    for (std::size_t i = 0; i < setting.choices.size(); ++i) {
        if (isPossible(setting, double(i), base))
            texts.append(QLatin1String(setting.choices[i]));
    }
    for (const double proposal : proposedNumbers(setting, base)) {
        const QString text = setting.zero && proposal == 0 ? zeroText(setting.zero) : numberText(proposal, ungrouped);
        if (!texts.contains(text))
            texts.append(text);
    }
    const bool hasCommas = !setting.isChoice() && ungrouped.decimalPoint() == QLatin1String(",");
    return texts.join(hasCommas ? QStringLiteral("; ") : QStringLiteral(", "));
}

Loaded<RequestedSweep> makeSweep(const SweepRequest &request, const Experiment &base)
{
    Experiment plain = base;
    plain.training.seed = 0;
    plain.length = Experiment().length;
    const Setting &varied = setting(request.varied.toStdString());
    RequestedSweep result;
    result.sweep.seeds = request.seeds;
    result.sweep.steps = stepsOf(request);
    const auto list = listed(varied, request.values);
    if (!list)
        return list.failure();
    for (const QString &text : *list) {
        const auto value = parse(varied, text);
        if (!value)
            return value.failure();
        const bool isNamed = varied.isChoice() || (varied.zero && *value == 0);
        const QString name = isNamed ? valueText(varied, *value) : text;
        Experiment group = plain;
        varied.set(group, *value);
        group = withDrawnContext(plain, group);
        if (const auto problem = findProblem(group))
            return Failure{problemText(*problem)};
        if (!group.training.isPossible())
            return Failure{Text::tr("Training needs at least two training points")};
        if (std::ranges::find(result.sweep.groups, group) != result.sweep.groups.end())
            return Failure{Text::tr("%1 stands there more than once").arg(name)};
        if (group.training.isOfFamily())
            result.sweep.evaluation = request.evaluation;
        result.sweep.groups.push_back(group);
        result.groups.append(name);
        result.values.append(plainText(varied, *value));
    }
    if (result.groups.isEmpty())
        return Failure{Text::tr("There are no values to vary")};
    if (const auto problem = findProblem(result.sweep))
        return Failure{problemText(*problem)};
    const std::size_t cells = result.sweep.rowCount();
    const std::size_t most = std::min(maxShownCells, result.sweep.maxRows());
    if (cells > most) {
        const QLocale locale;
        return Failure{Text::tr("Runs × measured steps is %1; allowed is at most %2. Larger sweeps: npscope sweep")
                           .arg(locale.toString(qulonglong(cells)), locale.toString(qulonglong(most)))};
    }
    return result;
}

std::optional<VariedColumn> variedColumn(const SweepRequest &request, const RequestedSweep &requested)
{
    if (request.varied == QLatin1String("initialisation"))
        return {};
    VariedColumn column{request.varied.toLatin1(), {}};
    for (const QString &value : requested.values)
        column.values.append(value.toLatin1());
    return column;
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 1)
        return Text::tr("less than a second");
    if (seconds < 100)
        return Text::tr("%1 s").arg(locale.toString(std::ceil(seconds), 'f', 0));
    if (seconds < 6000)
        return Text::tr("%1 min").arg(locale.toString(std::ceil(seconds / 60), 'f', 0));
    return Text::tr("%1 h").arg(locale.toString(seconds / 3600, 'f', 1));
}

} // namespace npscope
