// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/verdict/honestysentences.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace npscope;

class TestHonestySentences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void theCharacterIsSaidInTwoLines()
    {
        Character character;
        character.tasks = 100;
        character.sdChange = std::log(1.08);
        character.exactSdChange = 1e-16;
        character.moved.tasks = 100;
        character.moved.gap = 2.1;
        character.moved.coverage90 = 0.41;
        QCOMPARE(otherValuesSentence(character),
                 "Other values at the same x: its sd changes by 8 %, the exact one by 0 % (100 functions).");
        QCOMPARE(movedSentence(character), "Moved by 4: gap 2.1 nats (90 % cover 41 %; 100 functions).");
        character.moved.gap = -0.02;
        QCOMPARE(movedSentence(character), QString::fromUtf8("Moved by 4: gap −0.02 nats (90 % cover 41 %; "
                                                             "100 functions)."));
    }

    void onlyWhatWasMeasuredIsSaid()
    {
        QVERIFY(otherValuesSentence({}).isEmpty() && movedSentence({}).isEmpty());
        Character character;
        character.tasks = character.moved.tasks = 100;
        character.sdChange = character.moved.gap = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(otherValuesSentence(character).isEmpty() && movedSentence(character).isEmpty());
    }

    // Of data that are all trained on nothing is new.
    void whatIsNotNewIsNotCalledSo()
    {
        Training training;
        training.functions.family = Family::Data;
        training.functions.given.resize(5);
        QVERIFY(coverageSentence({}, training).contains("tasks on the data"));
        QCOMPARE(poolSentence(training), "It is trained on all functions of the data (5), and asked about these.");
        training.functions.count = 5;
        QVERIFY(coverageSentence({}, training).contains("tasks on the data"));
        training.functions.count = 3;
        QVERIFY(coverageSentence({}, training).contains("new functions"));
        QVERIFY(poolSentence(training).contains("a pool of 3 functions, and asked about others"));
    }
};

QTEST_GUILESS_MAIN(TestHonestySentences)
#include "tst_honestysentences.moc"
