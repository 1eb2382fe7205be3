// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "ui/document/document.h"
#include "ui/document/remedies.h"
#include "ui/paint/chartcontent.h"
#include "ui/panels/remediespanel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace npscope;

class TestRemediesPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyRemedySaysWhatItIs();
    void switchIsAnEditThatIsUndone();
    void zeroIsSteppedFrom();
    void whatHasNoEffectIsOff();
    void refusedValueIsShownNoLonger();
    void resetIsOneChange();
    void captionNamesTheRemedies();

private:
    const Training &training() { return m_document->experiment().training; }
    QComboBox *choice(const char *name) { return m_panel->findChild<QComboBox *>(name); }

    // Types the first letters of a choice, as one does with the keyboard.
    void choose(const char *name, const QString &letters)
    {
        choice(name)->setFocus();
        QTest::keyClicks(choice(name), letters);
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<RemediesPanel> m_panel;
};

void TestRemediesPanel::init()
{
    m_panel.reset();
    m_document = std::make_unique<Document>();
    m_panel = std::make_unique<RemediesPanel>(*m_document);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestRemediesPanel::everyRemedySaysWhatItIs()
{
    for (const Remedy &remedy : remedies()) {
        QVERIFY(!remedy.title.isEmpty() && !remedy.formula.isEmpty() && !remedy.explanation.isEmpty()
                && !remedy.source.isEmpty());
        for (const char *name : remedy.settings) {
            QVERIFY2(findSetting(name), name);
            QVERIFY2(m_panel->findChild<QWidget *>(name), name);
        }
    }
}

void TestRemediesPanel::switchIsAnEditThatIsUndone()
{
    choose("prior", "N");
    QCOMPARE(training().prior, Prior::StandardNormal);
    m_document->undoStack().undo();
    QCOMPARE(training().prior, Prior::Context);
    QCOMPARE(choice("prior")->currentIndex(), int(Prior::Context));
}

void TestRemediesPanel::zeroIsSteppedFrom()
{
    auto *freeBits = m_panel->findChild<QDoubleSpinBox *>("free_bits");
    freeBits->setFocus();
    QTest::keyClick(freeBits, Qt::Key_Up);
    QCOMPARE(training().freeBits, 0.01);
    QTest::keyClick(freeBits, Qt::Key_Up);
    QCOMPARE(training().freeBits, 0.02);
}

void TestRemediesPanel::whatHasNoEffectIsOff()
{
    QVERIFY(!m_panel->findChild<QWidget *>("sigma_z_floor")->isEnabled());
    choose("sigma_z", "w");
    QCOMPARE(training().latentScale, LatentScale::Floor);
    QVERIFY(m_panel->findChild<QWidget *>("sigma_z_floor")->isEnabled());

    QVERIFY(m_panel->findChild<QWidget *>("beta")->isEnabled());
    choose("objective", "N");
    QCOMPARE(training().objective, Objective::Npml);
    for (const char *name : {"prior", "beta", "beta_annealing", "free_bits"}) {
        QVERIFY(!m_panel->findChild<QWidget *>(name)->isEnabled());
        QCOMPARE(m_panel->findChild<QWidget *>(name)->toolTip(), "NPML has no KL");
    }
}

void TestRemediesPanel::refusedValueIsShownNoLonger()
{
    QVERIFY(m_document->setSetting(setting("sigma_y"), 2)); // above the largest that may be learned
    choose("noise", "l");
    QCOMPARE(training().noise, Noise::Fixed);
    QCOMPARE(choice("noise")->currentIndex(), int(Noise::Fixed));
}

void TestRemediesPanel::resetIsOneChange()
{
    auto *reset = m_panel->findChild<QPushButton *>("reset");
    QVERIFY(!reset->isEnabled());
    choose("prior", "N");
    choose("targets", "a");
    const Training before = training();
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(training(), Training{});
    m_document->undoStack().undo();
    QCOMPARE(training(), before);
}

void TestRemediesPanel::captionNamesTheRemedies()
{
    QCOMPARE(chartCaption(m_document->experiment(), 0), "normal · seed 13 · step 0 (untrained)");
    choose("prior", "N");
    QCOMPARE(chartCaption(m_document->experiment(), 7), "normal · seed 13 · Prior: N(0, I) · step 7");
    choose("targets", "a");
    choose("objective", "N"); // without a KL, the prior is none of its remedies
    QVERIFY(chartCaption(m_document->experiment(), 7).contains("Objective: NPML"));
    QVERIFY(!chartCaption(m_document->experiment(), 7).contains("Prior"));
    choose("sigma_z", "w");
    QCOMPARE(chartCaption(m_document->experiment(), 7), "normal · seed 13 · 3 remedies · step 7");
}

QTEST_MAIN(TestRemediesPanel)
#include "tst_remediespanel.moc"
