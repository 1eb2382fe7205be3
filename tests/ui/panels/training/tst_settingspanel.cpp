// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings panel: the family and how many functions of it, and fields that follow what has an effect.

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/document/poolsizes.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/fieldmessage.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/panels/training/settingspanel.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace npscope;

class TestSettingsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void aFamilyIsAnEditThatBringsItsValues();
    void onlyTheFieldsOfTheFamilyAreShown_data();
    void onlyTheFieldsOfTheFamilyAreShown();
    void fromFamilyToFamilyNothingElseMoves();
    void nothingIsCutAtItsNarrowest();
    void theDialIsAnEditWithItsField();
    void theDialHasNoMoreThanTheDataHave();
    void theFieldTakesAnyNumberAndAll();
    void theFieldStepsThroughTheSizes();
    void whatHasNoEffectIsDisabledAndSaysWhy();
    void anEmptyRangeIsRefusedBesideItsField();

private:
    const Training &training() { return m_document->experiment().training; }
    template <class Widget>
    Widget *find(const char *name)
    {
        return m_scroll->findChild<Widget *>(name);
    }
    void choose(Family family)
    {
        Experiment experiment = m_document->experiment();
        if (family == Family::Data && experiment.training.functions.given.empty())
            experiment.training.functions.given = {{"a", {{0, 1}, {1, 2}}}};
        QVERIFY(m_document->apply({}, experiment));
        QVERIFY(m_document->setSetting(setting("family"), double(family)));
    }
    static void type(NumberBox *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString said()
    {
        const auto *message = m_scroll->findChild<FieldMessage *>();
        return message && message->isVisible() ? message->text() : QString();
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<QScrollArea> m_scroll;
};

void TestSettingsPanel::init()
{
    failOnWarnings();
    m_scroll.reset();
    m_document = std::make_unique<Document>();
    m_scroll = std::make_unique<QScrollArea>();
    m_scroll->setWidget(new SettingsPanel(*m_document));
    m_scroll->setWidgetResizable(true);
    m_scroll->resize(340, 480);
    m_scroll->show();
    QVERIFY(QTest::qWaitForWindowActive(m_scroll.get()));
}

void TestSettingsPanel::aFamilyIsAnEditThatBringsItsValues()
{
    auto *families = find<QComboBox>("family");
    families->setFocus();
    for (int family = 1; family <= int(Family::Eq); ++family)
        QTest::keyClick(families, Qt::Key_Down);
    QVERIFY(training().functions == usualFunctions(Family::Eq));
    QCOMPARE(training().contextMax, usualContext(Family::Eq).max);
    QCOMPARE(find<NumberBox>("context_max")->value(), double(usualContext(Family::Eq).max));
    QCOMPARE(find<NumberBox>("sigma_y")->value(), usualFunctions(Family::Eq).noise);
    QCOMPARE(m_document->undoStack().undoText(), QString("Family: EQ"));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(m_document->experiment(), Experiment{});
    QCOMPARE(families->currentIndex(), 0);
}

void TestSettingsPanel::onlyTheFieldsOfTheFamilyAreShown_data()
{
    QTest::addColumn<int>("family");
    for (std::size_t i = 0; i < setting("family").choices.size(); ++i)
        QTest::newRow(setting("family").choices[i]) << int(i);
}

void TestSettingsPanel::onlyTheFieldsOfTheFamilyAreShown()
{
    QFETCH(int, family);
    choose(Family(family));
    for (const Setting &setting : settings()) {
        if (group(setting) == SettingGroup::Functions)
            QCOMPARE(find<QWidget>(setting.name)->isVisible(), hasEffect(setting, training()));
    }
    QCOMPARE(find<QSlider>("functionsDial")->isVisible(), training().isOfFamily());
    QCOMPARE(find<QLabel>("formula")->text(), choiceExplanation(setting("family"), family));
}

void TestSettingsPanel::fromFamilyToFamilyNothingElseMoves()
{
    // Before the family's own fields, and below the box.
    const QStringList still{"family", "functions", "functionsDial", "target_points", "x_max", "observation_noise",
                            "curves", "batch",     "model"};
    const auto places = [&] {
        QCoreApplication::processEvents();
        QList<QPoint> places;
        for (const QString &name : still) {
            const auto *field = m_scroll->findChild<QWidget *>(name);
            places << field->mapTo(m_scroll->widget(), QPoint());
        }
        return places;
    };
    for (const int width : {290, 340, 500}) {
        m_scroll->resize(width, 480);
        choose(Family::Sine);
        const QList<QPoint> before = places();
        for (int family = int(Family::SineShift); family <= int(Family::Data); ++family) {
            choose(Family(family));
            QCOMPARE(places(), before);
        }
    }
}

// As in the window at 1024 x 700, where it is as narrow as it can be.
void TestSettingsPanel::nothingIsCutAtItsNarrowest()
{
    QWidget *panel = m_scroll->widget();
    const int narrowest = panel->minimumSizeHint().width();
    for (int family = 0; family <= int(Family::Data); ++family) {
        choose(Family(family));
        QVERIFY(panel->minimumSizeHint().width() <= narrowest);
        panel->resize(narrowest, panel->height());
        QCoreApplication::processEvents();
        for (const QWidget *field : panel->findChildren<QWidget *>()) {
            const QRect place(field->mapTo(panel, QPoint()), field->size());
            QVERIFY2(!field->isVisible() || (place.left() >= 0 && place.right() < panel->width()),
                     qPrintable(field->objectName()));
        }
        const auto *formula = find<QLabel>("formula");
        QVERIFY(formula->height() >= formula->heightForWidth(formula->width()));
    }
}

void TestSettingsPanel::theDialHasNoMoreThanTheDataHave()
{
    Experiment experiment;
    experiment.training.functions.given.assign(3, {"a", {{0, 1}, {1, 2}}});
    QVERIFY(m_document->apply({}, experiment));
    choose(Family::Data);
    auto *dial = find<QSlider>("functionsDial");
    QCOMPARE(dial->value(), dial->maximum());
    dial->setFocus();
    QTest::keyClick(dial, Qt::Key_Left);
    QCOMPARE(training().functions.count, 2);
    QTest::keyClick(dial, Qt::Key_Left);
    QCOMPARE(training().functions.count, 1);
    QTest::keyClick(dial, Qt::Key_End);
    QCOMPARE(training().functions.count, 0);
    choose(Family::Sine);
    QTest::keyClick(dial, Qt::Key_Left);
    QCOMPARE(training().functions.count, 512);
}

void TestSettingsPanel::theDialIsAnEditWithItsField()
{
    choose(Family::Sine);
    auto *dial = find<QSlider>("functionsDial");
    auto *field = find<NumberBox>("functions");
    QCOMPARE(field->text(), QString("all"));
    QCOMPARE(dial->value(), dial->maximum());
    dial->setFocus();
    QTest::keyClick(dial, Qt::Key_Home);
    QCOMPARE(training().functions.count, 1);
    QCOMPARE(field->text(), QString("1"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(dial, Qt::Key_Right);
    QCOMPARE(training().functions.count, 8);
    QCOMPARE(field->value(), 8.0);
    QCOMPARE(m_document->undoStack().count(), 2); // the family, and the dial: one change, however far it is turned
    QCOMPARE(m_document->undoStack().undoText(), QString("Functions F: 8"));
    m_document->undoStack().undo();
    QCOMPARE(dial->value(), dial->maximum());
    QCOMPARE(field->text(), QString("all"));
}

void TestSettingsPanel::theFieldTakesAnyNumberAndAll()
{
    choose(Family::Sine);
    auto *dial = find<QSlider>("functionsDial");
    auto *field = find<NumberBox>("functions");
    for (const int count : {3, 100, 4096}) {
        type(field, QString::number(count));
        QCOMPARE(training().functions.count, count);
        QCOMPARE(dial->value(), poolPlace(count));
        QCOMPARE(training().functions.count, count); // the dial shows it nearby and leaves it as it is
    }
    for (const char *all : {"all", "0"}) {
        type(field, "8");
        type(field, all);
        QCOMPARE(training().functions.count, 0);
        QCOMPARE(field->text(), QString("all"));
        QCOMPARE(dial->value(), dial->maximum());
    }
    type(field, "5000");
    QCOMPARE(said(), QString("5000 is not allowed. Allowed: whole numbers from 0 to 4096, or all."));
    QCOMPARE(training().functions.count, 0);
}

void TestSettingsPanel::theFieldStepsThroughTheSizes()
{
    choose(Family::Sine);
    auto *field = find<NumberBox>("functions");
    type(field, "100");
    const auto step = [&](Qt::Key key) {
        QTest::keyClick(field, key);
        return training().functions.count;
    };
    QCOMPARE(step(Qt::Key_Up), 128);
    QCOMPARE(step(Qt::Key_Down), 64);
    type(field, "512");
    QCOMPARE(step(Qt::Key_Up), 0);
    QCOMPARE(step(Qt::Key_Up), 0);
    QCOMPARE(step(Qt::Key_Down), 512);
    type(field, "1");
    QCOMPARE(step(Qt::Key_Down), 1);
}

void TestSettingsPanel::whatHasNoEffectIsDisabledAndSaysWhy()
{
    const auto isEnabled = [this](const char *name) { return find<QWidget>(name)->isEnabled(); };
    auto *models = find<QComboBox>("model");
    QVERIFY(isEnabled("z_dim") && isEnabled("samples") && isEnabled("sigma_y"));
    QVERIFY(!isEnabled("sigma_y_min"));
    models->setFocus();
    QTest::keyClick(models, Qt::Key_Down);
    QCOMPARE(training().model, Model::Cnp);
    QVERIFY(!isEnabled("z_dim") && !isEnabled("samples") && !isEnabled("sigma_y") && !isEnabled("noise"));
    QVERIFY(isEnabled("sigma_y_min") && !isEnabled("sigma_y_max") && isEnabled("r_dim"));
    QVERIFY2(find<QWidget>("z_dim")->toolTip().contains("No effect: a conditional model has no latent z."),
             qPrintable(find<QWidget>("z_dim")->toolTip()));
    QVERIFY(find<QWidget>("z_dim")->toolTip().contains(explanation(setting("z_dim"))));
    QTest::keyClick(models, Qt::Key_Up);
    QVERIFY(isEnabled("z_dim") && isEnabled("samples") && isEnabled("sigma_y") && isEnabled("noise"));
    QVERIFY(!find<QWidget>("z_dim")->toolTip().contains("No effect"));

    auto *noises = find<QComboBox>("noise");
    noises->setFocus();
    QTest::keyClick(noises, Qt::Key_Down);
    QCOMPARE(training().noise, Noise::Learned);
    QVERIFY(isEnabled("sigma_y") && isEnabled("sigma_y_min") && isEnabled("sigma_y_max"));
    QTest::keyClick(noises, Qt::Key_Down);
    QCOMPARE(training().noise, Noise::Predicted);
    QVERIFY(!isEnabled("sigma_y") && isEnabled("sigma_y_min") && !isEnabled("sigma_y_max"));
}

void TestSettingsPanel::anEmptyRangeIsRefusedBesideItsField()
{
    choose(Family::Eq);
    auto *least = find<NumberBox>("x_min");
    type(least, "5");
    QCOMPARE(said(), QString("Least x is 5; it must be below Largest x"));
    QCOMPARE(least->value(), -2.0);
    QCOMPARE(training().functions.x.min, -2.0);
    type(least, "-4.5");
    QVERIFY(said().isEmpty());
    QCOMPARE(training().functions.x.min, -4.5);
}

QTEST_MAIN(TestSettingsPanel)
#include "tst_settingspanel.moc"
