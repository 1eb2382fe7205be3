// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"
#include "core/experiment/settings.h"
#include "ui/document/collapsetext.h"
#include "ui/panels/verdict/verdicttext.h"

#include <QLocale>
#include <QTest>

using namespace npscope;

namespace {

// Widths at the edges, between the points and on the data, beside sigma_y = 0.005.
Verdict verdictOf(float edges, float between, float data, double start = 0.3)
{
    Reading reading;
    reading.now.spread.sigmaY = 0.005F;
    reading.now.spread.width.zones = {{{edges, -4}, {between, 0.5}, {data, 1}}};
    reading.start.spread.width.zones = {{{float(start), -4}, {0, 0}, {0, 0}}};
    reading.counterfactual = {0.02F, 0.19F};
    return judge(reading);
}

} // namespace

class TestVerdictText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void saysWhereItIsWide_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("text");
        QTest::newRow("collapsed")
            << verdictOf(0.0007F, 0.0003F, 0.0001F)
            << "The curves' sd is below sigma_y = 0.005 everywhere, on the data, too; the largest is "
               "0.0007 at x = −4.";
        QTest::newRow("open everywhere") << verdictOf(
            0.2F, 0.1F, 0.02F) << "The curves' sd is largest at the edges: 0.2 at x = −4, 40 times sigma_y = 0.005.";
        QTest::newRow("only on the data")
            << verdictOf(0.0007F, 0.0003F, 0.062F)
            << "Collapsed at the edges and between the points; on the data the sd is 0.062 at "
               "x = 1, 12 times sigma_y = 0.005.";
        QTest::newRow("only inside") << verdictOf(0.0007F, 0.012F, 0.0001F)
                                     << "Collapsed at the edges and on the data; between the points the sd is 0.012 at "
                                        "x = 0.5, 2.4 times sigma_y = 0.005.";
        QTest::newRow("only at the edges")
            << verdictOf(0.012F, 0.003F, 0.001F)
            << "Collapsed between the points and on the data; at the edges the sd is 0.012 at "
               "x = −4, 2.4 times sigma_y = 0.005.";
        QTest::newRow("not 1 times") << verdictOf(
            0.0051F, 0.0051F,
            0.0051F) << "The curves' sd is largest at the edges: 0.0051 at x = −4, about sigma_y = 0.005.";
    }
    void saysWhereItIsWide()
    {
        QFETCH(Verdict, verdict);
        QTEST(widthSentence(verdict, Training()), "text");
    }

    // To collapse is the exact answer where all that is trained on is one function of a family; not of its points.
    void aCollapsedPoolOfOneIsRight()
    {
        const QString right = "that is right for its pool of one";
        const Verdict collapsed = verdictOf(0.0007F, 0.0003F, 0.0001F);
        Experiment experiment;
        QVERIFY(!widthSentence(collapsed, experiment.training).contains(right));
        setting("family").set(experiment, double(Family::Sine));
        for (const int functions : {0, 1, 2}) {
            experiment.training.functions.count = functions;
            QCOMPARE(widthSentence(collapsed, experiment.training).contains(right), functions == 1);
        }
        experiment.training.functions.count = 1;
        QVERIFY(!widthSentence(verdictOf(0.2F, 0.1F, 0.02F), experiment.training).contains(right));
    }

    void saysWhatTookTheSpreadAway()
    {
        const QString numbers =
            "At step 0 it was 0.3, 60 times as much. With step 0's sigma_z and today's decoder it would "
            "be 0.02, with step 0's decoder and today's sigma_z 0.19.";
        QCOMPARE(routeSentence(verdictOf(0.005F, 0, 0)), numbers + " Route B: the decoder no longer listens to z.");
        // No route while it fans out, and nothing at all where nothing was lost.
        QVERIFY(routeSentence(verdictOf(0.1F, 0, 0)).endsWith("today's sigma_z 0.19."));
        QVERIFY(routeSentence(verdictOf(0.2F, 0, 0)).isEmpty());
        QVERIFY(routeSentence(verdictOf(0.9F, 0, 0)).isEmpty());
    }

    void saysWhenItWasCollapsed()
    {
        QVERIFY(collapseSentence({}, 5000).isEmpty());
        QCOMPARE(collapseSentence({.first = 14880, .since = 14880}, 25001),
                 QString("Collapsed without a break since step 14,880."));
        QCOMPARE(collapseSentence({.first = 14880, .since = 16384}, 25001),
                 QString("First collapsed at step 14,880; collapsed without a break since step 16,384."));
        QCOMPARE(collapseSentence({.first = 14880, .since = {}}, 18440),
                 QString("First collapsed at step 14,880; not now."));
        QVERIFY(collapseSentence({.first = 14880, .since = {}}, 9001).isEmpty()); // that is yet to come
        QCOMPARE(collapseSentence({.first = 14880, .since = 16384, .isFirstExact = true, .isSinceExact = false}, 25001),
                 QString("First collapsed at step 14,880; collapsed without a break since about step 16,384."));
    }

    void whatIsSeenBeyondIsSaid()
    {
        Fan fan;
        fan.grid = {-8, 8, 17};
        fan.curves = 2;
        fan.sd.resize(17);
        fan.sd[4] = 0.5F; // x = -4, which is judged
        QVERIFY(beyondSentence(fan, {}, 0.005).isEmpty());
        fan.sd[15] = 0.155F;
        QCOMPARE(beyondSentence(fan, {}, 0.005),
                 QString("Judged is x = −4 … 4; beyond, the sd reaches 0.16 at x = 7 in view."));
    }

    void aConditionalModelsSdIsThatOfAnObservation()
    {
        Training training;
        training.functions = usualFunctions(Family::Eq);
        training.model = Model::Cnp;
        Reading reading;
        reading.now.spread.width.zones[std::size_t(Zone::Edges)] = {1.25F, 4};
        const QString text = observationSentence(reading, training);
        QVERIFY(text.contains("has no latent z"));
        QVERIFY2(text.endsWith("Its sd is that of an observation, noise included; it is largest beyond the trained x: "
                               "1.3 at x = 4."),
                 qPrintable(text));
    }

    void zonesOfAFamilyAreThoseOfItsX()
    {
        Training training;
        QCOMPARE(zoneName(Zone::Between, training), QString("between the points"));
        training.functions = usualFunctions(Family::Eq);
        QCOMPARE(zoneName(Zone::Between, training), QString("within the trained x"));
    }

    void everyRouteAndStateHasWords()
    {
        QStringList words;
        for (const FanState state : {FanState::Open, FanState::Collapsing, FanState::Collapsed})
            words << stateName(state);
        for (const Route route : {Route::SigmaZ, Route::Decoder, Route::Both}) {
            Verdict verdict = verdictOf(0.012F, 0, 0);
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
