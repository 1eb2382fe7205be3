// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of the settings are complete: one row for each setting and each choice, and none for nothing.

#include "ui/document/choicerows.h"
#include "ui/document/settingrows.h"
#include "ui/document/settingtext.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <string_view>

using namespace npscope;

class TestSettingText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everySettingHasOneRow()
    {
        QCOMPARE(settingRows.size(), settings().size());
        QSet<QString> labels;
        for (const Setting &setting : settings()) {
            QCOMPARE(std::ranges::count(settingRows, std::string_view(setting.name), &SettingRow::name), 1);
            QVERIFY2(!label(setting).isEmpty(), setting.name);
            labels.insert(label(setting));
            const QString text = explanation(setting);
            QVERIFY2(text.endsWith('.'), setting.name);
            QVERIFY2(text.count(QStringLiteral(". ")) <= 1, qPrintable(text)); // one or two sentences
        }
        QCOMPARE(labels.size(), qsizetype(settings().size())); // no two are called the same
    }

    void everyChoiceHasOneRow()
    {
        std::size_t choices = 0;
        for (const Setting &setting : settings()) {
            QSet<QString> texts;
            for (std::size_t i = 0; i < setting.choices.size(); ++i, ++choices) {
                const auto isRow = [&](const ChoiceRow &row) {
                    return row.setting == std::string_view(setting.name)
                           && row.value == std::string_view(setting.choices[i]);
                };
                QCOMPARE(std::ranges::count_if(choiceRows, isRow), 1);
                QVERIFY2(!choiceExplanation(setting, double(i)).isEmpty(), setting.choices[i]);
                texts.insert(valueText(setting, double(i)));
            }
            QCOMPARE(texts.size(), qsizetype(setting.choices.size()));
        }
        QCOMPARE(choiceRows.size(), choices);
    }

    void textsFitAnyTerminal()
    {
        for (const Setting &setting : settings()) {
            for (const QChar c : explanation(setting) + label(setting) + unit(setting))
                QVERIFY2(c.unicode() < 128, setting.name);
        }
    }

    void limitsAreTheRegistrys()
    {
        QCOMPARE(limitsText(setting("sigma_y")), QString("Allowed: 1e-06 to 100 (units of y). Default: 0.005."));
        QCOMPARE(limitsText(setting("hidden")), QString("Allowed: whole numbers from 1 to 512. Default: 8."));
        QCOMPARE(limitsText(setting("noise")), QString("Allowed: fixed, learned, predicted. Default: fixed."));
        QCOMPARE(limitsText(setting("functions")),
                 QString("Allowed: whole numbers from 0 to 4096, or all (functions). Default: all."));
    }

    void zeroFunctionsAreAll()
    {
        QCOMPARE(valueText(setting("functions"), 0), QString("all"));
        QCOMPARE(valueText(setting("functions"), 8), QString("8"));
        QCOMPARE(valueText(setting("seed"), 0), QString("0"));
    }

    // From the formulae: what a family has none of has no effect there, all else has.
    void aFamilyHasTheFieldsOfItsFormula_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QStringList>("fields");
        const QStringList kernel{"scale", "length_scale"};
        const QStringList periodic = kernel + QStringList{"period"};
        const QStringList amplitude{"amplitude_min", "amplitude_max"}, shift{"shift_min", "shift_max"},
            frequency{"frequency_min", "frequency_max"};
        QTest::newRow("points") << "points" << QStringList();
        QTest::newRow("sine") << "sine" << amplitude;
        QTest::newRow("sine-shift") << "sine-shift" << amplitude + shift;
        for (const char *family : {"eq", "matern32", "matern52"})
            QTest::newRow(family) << family << kernel;
        const QStringList weaklyPeriodic = periodic + QStringList{"periodic_length"};
        QTest::newRow("periodic") << "periodic" << periodic;
        QTest::newRow("weakly-periodic") << "weakly-periodic" << weaklyPeriodic;
        QTest::newRow("eq-random") << "eq-random"
                                   << QStringList{"length_scale_min", "length_scale_max", "scale_min", "scale_max"};
        QTest::newRow("sawtooth") << "sawtooth" << frequency;
        QTest::newRow("mixture") << "mixture" << weaklyPeriodic + frequency;
        QTest::newRow("data") << "data" << QStringList();
    }

    void aFamilyHasTheFieldsOfItsFormula()
    {
        QFETCH(QString, family);
        QFETCH(QStringList, fields);
        Training training;
        training.functions.family = Family(int(*setting("family").findChoice(family.toStdString())));
        const bool isFamily = training.isOfFamily();
        if (isFamily)
            fields += QStringList{"functions", "target_points", "x_min", "x_max", "observation_noise"};
        for (const Setting &setting : settings()) {
            if (group(setting) != SettingGroup::Functions || setting.name == std::string_view("family"))
                continue;
            QString reason;
            QCOMPARE(hasEffect(setting, training, &reason), fields.contains(setting.name));
            QCOMPARE(reason.isEmpty(), fields.contains(setting.name));
        }
        QVERIFY(hasEffect(setting("family"), training));
    }

    void aCnpHasNoLatentAndPredictsItsNoise()
    {
        Training training;
        training.model = Model::Cnp;
        QString reason;
        for (const char *name : {"z_dim", "sigma_z", "sigma_z_floor", "objective", "samples"}) {
            QVERIFY2(!hasEffect(setting(name), training, &reason), name);
            QCOMPARE(reason, QString("a conditional model has no latent z"));
        }
        for (const char *name : {"prior", "beta", "beta_annealing", "free_bits"}) {
            QVERIFY2(!hasEffect(setting(name), training, &reason), name);
            QCOMPARE(reason, QString("a conditional model has no latent z, and so no KL"));
        }
        for (const char *name : {"noise", "sigma_y"}) {
            QVERIFY2(!hasEffect(setting(name), training, &reason), name);
            QCOMPARE(reason, QString("a conditional model always predicts its sigma_y"));
        }
        QVERIFY(!hasEffect(setting("sigma_y_max"), training));
        for (const char *name : {"r_dim", "targets", "sigma_y_min", "batch", "hidden", "decoder_layers"})
            QVERIFY2(hasEffect(setting(name), training), name);
    }

    void boundsOfSigmaYAreOfALearnedOne()
    {
        Training training;
        const auto effects = [&](Noise noise) {
            training.noise = noise;
            QList<bool> effects;
            for (const char *name : {"sigma_y", "sigma_y_min", "sigma_y_max"})
                effects << hasEffect(setting(name), training);
            return effects;
        };
        QCOMPARE(effects(Noise::Fixed), (QList{true, false, false}));
        QCOMPARE(effects(Noise::Learned), (QList{true, true, true}));
        QCOMPARE(effects(Noise::Predicted), (QList{false, true, false}));
    }

    void whatTheExactAnswerIsUnderIsAChoiceWhereAnotherFamilyIsAsked()
    {
        Experiment experiment;
        QString reason;
        for (const char *name : {"asked_family", "exact_under"}) {
            QVERIFY2(!hasEffect(setting(name), experiment, &reason), name);
            QCOMPARE(reason, QString("training is on the training points, not on a family"));
        }
        experiment.training.functions.family = Family::Sine;
        QVERIFY(hasEffect(setting("asked_family"), experiment, &reason) && reason.isEmpty());
        for (const Family same : {Family::Points, Family::Sine}) {
            experiment.question.askedFamily = same;
            QVERIFY(!hasEffect(setting("exact_under"), experiment, &reason));
            QCOMPARE(reason, QString("the asked family is the one that is trained on"));
        }
        experiment.question.askedFamily = Family::Eq;
        QVERIFY(hasEffect(setting("exact_under"), experiment, &reason) && reason.isEmpty());
    }

    // What its choices say beside each other is what is drawn.
    void theAskedFamiliesAreTheUsualOnes()
    {
        const Setting &asked = setting("asked_family");
        QCOMPARE(asked.choices.size(), setting("family").choices.size());
        for (std::size_t i = 1; i < asked.choices.size(); ++i) {
            QCOMPARE(QString(asked.choices[i]), QString(setting("family").choices[i]));
            QCOMPARE(valueText(asked, double(i)), valueText(setting("family"), double(i)));
            const Functions usual = usualFunctions(Family(int(i)));
            const QString text = choiceExplanation(asked, double(i));
            const auto range = [](const Interval &of) { return QStringLiteral("%1 ... %2").arg(of.min).arg(of.max); };
            if (isGaussianProcess(usual.family))
                QVERIFY2(text.contains(QStringLiteral("s = %1, l = %2").arg(usual.scale).arg(usual.length)),
                         text.toLatin1());
            if (usual.family == Family::Periodic || usual.family == Family::WeaklyPeriodic)
                QVERIFY2(text.endsWith(QStringLiteral("p = %1").arg(usual.period)), text.toLatin1());
            if (usual.family == Family::WeaklyPeriodic)
                QVERIFY2(text.contains(QStringLiteral("l_p = %1").arg(usual.periodicLength)), text.toLatin1());
            if (usual.family == Family::Sine || usual.family == Family::SineShift)
                QVERIFY2(text.contains(range(usual.amplitude)), text.toLatin1());
            if (usual.family == Family::SineShift)
                QVERIFY2(text.contains(range(usual.shift)), text.toLatin1());
            if (usual.family == Family::EqRandom)
                QVERIFY2(text.contains("l uniform in " + range(usual.lengths))
                             && text.endsWith("s in " + range(usual.scales)),
                         text.toLatin1());
            if (usual.family == Family::Sawtooth)
                QVERIFY2(text.contains(range(usual.frequency)), text.toLatin1());
        }
    }

    void whatHasNoEffectSaysWhy()
    {
        Training training;
        QString reason;
        QVERIFY(hasEffect(setting("beta"), training, &reason));
        QVERIFY(reason.isEmpty());
        QVERIFY(!hasEffect(setting("sigma_z_floor"), training, &reason));
        QCOMPARE(reason, QString("sigma_z has no floor"));
        training.objective = Objective::Npml;
        for (const char *name : {"prior", "beta", "beta_annealing", "free_bits"})
            QVERIFY2(!hasEffect(setting(name), training, &reason) && reason == "NPML has no KL", name);
        QVERIFY(hasEffect(setting("samples"), training));
    }
};

QTEST_GUILESS_MAIN(TestSettingText)
#include "tst_settingtext.moc"
