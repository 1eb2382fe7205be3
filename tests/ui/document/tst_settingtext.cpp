// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of the settings are complete: one row for each setting and each choice, and none for nothing.

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
        QCOMPARE(limitsText(setting("noise")), QString("Allowed: fixed, learned. Default: fixed."));
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
