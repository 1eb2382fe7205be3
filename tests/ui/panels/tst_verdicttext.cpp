// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"
#include "ui/panels/verdicttext.h"

#include <QLocale>
#include <QTest>

using namespace npscope;

class TestVerdictText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysTheNumbersAndTheYardstick()
    {
        Verdict verdict{.spread = Spread::Collapsed,
                        .route = Route::SigmaZ,
                        .x = -4,
                        .sd = 0.0007,
                        .sigmaY = 0.005,
                        .sdFall = 120,
                        .sigmaZFall = 40,
                        .responseFall = 3};
        QCOMPARE(spreadName(verdict.spread), QString("collapsed"));
        QCOMPARE(spreadSentence(verdict), QString("The curves' sd at x = −4 is 0.0007, below sigma_y = 0.005."));
        QCOMPARE(routeSentence(verdict), QString("Since step 0 it fell 120-fold: sigma_z fell 40-fold, the decoder's "
                                                 "response to z fell 3-fold. Route A: sigma_z → 0."));
        verdict.spread = Spread::Spread;
        verdict.x = 4;
        verdict.sd = 0.2;
        QCOMPARE(spreadSentence(verdict),
                 QString("The curves' sd at x = 4 is 0.2, which is 40 times sigma_y = 0.005."));
        verdict.responseFall = 0.5;
        QVERIFY(routeSentence(verdict).endsWith("response to z grew 2-fold.")); // no route while it spreads
        verdict.route = {};
        QVERIFY(routeSentence(verdict).isEmpty());
    }

    void everyRouteAndStateHasWords()
    {
        QStringList words;
        for (const Spread spread : {Spread::Spread, Spread::Collapsing, Spread::Collapsed})
            words << spreadName(spread);
        for (const Route route : {Route::SigmaZ, Route::Decoder, Route::Both}) {
            Verdict verdict;
            verdict.spread = Spread::Collapsing;
            verdict.route = route;
            words << routeSentence(verdict);
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), 6);
        for (const QString &name : words.first(3))
            QVERIFY(verdictRules().contains(name)); // the rules name every state
    }
};

QTEST_APPLESS_MAIN(TestVerdictText)
#include "tst_verdicttext.moc"
