// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/honestysentences.h"

#include "ui/charts/ticks.h"
#include "ui/document/functionstext.h"
#include "ui/document/honestytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::HonestySentences)
};

QString number(double value)
{
    const QLocale locale;
    QString text = std::abs(value) >= 100 ? locale.toString(value, 'f', 0) : readable(value, 2, locale);
    return text.replace(QLatin1Char('-'), QChar(0x2212)); // a minus, not a hyphen
}

QString percent(double share)
{
    return Text::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0));
}

const QString heading = QStringLiteral("th"), cell = QStringLiteral("td");

QString row(const QStringList &cells, const QString &tag)
{
    QString text;
    for (QString each : cells)
        text += QStringLiteral("<%1 align=right>%2</%1>").arg(tag, each.replace(QLatin1Char(' '), QChar::Nbsp));
    return QStringLiteral("<tr>%1</tr>").arg(text);
}

// Of the data, whose functions have an end.
bool areAllTrainedOn(const Training &training)
{
    return training.functions.family == Family::Data && training.functions.firstNew() == 0;
}

} // namespace

QString stateName(HonestyState state)
{
    switch (state) {
    case HonestyState::TooNarrow:
        return Text::tr("too narrow");
    case HonestyState::TooWide:
        return Text::tr("too wide");
    case HonestyState::Honest:
        break;
    }
    return Text::tr("honest");
}

QString coverageSentence(const Honesty &honesty, const Training &training)
{
    const QString sentence =
        areAllTrainedOn(training)
            ? Text::tr(
                "Of the targets of %1 tasks on the data %2 lie in the central 90 % of what the network predicts, and "
                "%3 in that of the exact answer; in the central 50 % %4 and %5.")
            : Text::tr(
                "Of the targets of %1 new functions %2 lie in the central 90 % of what the network predicts, and %3 "
                "in that of the exact answer; in the central 50 % %4 and %5.");
    return sentence.arg(QLocale().toString(honesty.tasks), percent(honesty.coverage90),
                        percent(honesty.exactCoverage90), percent(honesty.coverage50),
                        percent(honesty.exactCoverage50));
}

QString gapSentence(const Honesty &honesty)
{
    const QString sizes = Text::tr("%1 ± %2").arg(number(std::abs(honesty.gap)), number(honesty.gapError));
    return honesty.gap >= 0
               ? Text::tr("A target's log density under it is %1 nats below the exact one (mean and standard error).")
                     .arg(sizes)
               : Text::tr(
                     "A target's log density under it is %1 nats above the exact one, by chance (mean and standard "
                     "error).")
                     .arg(sizes);
}

QString widthSentence(const Honesty &honesty)
{
    const QString sd = Text::tr("Its sd of an observation is %1 times the exact one").arg(number(honesty.sdRatio));
    if (!honesty.spreadRms)
        return sd + Text::tr(".");
    if (!honesty.spreadGeometric)
        return Text::tr("%1; the curves' spread %2 times (root mean square).").arg(sd, number(*honesty.spreadRms));
    return Text::tr(
               "%1; the curves' spread %2 times (geometric mean over the functions) or %3 times (root mean square: a "
               "few that fan widely weigh more).")
        .arg(sd, number(*honesty.spreadGeometric), number(*honesty.spreadRms));
}

QString poolSentence(const Training &training)
{
    const int count = training.functions.count;
    if (areAllTrainedOn(training))
        return Text::tr("It is trained on all functions of the data (%1), and asked about these.")
            .arg(QLocale().toString(int(training.functions.given.size())));
    if (count == 0)
        return Text::tr("It is trained on new functions of the family in every update.");
    if (count == 1)
        return Text::tr(
            "It is trained on one function, and asked about others. Of a pool of one the exact answer has no "
            "spread at all: to collapse is right there, and wrong for any new function.");
    return Text::tr("It is trained on a pool of %1 functions, and asked about others of the same family.")
        .arg(QLocale().toString(count));
}

QString questionTable(const QuestionHonesty &honesty, const Experiment &experiment)
{
    const bool hasContext = !experiment.context().empty();
    const auto place = [&](QuestionZone zone) {
        switch (zone) {
        case QuestionZone::OnContext:
            return Text::tr("on points");
        case QuestionZone::Between:
            return hasContext ? Text::tr("between") : Text::tr("in range");
        case QuestionZone::Beyond:
            break;
        }
        return Text::tr("beyond", "the training range");
    };
    QString rows;
    for (const QuestionZone zone : allQuestionZones) {
        if (const auto &there = honesty.of(zone)) {
            rows += row({place(zone), stateName(judge(*there)), percent(there->coverage90), number(there->sdRatio),
                         number(there->gap)},
                        cell);
        }
    }
    if (rows.isEmpty())
        return {};
    const QString under = exactUnderText(experiment);
    const QString title =
        !under.isEmpty() ? Text::tr("The context on the screen, beside the exact answer under %1:", "family").arg(under)
        : experiment.training.functions.count == 0
            ? Text::tr("The context on the screen, beside the exact answer:")
            : Text::tr("The context on the screen, beside its pool's exact answer:");
    const QString header =
        row({{}, {}, Text::tr("90 %"), Text::tr("sd ×", "over the exact one"), Text::tr("gap")}, heading);
    return title + QStringLiteral("<table cellspacing=4>%1</table>").arg(header + rows);
}

QString contextTable(const HonestyAt &at)
{
    QString rows = row({Text::tr("|C|"), Text::tr("n", "number of functions"), Text::tr("gap"), Text::tr("90 %"),
                        Text::tr("exact"), Text::tr("sd ×", "over the exact one")},
                       heading);
    for (const HonestyByContext &part : at.byContext) {
        const Honesty &h = part.honesty;
        rows += row({contextSizes(part), QString::number(h.tasks), number(h.gap), percent(h.coverage90),
                     percent(h.exactCoverage90), number(h.sdRatio)},
                    cell);
    }
    return QStringLiteral("<table cellspacing=5>%1</table>").arg(rows);
}

QString otherValuesSentence(const Character &character)
{
    if (character.tasks == 0 || !std::isfinite(character.sdChange))
        return {};
    const auto change = [](double logarithm) { return percent(std::expm1(logarithm)); };
    return Text::tr("Other values at the same x: its sd changes by %1, the exact one by %2 (%3 functions).")
        .arg(change(character.sdChange), change(character.exactSdChange), QLocale().toString(character.tasks));
}

QString movedSentence(const Character &character)
{
    const Honesty &moved = character.moved;
    if (moved.tasks == 0 || !std::isfinite(moved.gap))
        return {};
    return Text::tr("Moved by %1: gap %2 nats (90 % cover %3; %4 functions).", "a distance along x")
        .arg(number(characterMove), number(moved.gap), percent(moved.coverage90), QLocale().toString(moved.tasks));
}

QString honestyRules()
{
    return Text::tr(
        "<p>The network is asked about held-out functions, the same at every step and for every seed, and "
        "compared with the exact posterior of the family it is trained on.</p><p><b>too narrow</b>: its central "
        "90 % cover less than those of the exact answer by more than 5 of 100 targets; <b>too wide</b>: more "
        "by as much; <b>honest</b>: between. Beside the exact answer, as that misses 90 % by chance, too.</p>");
}

} // namespace npscope
