// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/kl/kltitles.h"

#include "ui/charts/ticks.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::KlTitles)
};

} // namespace

QString klCurveTitle(bool isAdaptive)
{
    return isAdaptive ? Text::tr("A prior that stays: shrinking sigma costs −ln sigma.")
                      : Text::tr("This run's prior stays: shrinking sigma costs −ln sigma.");
}

QString klValleyTitle(bool isAdaptive, const KlContent &content)
{
    const QString valley = isAdaptive ? Text::tr("The prior q(z|C): shrinking both is free once the means agree.")
                                      : Text::tr("A prior q(z|C): shrinking both is free once the means agree.");
    const double kl = klOf(content);
    if (!(kl > 0))
        return valley;
    return Text::tr("%1 Now: KL %2, %3 % of it from the means.", "the title of the valley")
        .arg(valley, readable(kl, 2, QLocale()))
        .arg(std::lround(100 * klOfMeans(content) / kl));
}

} // namespace npscope
