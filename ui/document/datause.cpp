// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datause.h"

#include "core/data/functiontasks.h"
#include "core/data/questiontask.h"
#include "core/experiment/settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DataUse)
};

Interval rangeOf(const Points &points, double Point::*coordinate)
{
    const auto [least, greatest] = std::ranges::minmax(points, {}, coordinate);
    return {least.*coordinate, greatest.*coordinate};
}

// Of so many held-out functions the least and the greatest y are seen.
Interval seenY(const Training &training)
{
    constexpr std::uint64_t count = 32;
    FunctionTasks tasks(training);
    Points seen;
    for (std::uint64_t i = 0; i < count; ++i) {
        tasks.draw(heldOutKey, heldOutStreams, i);
        for (const Points &part : {tasks.context(), tasks.targets()})
            seen.insert(seen.end(), part.begin(), part.end());
    }
    return rangeOf(seen, &Point::y);
}

bool isFarOff(const Interval &numbers, const Interval &wanted, bool mayBeNarrow)
{
    const double room = wanted.width();
    return numbers.min < wanted.min - room || numbers.max > wanted.max + room
           || (!mayBeNarrow && numbers.width() < room / 10);
}

bool mayBeNarrow(DataUse use)
{
    return use == DataUse::Context; // points that lie close together ask about one place
}

// Rounded up to three digits, so that what is said of it is exact.
double roundedUp(double value)
{
    const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
    return std::ceil(value / unit - 1e-9) * unit;
}

Scaling onto(const Interval &numbers, const Interval &wanted)
{
    const double middle = numbers.at(0.5);
    Scaling scaling;
    scaling.factor = numbers.width() > 0 ? roundedUp(numbers.width() / wanted.width()) : 1;
    const double unit = std::pow(10, std::floor(std::log10(scaling.factor)) - 2);
    scaling.shift = std::round((middle - scaling.factor * wanted.at(0.5)) / unit) * unit;
    // As they are read and written: 7.5 rather than 7.500000000000001.
    for (double *value : {&scaling.factor, &scaling.shift})
        *value = QString::number(*value, 'g', 12).toDouble();
    return scaling;
}

QString scalingText(QChar coordinate, const Scaling &scaling)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto number = [&](double value) { return locale.toString(value, 'g', 12); };
    QString text = Text::tr("number", "of a file, in a formula");
    if (scaling.shift != 0) {
        text = QStringLiteral("(%1 %2 %3)")
                   .arg(text, scaling.shift > 0 ? QStringLiteral("−") : QStringLiteral("+"),
                        number(std::abs(scaling.shift)));
    }
    if (scaling.factor != 1)
        text += QStringLiteral(" / ") + number(scaling.factor);
    return QStringLiteral("%1 = %2").arg(coordinate).arg(text);
}

// One after the other; what is there already is not there twice.
Points together(Points points, const Points &more)
{
    QSet<std::pair<double, double>> known;
    for (const Point &point : points)
        known.insert({point.x, point.y});
    for (const Point &point : more) {
        const auto before = known.size();
        known.insert({point.x, point.y});
        if (known.size() > before)
            points.push_back(point);
    }
    return points;
}

void setFamily(Experiment &experiment, Family family)
{
    setting("family").set(experiment, double(family));
}

} // namespace

DataRange wantedRange(const Training &training, DataUse use)
{
    if (use == DataUse::Context && training.isOfFamily() && training.trainedX())
        return {*training.trainedX(), seenY(training)};
    const Points &points = use == DataUse::Context ? training.points : articlePoints();
    if (points.size() < 2)
        return wantedRange({}, use);
    DataRange range{rangeOf(points, &Point::x), rangeOf(points, &Point::y)};
    for (Interval *side : {&range.x, &range.y}) {
        if (side->width() == 0) // training points on a line
            *side = {side->min - 0.5, side->max + 0.5};
    }
    return range;
}

bool isFar(const Points &points, const DataRange &range, DataUse use)
{
    return !points.empty()
           && (isFarOff(rangeOf(points, &Point::x), range.x, mayBeNarrow(use))
               || isFarOff(rangeOf(points, &Point::y), range.y, mayBeNarrow(use)));
}

Scalings standardising(const Points &points, const Training &training, DataUse use)
{
    if (points.empty())
        return {};
    const DataRange range = wantedRange(training, use);
    const bool areFar = isFar(points, range, use);
    if (use == DataUse::Context && !training.scalings.isNone() && !isFar(scaled(points, training.scalings), range, use))
        return training.scalings;
    const Interval x = rangeOf(points, &Point::x), y = rangeOf(points, &Point::y);
    Scalings scalings;
    if (!areFar || isFarOff(x, range.x, mayBeNarrow(use)))
        scalings.x = onto(x, range.x);
    if (!areFar || isFarOff(y, range.y, mayBeNarrow(use)))
        scalings.y = onto(y, range.y);
    return scalings;
}

Points scaled(Points points, const Scalings &scalings)
{
    for (Point &point : points)
        point = {scalings.x.toPoint(point.x), scalings.y.toPoint(point.y)};
    return points;
}

QString scalingsText(const Scalings &scalings)
{
    QStringList texts;
    if (scalings.x != Scaling())
        texts.append(scalingText(u'x', scalings.x));
    if (scalings.y != Scaling())
        texts.append(scalingText(u'y', scalings.y));
    return texts.join(QStringLiteral(", "));
}

const Scalings &scalingsOf(const Experiment &experiment, bool ofContext)
{
    const Question &question = experiment.question;
    const bool isOwn = ofContext && !question.followsTraining && !question.scalings.isNone();
    return isOwn ? question.scalings : experiment.training.scalings;
}

Experiment withData(const Experiment &experiment, const DataReading &reading, DataUse use, const Scalings &scalings,
                    bool isBeside)
{
    Experiment after = experiment;
    const Points points = scaled(reading.points, scalings);
    switch (use) {
    case DataUse::Context:
        after.question.followsTraining = false;
        after.question.context = isBeside ? together(experiment.context(), points) : points;
        after.question.scalings = isBeside && scalings.isNone() ? experiment.question.scalings : scalings;
        break;
    case DataUse::Training:
        setFamily(after, Family::Points);
        after.training.points = isBeside ? together(experiment.training.points, points) : points;
        after.training.scalings = isBeside && scalings.isNone() ? experiment.training.scalings : scalings;
        break;
    case DataUse::Functions:
        setFamily(after, Family::Points); // so that the data bring their range once more
        after.training.functions.given = reading.functions;
        for (GivenFunction &function : after.training.functions.given)
            function.points = scaled(std::move(function.points), scalings);
        after.training.functions.count = 0;
        after.training.scalings = scalings;
        setFamily(after, Family::Data);
        after.question.askedFamily = Family::Points;
        after.question.functionOf = FunctionOf::Pool;
        after.question.function = 0;
        after.question.scalings = {};
        Experiment before = after;
        after.question.function = 1;
        after = withDrawnContext(before, after);
    }
    return after;
}

} // namespace npscope
