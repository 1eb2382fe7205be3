// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What --set, --init, --seed and --curves are given: a line each, "learning_rate=0.01", "seed 7".

#include "app/experimentarguments.h"
#include "tests/fuzzing/target.h"
#include "ui/document/session.h"

namespace npscope {

bool check(const QByteArray &bytes)
{
    QStringList given;
    for (const QByteArray &line : bytes.split('\n')) {
        const QString text = QString::fromUtf8(line);
        const QString option = text.section(u' ', 0, 0);
        if (QStringList{"init", "seed", "curves"}.contains(option))
            given << "--" + option << text.section(u' ', 1);
        else
            given << "--set" << text;
    }
    try {
        Session session;
        session.experiment = readExperiment(Arguments(given, experimentOptions(), QStringLiteral("npscope help")));
        requireSession(session);
        return true;
    } catch (const CommandError &error) {
        REQUIRE(error.code == CommandError::BadArguments, error.text);
        requireRefusal(error.text);
        return false;
    }
}

std::vector<QByteArray> seeds()
{
    std::vector<QByteArray> all{"init xavier\nseed 4294967295\ncurves 500"};
    for (const QString &assignment : assignments())
        all.push_back((assignment.endsWith(u'=') ? assignment + u'1' : assignment).toUtf8());
    all.push_back("family=sine\nfunctions=8\nhidden=64\nbatch=16\nlearning_rate=1e-2");
    all.push_back("sigma_y=0.05\nsigma_y_min=0.01\nsigma_y_max=0.5");
    return all;
}

} // namespace npscope
