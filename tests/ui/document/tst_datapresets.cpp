// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "ui/document/datapresets.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace npscope;

class TestDataPresets : public QObject
{
    Q_OBJECT

private slots:
    void allCanBeTrainedOn()
    {
        QSet<QString> names;
        for (const DataPreset &preset : dataPresets()) {
            Experiment experiment;
            experiment.training.points = preset.points;
            QVERIFY2(!findProblem(experiment), qPrintable(preset.name));
            QVERIFY(experiment.training.isPossible());
            names.insert(preset.name);
        }
        QCOMPARE(names, (QSet<QString>{"article", "noise", "step", "gap", "clusters", "line"}));
    }

    void aStrokeIsCutIntoEqualParts()
    {
        const Points stroke{{0, 0}, {30, 0}, {30, 40}, {100, 40}};
        const Points points = alongStroke(stroke, 10, 100);
        QCOMPARE(points.size(), std::size_t(15)); // of length 140
        QCOMPARE(points.front(), stroke.front());
        QCOMPARE(points.back(), stroke.back());
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y) <= 10 + 1e-9);
        QCOMPARE(points[7], (Point{30, 40}));
    }

    void thereAreAtMostSoMany()
    {
        Points stroke;
        for (int i = 0; i < 10'000; ++i)
            stroke.push_back({double(i), std::sin(i / 100.0)});
        QCOMPARE(alongStroke(stroke, 10, 30).size(), std::size_t(30));
    }

    void aDotIsNothing()
    {
        QVERIFY(alongStroke({{5, 5}}, 10, 30).empty());
        QVERIFY(alongStroke({{5, 5}, {5, 5}, {6, 5}}, 10, 30).empty());
        QVERIFY(alongStroke({}, 10, 30).empty());
    }
};

QTEST_APPLESS_MAIN(TestDataPresets)
#include "tst_datapresets.moc"
