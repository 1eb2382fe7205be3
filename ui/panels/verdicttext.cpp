// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdicttext.h"

#include "core/analysis/verdict.h"
#include "ui/paint/ticks.h"

#include <QCoreApplication>
#include <QLocale>

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

// "fell 40-fold", "grew 3-fold"
QString change(double fall)
{
    return fall >= 1 ? Text::tr("fell %1-fold").arg(multiple(fall)) : Text::tr("grew %1-fold").arg(multiple(1 / fall));
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

} // namespace

QString spreadName(Spread spread)
{
    switch (spread) {
    case Spread::Collapsed:
        return Text::tr("collapsed");
    case Spread::Collapsing:
        return Text::tr("collapsing");
    case Spread::Spread:
        break;
    }
    return Text::tr("spread");
}

QString spreadSentence(const Verdict &verdict)
{
    const QString where = Text::tr("The curves' sd at %1 is %2")
                              .arg(verdict.x < 0 ? Text::tr("x = −4") : Text::tr("x = 4"), number(verdict.sd));
    const QString yardstick = number(verdict.sigmaY);
    if (verdict.spread == Spread::Collapsed)
        return Text::tr("%1, below sigma_y = %2.").arg(where, yardstick);
    return Text::tr("%1, which is %2 times sigma_y = %3.").arg(where, multiple(verdict.sd / verdict.sigmaY), yardstick);
}

QString routeSentence(const Verdict &verdict)
{
    if (!verdict.route)
        return {};
    const QString numbers =
        Text::tr("Since step 0 it fell %1-fold: sigma_z %2, the decoder's response to z %3.")
            .arg(multiple(verdict.sdFall), change(verdict.sigmaZFall), change(verdict.responseFall));
    // What spreads has arrived nowhere yet.
    return verdict.spread == Spread::Spread ? numbers : numbers + QLatin1Char(' ') + routeName(*verdict.route);
}

QString verdictRules()
{
    const auto times = [](double factor) { return number(factor); };
    return Text::
        tr("<p>The yardstick is the model's own sigma_y; s is the larger of the curves' sd at x = −4 and x = 4.</p>"
           "<p><b>spread</b>: s ≥ %1 sigma_y<br><b>collapsing</b>: between<br><b>collapsed</b>: s < sigma_y, the model "
           "itself cannot tell the curves apart</p>"
           "<p>s = sigma_z · response, where the response is how far the decoder moves a curve per unit of z. "
           "A = ln(fall of sigma_z) / ln(fall of s) since step 0.</p>"
           "<p><b>route A</b>, sigma_z → 0: A ≥ %2<br><b>route B</b>, the decoder no longer listens to z: A ≤ %3<br>"
           "<b>both</b>: between</p>")
            .arg(times(Verdict::spreadFrom), times(Verdict::mostlyA), times(Verdict::mostlyB));
}

} // namespace npscope
