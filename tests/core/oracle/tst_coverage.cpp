// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each exact answer is shown to be one by simulation: of tasks drawn as it believes they are, its own intervals cover
// what they say.

#include "core/oracle/oracle.h"
#include "tests/core/oracle/tasks.h"
#include "tests/sanitizer.h"

#include <QTest>

#include <cmath>

using namespace npscope;

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void itsIntervalsCoverWhatTheySay_data() { addTrainings(); }
    void itsIntervalsCoverWhatTheySay()
    {
        QFETCH(Training, training);
        constexpr int tasks = times(2000, 200);
        const auto oracle = makeOracle(training);
        Tasks draw(training);
        double in50 = 0, in90 = 0;
        for (int i = 0; i < tasks; ++i) {
            const Task task = draw.usualTask(std::uint64_t(i));
            const Mixture mixture = oracle->marginals(task.context, xsOf(task.targets));
            const double below = distribution(mixture, ysOf(task.targets))[0];
            in50 += std::abs(below - 0.5) < 0.25;
            in90 += std::abs(below - 0.5) < 0.45;
        }
        // Three standard errors of a share of so many independent tasks.
        QVERIFY2(std::abs(in50 / tasks - 0.5) < 3 * std::sqrt(0.25 / tasks), qPrintable(QString::number(in50 / tasks)));
        QVERIFY2(std::abs(in90 / tasks - 0.9) < 3 * std::sqrt(0.09 / tasks), qPrintable(QString::number(in90 / tasks)));
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
