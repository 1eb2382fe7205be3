// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/problemtext.h"

#include "core/experiment/memory.h"
#include "ui/document/settingtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ProblemText)
};

QString fieldText(const Setting &setting, const Wording &wording)
{
    return wording.asInFiles ? jsonPath(setting) : label(setting);
}

QLocale localeOf(const Wording &wording)
{
    return wording.asInFiles ? QLocale::c() : QLocale();
}

QString pointsText(bool inContext, const Wording &wording)
{
    if (wording.asInFiles)
        return inContext ? QStringLiteral("experiment.question.context") : QStringLiteral("experiment.training.points");
    return inContext ? Text::tr("The context") : Text::tr("The training data");
}

QString outOfRangePointText(const Problem &problem, const Wording &wording)
{
    const QLocale locale = localeOf(wording);
    const QString limit = numberText(maxCoordinate, locale);
    if (problem.first < wording.lines.size()) {
        return Text::tr("line %1: the coordinates of a point must be numbers from -%2 to %2")
            .arg(wording.lines[problem.first])
            .arg(limit);
    }
    return Text::tr("%1: the coordinates of point %2 must be numbers from -%3 to %3")
        .arg(pointsText(problem.inContext, wording), locale.toString(qulonglong(problem.first + 1)), limit);
}

QString repeatedPointText(const Problem &problem, const Wording &wording)
{
    if (problem.second < wording.lines.size()) {
        return Text::tr("lines %1 and %2 are the same point; each (x, y) is allowed once, an equal x with another y")
            .arg(wording.lines[problem.first])
            .arg(wording.lines[problem.second]);
    }
    const QLocale locale = localeOf(wording);
    return Text::tr("%1: points %2 and %3 are the same; each (x, y) is allowed once, an equal x with another y")
        .arg(pointsText(problem.inContext, wording), locale.toString(qulonglong(problem.first + 1)),
             locale.toString(qulonglong(problem.second + 1)));
}

// All that an update's work grows with, since nobody knows which of them is meant to be as large.
QString tooMuchWorkText(const Problem &problem, const Wording &wording)
{
    const QLocale locale = localeOf(wording);
    // Rounded up: it is never 1, which would be allowed.
    const double excess = std::ceil(problem.value * 100) / 100;
    if (problem.inContext) {
        return Text::tr(
                   "%1 has too many points to look at by attention: %2 times as much would be computed as is allowed; "
                   "it must have fewer, or %3 must be smaller")
            .arg(pointsText(true, wording), numberText(excess, locale), fieldText(setting("self_attention"), wording));
    }
    QStringList fields;
    for (const char *name :
         {"batch", "samples", "hidden", "encoder_layers", "decoder_layers", "target_points", "context_max"})
        fields.append(wording.asInFiles ? QString::fromLatin1(name) : label(setting(name)));
    fields.append(wording.asInFiles ? QStringLiteral("points") : pointsText(false, wording));
    return Text::tr("An update would compute %1 times as much as is allowed, which is %2 values of hidden units and %3 "
                    "products of weights by them; one of these must be smaller: %4")
        .arg(numberText(excess, locale), numberText(maxWork, locale), numberText(maxProducts, locale),
             fields.join(QStringLiteral(", ")));
}

QString megabytesText(double bytes, const QLocale &locale)
{
    return Text::tr("%1 MB").arg(numberText(std::ceil(bytes / 1e6), locale));
}

QString tooMuchMemoryText(const Problem &problem, const Wording &wording)
{
    const QLocale locale = localeOf(wording);
    const QString needed = megabytesText(problem.value, locale), allowed = megabytesText(maxMemory, locale);
    if (problem.inContext) {
        return Text::tr("%1 has too many points for the exact answer, which may take %2 of memory; allowed are %3")
            .arg(pointsText(true, wording), needed, allowed);
    }
    const auto listed = [&](std::initializer_list<const char *> names) {
        QStringList fields;
        for (const char *name : names)
            fields.append(wording.asInFiles ? QString::fromLatin1(name) : label(setting(name)));
        return fields.join(QStringLiteral(", "));
    };
    if (problem.first > 0) {
        return Text::tr("%1 held-out tasks, and a run, may take %2 of memory; allowed are %3: there must be fewer, or "
                        "one of these must be smaller: %4")
            .arg(numberText(double(problem.first), locale), needed, allowed,
                 listed({"context_max", "target_points", "batch", "samples"}));
    }
    return Text::tr("The experiment may take %1 of memory; allowed are %2; one of these must be smaller: %3")
        .arg(needed, allowed,
             listed({"batch", "samples", "target_points", "context_max", "z_dim", "r_dim", "hidden", "heads"}));
}

} // namespace

QString numberText(double value, const QLocale &locale)
{
    const double limit = 1e15; // below it a double holds every integer, and nobody counts the zeros of a larger one
    if (std::abs(value) < limit && value == std::floor(value))
        return locale.toString(value, 'f', 0);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

bool Limits::allow(double value) const
{
    return value >= min && value <= max && (!integer || value == std::floor(value)); // false for NaN
}

Limits limitsOf(const Setting &setting)
{
    return {setting.min, setting.max, setting.integer, setting.zero};
}

QString zeroText(const char *zero, const QLocale &locale)
{
    return locale == QLocale::c() ? QLatin1String(zero) : QCoreApplication::translate("npscope::Setting", zero);
}

QString allowedText(const Limits &limits, const QLocale &locale)
{
    const QString text = limits.integer ? Text::tr("whole numbers from %1 to %2") : Text::tr("%1 to %2");
    const QString numbers = text.arg(numberText(limits.min, locale), numberText(limits.max, locale));
    return limits.zero ? Text::tr("%1, or %2", "numbers, or a word").arg(numbers, zeroText(limits.zero, locale))
                       : numbers;
}

QString notAllowedText(const QString &name, double value, const Limits &limits, const QLocale &locale)
{
    return Text::tr("%1 is %2; allowed are %3").arg(name, numberText(value, locale), allowedText(limits, locale));
}

QString problemText(const Problem &problem, const Wording &wording)
{
    const QLocale locale = localeOf(wording);
    switch (problem.kind) {
    case Problem::Kind::OutOfRange:
        return notAllowedText(fieldText(*problem.setting, wording), problem.value, limitsOf(*problem.setting), locale);
    case Problem::Kind::EmptyRange:
        return Text::tr("%1 is %2; it must be below %3")
            .arg(fieldText(*problem.setting, wording), numberText(problem.value, locale),
                 fieldText(*problem.other, wording));
    case Problem::Kind::ReversedRange:
        return Text::tr("%1 is %2; it may be at most %3")
            .arg(fieldText(*problem.setting, wording), numberText(problem.value, locale),
                 fieldText(*problem.other, wording));
    case Problem::Kind::NoiseRange: {
        const auto field = [&](const char *name) { return fieldText(setting(name), wording); };
        return Text::tr("%1 is %2; to be learned it must lie between %3 and %4")
            .arg(field("sigma_y"), numberText(problem.value, locale), field("sigma_y_min"), field("sigma_y_max"));
    }
    case Problem::Kind::TooMuchWork:
        return tooMuchWorkText(problem, wording);
    case Problem::Kind::TooManyPoints:
        return Text::tr("%1 has %2 points; allowed are at most %3")
            .arg(pointsText(problem.inContext, wording), numberText(problem.value, locale),
                 numberText(double(maxPoints), locale));
    case Problem::Kind::PointOutOfRange:
        return outOfRangePointText(problem, wording);
    case Problem::Kind::RepeatedPoint:
        return repeatedPointText(problem, wording);
    case Problem::Kind::NoData:
        return Text::tr("There are no functions of data; they are taken from a table with a column that names the "
                        "function of each row");
    case Problem::Kind::FewerData:
        return Text::tr("%1 is %2; the data have %3 functions, and allowed are at most so many, or %4")
            .arg(fieldText(setting("functions"), wording), numberText(problem.value, locale),
                 numberText(double(problem.first), locale), zeroText(setting("functions").zero, locale));
    case Problem::Kind::NoFunction:
        return Text::tr(
                   "%1: function %2 must have at least two points, with ascending x, and coordinates from -%3 to %3")
            .arg(wording.asInFiles ? QStringLiteral("experiment.training.data") : Text::tr("The data"),
                 locale.toString(qulonglong(problem.first + 1)), numberText(maxCoordinate, locale));
    case Problem::Kind::TooMuchData:
        return Text::tr("%1: there may be %2 functions, of %3 points in all")
            .arg(wording.asInFiles ? QStringLiteral("experiment.training.data") : Text::tr("The data"),
                 numberText(double(maxFunctions), locale), numberText(double(maxPoints), locale));
    case Problem::Kind::TooMuchMemory:
        return tooMuchMemoryText(problem, wording);
    }
    Q_UNREACHABLE();
}

QString jsonPath(const Setting &setting)
{
    const QString name = QString::fromLatin1(setting.name);
    switch (setting.part) {
    case Setting::Part::Training:
        return QStringLiteral("experiment.training.") + name;
    case Setting::Part::Question:
        return QStringLiteral("experiment.question.") + name;
    case Setting::Part::Run:
        return QStringLiteral("experiment.") + name;
    }
    Q_UNREACHABLE();
}

} // namespace npscope
