// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/document/remedies.h"
#include "ui/document/settingtext.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/panels/training/remediespanel.h"
#include "ui/panels/training/remedyswitch.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <string_view>

using namespace npscope;

class TestRemediesPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyRemedySaysWhatItIs();
    void aSwitchIsAnEditThatIsUndone_data();
    void aSwitchIsAnEditThatIsUndone();
    void aValueIsEditedWhileItIsOn();
    void offIsAsInTheArticleAndKeepsWhatIsTheUsers();
    void zeroIsSteppedFrom();
    void whatHasNoEffectIsOff();
    void aCnpsLatentRemediesSayWhyTheyHaveNoEffect();
    void onAFamilyTheUsualSigmaYIsItsNoise();
    void aRefusedSwitchGoesBackAndSaysWhy();
    void besideComparesWithoutAndWith();
    void whatHasItsPlaceInTheSettingsIsNotHere();
    void resetIsOneChange();
    void captionNamesTheRemedies();

private:
    const Training &training() { return m_document->experiment().training; }
    QCheckBox *box(const char *setting) { return m_panel->findChild<QCheckBox *>(QString(setting) + "Switch"); }
    QDoubleSpinBox *field(const char *setting) { return m_panel->findChild<QDoubleSpinBox *>(setting); }
    void press(const char *setting)
    {
        box(setting)->setFocus();
        QTest::keyClick(box(setting), Qt::Key_Space);
    }
    static void type(QDoubleSpinBox *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<RemediesPanel> m_panel;
};

void TestRemediesPanel::init()
{
    failOnWarnings();
    m_panel.reset();
    m_document = std::make_unique<Document>();
    m_panel = std::make_unique<RemediesPanel>(*m_document);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestRemediesPanel::everyRemedySaysWhatItIs()
{
    QStringList texts;
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        texts.append(label->text());
    for (const Remedy &remedy : remedies()) {
        QVERIFY(texts.contains(remedy.summary));
        QCOMPARE(remedy.summary.count(". "), 0); // one sentence
        QVERIFY(remedy.summary.endsWith('.'));
        const RemedySwitch *row = qobject_cast<RemedySwitch *>(box(remedy.on.front().setting->name)->parentWidget());
        QVERIFY(row);
        for (const QString &text : {remedy.formula, remedy.explanation, remedy.source}) {
            QVERIFY(!text.isEmpty());
            QVERIFY(row->toolTip().contains(text.toHtmlEscaped()) && row->whatsThis().contains(text.toHtmlEscaped()));
        }
    }
}

void TestRemediesPanel::aSwitchIsAnEditThatIsUndone_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<double>("value");
    for (const Remedy &remedy : remedies()) {
        const QByteArray name = remedy.on.front().setting->name;
        QTest::newRow(name) << name << remedy.on.front().value;
    }
}

void TestRemediesPanel::aSwitchIsAnEditThatIsUndone()
{
    QFETCH(QByteArray, setting);
    QFETCH(double, value);
    const Setting &changed = npscope::setting(setting.constData());
    QVERIFY(!box(setting)->isChecked());
    QTest::mouseClick(box(setting), Qt::LeftButton, {}, QPoint(8, box(setting)->height() / 2));
    QVERIFY(box(setting)->isChecked());
    QCOMPARE(changed.get(m_document->experiment()), value);
    QCOMPARE(m_document->undoStack().count(), 1);
    press(setting);
    QCOMPARE(m_document->experiment(), Experiment{});
    m_document->undoStack().undo();
    QVERIFY(box(setting)->isChecked());
    QCOMPARE(changed.get(m_document->experiment()), value);
    m_document->undoStack().undo();
    QVERIFY(!box(setting)->isChecked());
    QCOMPARE(m_document->experiment(), Experiment{});
}

void TestRemediesPanel::aValueIsEditedWhileItIsOn()
{
    QVERIFY(!field("beta")->isEnabled());
    QCOMPARE(field("beta")->value(), 10.0); // what is suggested
    QCOMPARE(training().beta, 1.0);
    press("beta");
    QVERIFY(field("beta")->isEnabled());
    type(field("beta"), "4");
    QCOMPARE(training().beta, 4.0);
    QVERIFY(box("beta")->isChecked());
}

void TestRemediesPanel::offIsAsInTheArticleAndKeepsWhatIsTheUsers()
{
    press("objective");
    QCOMPARE(training().samples, 20); // is suggested with NPML
    press("objective");
    QCOMPARE(training().samples, 10);
    m_document->setSetting(setting("samples"), 40);
    press("objective");
    QCOMPARE(training().samples, 40);
    press("objective");
    QCOMPARE(training().samples, 40);
}

void TestRemediesPanel::zeroIsSteppedFrom()
{
    press("free_bits");
    type(field("free_bits"), "0.01");
    QTest::keyClick(field("free_bits"), Qt::Key_Up);
    QCOMPARE(training().freeBits, 0.02);
}

void TestRemediesPanel::whatHasNoEffectIsOff()
{
    QVERIFY(!field("sigma_z_floor")->isEnabled());
    press("sigma_z");
    QCOMPARE(training().latentScale, LatentScale::Floor);
    QVERIFY(field("sigma_z_floor")->isEnabled());

    QVERIFY(box("beta")->isEnabled());
    press("objective");
    QCOMPARE(training().objective, Objective::Npml);
    for (const char *name : {"prior", "beta", "beta_annealing", "free_bits"}) {
        QVERIFY(!box(name)->isEnabled());
        QCOMPARE(box(name)->toolTip(), "NPML has no KL");
    }
}

void TestRemediesPanel::aCnpsLatentRemediesSayWhyTheyHaveNoEffect()
{
    const auto sentence = [this](const char *name) {
        return box(name)->parentWidget()->findChild<QLabel *>("summary")->text();
    };
    press("prior");
    m_document->setSetting(setting("model"), double(Model::Cnp));
    for (const Remedy &remedy : remedies()) {
        const Setting &key = *remedy.on.front().setting;
        QString reason;
        const bool has = hasEffect(key, training(), &reason);
        QCOMPARE(has, key.name == std::string_view("targets")); // all others are about the latent, or sigma_y
        QCOMPARE(box(key.name)->isEnabled(), has);
        QCOMPARE(sentence(key.name), has ? remedy.summary : "No effect: " + reason + '.');
    }
    QCOMPARE(sentence("prior"), QString("No effect: a conditional model has no latent z, and so no KL."));
    QCOMPARE(sentence("sigma_y"), QString("No effect: a conditional model always predicts its sigma_y."));
    QVERIFY(!field("beta")->isEnabled());
    QVERIFY(!chartCaption(m_document->experiment(), 7).contains("Prior"));
    m_document->undoStack().undo();
    QVERIFY(box("prior")->isEnabled() && box("prior")->isChecked());
    QCOMPARE(sentence("prior"), QString("The prior is always N(0, I)."));
}

// What a family brings is no remedy, and what goes beyond it is one.
void TestRemediesPanel::onAFamilyTheUsualSigmaYIsItsNoise()
{
    auto *reset = m_panel->findChild<QPushButton *>("reset");
    m_document->setSetting(setting("family"), double(Family::Sine));
    QCOMPARE(training().sigmaY, 0.1);
    QVERIFY(!box("sigma_y")->isChecked());
    QVERIFY(!reset->isEnabled());
    press("sigma_y");
    QCOMPARE(training().sigmaY, 1.0); // ten times it, as 0.05 is of 0.005
    QVERIFY(box("sigma_y")->isChecked());
    press("sigma_y");
    QCOMPARE(training().sigmaY, 0.1);
    press("sigma_y");
    press("prior");
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(training().sigmaY, 0.1);
    QCOMPARE(training().prior, Prior::Context);
    QCOMPARE(training().contextMax, usualContext(Family::Sine).max);
}

void TestRemediesPanel::aRefusedSwitchGoesBackAndSaysWhy()
{
    QVERIFY(m_document->setSetting(setting("sigma_y"), 2)); // above the largest that may be learned
    press("noise");
    QCOMPARE(training().noise, Noise::Fixed);
    QVERIFY(!box("noise")->isChecked());
    const auto *message = m_panel->findChild<QLabel *>("fieldMessage");
    QVERIFY(message && message->isVisible());
    QVERIFY2(message->text().contains("sigma_y"), qPrintable(message->text()));
}

void TestRemediesPanel::besideComparesWithoutAndWith()
{
    const auto beside = [this](const char *setting) {
        auto *button = box(setting)->parentWidget()->findChild<QToolButton *>("beside");
        QTest::mouseClick(button, Qt::LeftButton);
    };
    beside("prior");
    const Setting &prior = setting("prior");
    QCOMPARE(m_document->comparison().variants, (std::vector<Variant>{{{&prior, 0}}, {{&prior, 1}}}));
    QVERIFY(m_document->view().page == Page::Compare);
    QCOMPARE(m_document->experiment(), Experiment{}); // it switches nothing on
    m_document->undoStack().undo();
    QCOMPARE(m_document->comparison().variants, articleVariants());

    press("beta"); // one that is on, with its own value
    type(field("beta"), "4");
    beside("beta");
    const Setting &beta = setting("beta");
    QCOMPARE(m_document->comparison().variants, (std::vector<Variant>{{{&beta, 1}}, {{&beta, 4}}}));

    beside("objective");
    const Setting &objective = setting("objective"), &samples = setting("samples");
    QCOMPARE(m_document->comparison().variants,
             (std::vector<Variant>{{{&objective, 0}, {&samples, 10}}, {{&objective, 1}, {&samples, 20}}}));
}

// One place for each setting: no control of the panel's is one of the settings'.
void TestRemediesPanel::whatHasItsPlaceInTheSettingsIsNotHere()
{
    for (const Setting &setting : settings()) {
        const bool isHere = m_panel->findChild<QWidget *>(setting.name) || box(setting.name);
        // These have their values in the settings.
        const bool isSwitch = std::string_view(setting.name) == "sigma_y" || std::string_view(setting.name) == "noise";
        QVERIFY2(isHere == (group(setting) == SettingGroup::Remedies || isSwitch), setting.name);
    }
}

void TestRemediesPanel::resetIsOneChange()
{
    auto *reset = m_panel->findChild<QPushButton *>("reset");
    QVERIFY(!reset->isEnabled());
    press("prior");
    press("targets");
    const Training before = training();
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(training(), Training{});
    m_document->undoStack().undo();
    QCOMPARE(training(), before);
}

void TestRemediesPanel::captionNamesTheRemedies()
{
    QCOMPARE(chartCaption(m_document->experiment(), 0), "normal · seed 13 · step 0 (untrained)");
    press("prior");
    QCOMPARE(chartCaption(m_document->experiment(), 7), "normal · seed 13 · Prior: N(0, I) · step 7");
    press("objective"); // without a KL, the prior is none of its remedies
    QVERIFY(chartCaption(m_document->experiment(), 7).contains("Objective: NPML"));
    QVERIFY(!chartCaption(m_document->experiment(), 7).contains("Prior"));
    press("sigma_z");
    QCOMPARE(chartCaption(m_document->experiment(), 7), "normal · seed 13 · 3 remedies · step 7");
}

QTEST_MAIN(TestRemediesPanel)
#include "tst_remediespanel.moc"
