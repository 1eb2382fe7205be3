// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a caption counts as a remedy: what is otherwise than in the article, or than the family has it.

#include "core/experiment/settings.h"
#include "ui/document/presets.h"
#include "ui/document/remedies.h"

#include <QTest>

using namespace npscope;

class TestRemedyUse : public QObject
{
    Q_OBJECT

private slots:
    void theArticleHasNone()
    {
        QVERIFY(remediesInUse({}).isEmpty());
        QCOMPARE(withoutRemedies({}), Training());
    }

    void inTheArticlesNetworkAnActivationIsOne()
    {
        Training training;
        training.decoderActivation = Activation::Relu;
        training.beta = 4;
        QCOMPARE(remediesInUse(training), (QStringList{"Decoder's activation: relu", "Weight beta of the KL: 4"}));
        QCOMPARE(withoutRemedies(training), Training());
    }

    void anotherNetworksActivationsAreItsOwnAffair()
    {
        for (const char *name : {"functions-all", "functions-cnp64", "functions-convcnp"}) {
            Training training = findPreset(name)->session.experiment.training;
            QCOMPARE(training.encoderActivation, Activation::Relu);
            QCOMPARE(remediesInUse(training), QStringList());
            QCOMPARE(withoutRemedies(training), training);
        }
        Training training = findPreset("functions-all")->session.experiment.training;
        training.beta = 4;
        QCOMPARE(remediesInUse(training).size(), 1);
        training.beta = 1;
        QCOMPARE(withoutRemedies(training), training);
    }
};

QTEST_GUILESS_MAIN(TestRemedyUse)
#include "tst_remedyuse.moc"
