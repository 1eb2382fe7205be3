// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/paint/functions/functionlegend.h"

#include <QTest>

using namespace npscope;

namespace {

QStringList textsOf(const ChartContent &content)
{
    QStringList texts;
    for (const LegendEntry &entry : functionLegend(content, ChartColours::paper()))
        texts << entry.text;
    return texts;
}

} // namespace

class TestFunctionLegend : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        QLocale::setDefault(QLocale::c());
    }

    void whatIsExactIsNamedWhereThereIsAFamily()
    {
        ChartContent content = familyContent();
        QVERIFY(textsOf(content).contains("exact answer: mean, 5 % … 95 %"));
        QVERIFY(textsOf(content).contains("function 3 itself"));
        content.view.showsExactCurves = true;
        QVERIFY(textsOf(content).contains("2 curves of the exact answer"));
        content.view.showsExact = content.view.showsTruth = content.view.showsExactCurves = false;
        QCOMPARE(textsOf(content).filter("exact").size(), 0);
        QCOMPARE(textsOf(content).filter("itself").size(), 0);
        QCOMPARE(textsOf(sampleContent()).filter("exact").size(), 0);
    }

    void ofTwoExactAnswersTheLegendSaysWhich()
    {
        ChartContent content = familyContent();
        content.experiment.training.functions = usualFunctions(Family::Sine);
        content.experiment.question.askedFamily = Family::Eq;
        content.view.showsExactCurves = true;
        QVERIFY(textsOf(content).contains("exact answer: mean, 5 % … 95 %, under a sin x"));
        QVERIFY(textsOf(content).contains("2 curves of the exact answer, under a sin x"));
        content.experiment.question.exactUnder = ExactUnder::Asked;
        QVERIFY(textsOf(content).contains("exact answer: mean, 5 % … 95 %, under EQ"));
        content.experiment.question.askedFamily = Family::Sine;
        QCOMPARE(textsOf(content).filter("under").size(), 0);
    }

    // Two bands side by side are of one kind, or they could not be compared.
    void theExactBandIsOfTheNetworksKind()
    {
        ChartContent content = familyContent();
        content.view.showsBand = true;
        content.view.band = Band::TwoSd;
        QVERIFY(textsOf(content).contains("exact answer: mean ± 2 sd"));
        content.view.band = Band::OneSd;
        QVERIFY(textsOf(content).contains("exact answer: mean ± 1 sd"));
    }

    void aConditionalModelsBandIsThatOfAnObservation()
    {
        ChartContent content = familyContent();
        content.fan = conditionalFan();
        content.exact = sampleExact(Of::Observation);
        const QStringList texts = textsOf(content);
        QVERIFY(texts.contains("predicted mean"));
        QVERIFY(texts.contains("5 % … 95 % of an observation, as predicted"));
        QVERIFY(texts.contains("exact answer: mean, 5 % … 95 % of an observation"));
        QCOMPARE(texts.filter("curves").size(), 0);
        content.view.showsCurves = false;
        QVERIFY(!textsOf(content).contains("predicted mean"));
    }

    void trainingPointsOfAFamilyAreNone()
    {
        QCOMPARE(textsOf(familyContent()).filter("training points").size(), 0);
        QCOMPARE(textsOf(sampleContent()).filter("training points").size(), 1);
    }
};

QTEST_MAIN(TestFunctionLegend)
#include "tst_functionlegend.moc"
