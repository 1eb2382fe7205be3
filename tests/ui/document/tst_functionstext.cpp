// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training is of, in a few words.

#include "core/experiment/settings.h"
#include "ui/document/functionstext.h"

#include <QLocale>
#include <QTest>

using namespace npscope;

class TestFunctionsText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pointsAreNoFamily() { QVERIFY(functionsText({}).isEmpty()); }

    void functionsAreCounted()
    {
        Training training;
        training.functions.family = Family::Matern52;
        const auto text = [&](int count) {
            training.functions.count = count;
            return functionsText(training);
        };
        QCOMPARE(text(1), "Matern 5/2, one function");
        QCOMPARE(text(2), "Matern 5/2, 2 functions");
        QCOMPARE(text(4096), "Matern 5/2, 4,096 functions");
        QCOMPARE(text(0), "Matern 5/2, all functions");
    }

    void anotherFamilyIsNamed()
    {
        Experiment experiment;
        experiment.question.askedFamily = Family::Matern52;
        experiment.question.function = 1;
        QVERIFY(askedText(experiment).isEmpty() && exactUnderText(experiment).isEmpty());
        experiment.training.functions.family = Family::Sine;
        QCOMPARE(askedText(experiment), "asked: Matern 5/2");
        QCOMPARE(exactUnderText(experiment), "a sin x");
        experiment.training.functions.count = 8;
        QCOMPARE(exactUnderText(experiment), "a sin x, 8 functions");
        experiment.question.exactUnder = ExactUnder::Asked;
        QCOMPARE(exactUnderText(experiment), "Matern 5/2");
        experiment.question.functionOf = FunctionOf::Pool; // which is none of the asked family
        QVERIFY(askedText(experiment).isEmpty());
        experiment.question.functionOf = FunctionOf::New;
        experiment.question.askedFamily = Family::Sine;
        QVERIFY(askedText(experiment).isEmpty() && exactUnderText(experiment).isEmpty());
    }

    // The user's own context is of no family.
    void withoutAFunctionNoneIsAskedAbout()
    {
        Experiment experiment;
        experiment.training.functions.family = Family::Sine;
        experiment.question.askedFamily = Family::Eq;
        QVERIFY(askedText(experiment).isEmpty());
        QCOMPARE(exactUnderText(experiment), "a sin x");
    }

    void theModelHasItsLayers()
    {
        Training training;
        QCOMPARE(modelText(training), "latent NP 1/1×8");
        training.model = Model::Cnp;
        training.sizes = {.hidden = 128, .encoderLayers = 3, .decoderLayers = 2};
        QCOMPARE(modelText(training), "CNP 3/2×128");
        training.aggregation = Aggregation::Sum;
        QCOMPARE(modelText(training), "CNP 3/2×128, sum");
        training.model = Model::ConvCnp; // which takes no points together
        QCOMPARE(modelText(training), "ConvCNP 5×128");
    }
};

QTEST_GUILESS_MAIN(TestFunctionsText)
#include "tst_functionstext.moc"
