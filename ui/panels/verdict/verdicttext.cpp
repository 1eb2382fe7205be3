// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/verdicttext.h"

#include "core/analysis/verdict.h"
#include "ui/charts/ticks.h"
#include "ui/document/collapsetext.h"
#include "ui/document/functionstext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VerdictText)
};

QString number(double value)
{
    return readable(value, 2, QLocale());
}

// As a multiple: "6.7", "26", "450".
QString multiple(double value)
{
    return value < 9.95 ? number(value) : QLocale().toString(value, 'f', 0);
}

bool isAboutOne(double factor)
{
    return factor > 0.95 && factor < 1.05;
}

// "12 times sigma_y = 0.005"
QString besideSigmaY(double sd, double sigmaY)
{
    const double times = sd / sigmaY;
    return isAboutOne(times) ? Text::tr("about sigma_y = %1").arg(number(sigmaY))
           : times < 1       ? Text::tr("below sigma_y = %1").arg(number(sigmaY))
                             : Text::tr("%1 times sigma_y = %2").arg(multiple(times), number(sigmaY));
}

QString xNumber(double x)
{
    return readable(x, 3, QLocale()).replace(QLatin1Char('-'), QChar(0x2212)); // a minus, not a hyphen
}

QString xText(double x)
{
    return Text::tr("x = %1").arg(xNumber(x));
}

QString routeName(Route route)
{
    switch (route) {
    case Route::SigmaZ:
        return Text::tr("Route A: sigma_z → 0.");
    case Route::Decoder:
        return Text::tr("Route B: the decoder no longer listens to z.");
    case Route::Both:
        break;
    }
    return Text::tr("By both routes: sigma_z → 0, and the decoder no longer listens to z.");
}

QString capital(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString stateName(FanState state)
{
    switch (state) {
    case FanState::Collapsed:
        return Text::tr("collapsed");
    case FanState::Collapsing:
        return Text::tr("collapsing");
    case FanState::Open:
        break;
    }
    return Text::tr("fanned out");
}

QString widthSentence(const Verdict &verdict, const Training &training)
{
    const Zone widest = verdict.width.widestZone();
    const Width &width = verdict.width.widest();
    const QString sd = number(double(width.sd)), x = xText(width.x);
    const QString beside = besideSigmaY(double(width.sd), verdict.sigmaY);
    if (verdict.state == FanState::Collapsed) {
        const QString everywhere =
            Text::tr("The curves' sd is %1 everywhere, on the data, too; the largest is %2 at %3.")
                .arg(Text::tr("below sigma_y = %1").arg(number(verdict.sigmaY)), sd, x);
        return isPoolOfOne(training) ? everywhere + QLatin1Char(' ') + poolOfOneText() : everywhere;
    }
    QStringList collapsed;
    for (const Zone zone : allZones) {
        if (verdict.of(zone) == FanState::Collapsed && verdict.width.of(zone).sd > 0)
            collapsed.append(zoneName(zone, training));
    }
    if (collapsed.isEmpty())
        return Text::tr("The curves' sd is largest %1: %2 at %3, %4.").arg(zoneName(widest, training), sd, x, beside);
    return Text::tr("Collapsed %1; %2 the sd is %3 at %4, %5.")
        .arg(collapsed.join(Text::tr(" and ")), zoneName(widest, training), sd, x, beside);
}

bool isPoolOfOne(const Training &training)
{
    return training.isOfFamily() && training.functions.count == 1;
}

QString poolOfOneText()
{
    return Text::tr("It is trained on one function, whose exact answer has no spread either: that is right for its "
                    "pool of one, and for no new function.");
}

QString observationSentence(const Reading &reading, const Training &training)
{
    const FanWidth &width = reading.now.spread.width;
    return noLatentText() + QLatin1Char(' ')
           + Text::tr("Its sd is that of an observation, noise included; it is largest %1: %2 at %3.")
                 .arg(zoneName(width.widestZone(), training), number(double(width.widest().sd)),
                      xText(width.widest().x));
}

QString routeSentence(const Verdict &verdict)
{
    if (!verdict.route)
        return {};
    const QString numbers =
        Text::tr("At step 0 it was %1, %2 times as much. With step 0's sigma_z and today's decoder it "
                 "would be %3, with step 0's decoder and today's sigma_z %4.")
            .arg(number(verdict.start), multiple(verdict.fall()), number(double(verdict.counterfactual.startSigmaZ)),
                 number(double(verdict.counterfactual.startDecoder)));
    // What fans out has arrived nowhere yet.
    return verdict.state == FanState::Open ? numbers : numbers + QLatin1Char(' ') + routeName(*verdict.route);
}

QString collapseSentence(const Collapse &collapse, Step step)
{
    const bool wasBefore = collapse.first && *collapse.first <= step;
    if (collapse.since && collapse.since == collapse.first)
        return Text::tr("%1.").arg(capital(sinceCollapseText(collapse)));
    if (collapse.since && wasBefore)
        return Text::tr("%1; %2.").arg(capital(firstCollapseText(collapse)), sinceCollapseText(collapse));
    if (wasBefore)
        return Text::tr("%1; not now.").arg(capital(firstCollapseText(collapse)));
    return {};
}

QString beyondSentence(const Fan &fan, const Training &training, double sigmaY)
{
    const JudgedXs judged(training.points, training.trainedX());
    Width widest;
    for (int i = 0; i < fan.grid.count; ++i) {
        const double x = fan.grid.at(i);
        if ((x < judged.min() || x > judged.max()) && fan.sd[std::size_t(i)] > widest.sd)
            widest = {fan.sd[std::size_t(i)], x};
    }
    if (stateOf(double(widest.sd), sigmaY) == FanState::Collapsed)
        return {};
    return Text::tr("Judged is x = %1 … %2; beyond, the sd reaches %3 at %4 in view.")
        .arg(xNumber(judged.min()), xNumber(judged.max()), number(double(widest.sd)), xText(widest.x));
}

QString verdictRules()
{
    const auto times = [](double factor) { return number(factor); };
    return Text::
        tr("<p>s is the largest sd of the curves between x = −4 and 4 (or the outermost training points) and on the "
           "data; "
           "the yardstick is the model's own sigma_y.</p>"
           "<p><b>fanned out</b>: s ≥ %1 sigma_y<br><b>collapsing</b>: between<br><b>collapsed</b>: s < sigma_y, "
           "nowhere "
           "can the model itself tell the curves apart</p>"
           "<p>What took it away is asked of two fans that never were: today's decoder with the first step's sigma_z, "
           "and "
           "the first step's decoder with today's sigma_z. A is sigma_z's share of the fall of ln s, the mean of the "
           "two "
           "orders in which both are put back (Shapley).</p>"
           "<p><b>route A</b>, sigma_z → 0: A ≥ %2<br><b>route B</b>, the decoder no longer listens to z: A ≤ %3<br>"
           "<b>both</b>: between</p>")
            .arg(times(Verdict::openFrom), times(Verdict::mostlyA), times(Verdict::mostlyB));
}

} // namespace npscope
