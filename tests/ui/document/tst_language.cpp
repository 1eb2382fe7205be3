// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/language.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingtext.h"
#include "ui/document/tour.h"

#include <QLocale>
#include <QTest>

using namespace npscope;

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(*findLanguage("en")); }

    void thereAreTheSystemsAndEnglishAndChinese()
    {
        QStringList codes;
        for (const Language &language : languages())
            codes << language.code;
        QCOMPARE(codes.mid(0, 2), (QStringList{"system", "en"}));
        QVERIFY(codes.contains("zh_CN"));
        QCOMPARE(findLanguage("zh_CN")->name, QString("简体中文"));
        QVERIFY(!findLanguage("tlh"));
    }

    void allThatIsSaidIsInIt()
    {
        const Setting &batch = setting("batch");
        Experiment experiment;
        experiment.training.batch = 1000;
        const auto said = [&] {
            return QStringList{label(batch), problemText(*findProblem(experiment)), tour().front().title,
                               QLocale().name()};
        };
        applyLanguage(*findLanguage("en"));
        const QStringList english = said();
        applyLanguage(*findLanguage("zh_CN"));
        const QStringList chinese = said();
        QCOMPARE(presentLanguage(), QString("zh_CN"));
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(chinese[i] != english[i], qPrintable(english[i]));
        QVERIFY(chinese[0].contains("批"));
        applyLanguage(*findLanguage("en"));
        QCOMPARE(said(), english);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
