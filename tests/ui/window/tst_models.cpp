// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The models in the window: each is chosen, trained and asked; what one has and another has not.

#include "core/experiment/settings.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/panels/fields/numberbox.h"

#include <QComboBox>

#include <numeric>

using namespace npscope;

class TestModels : public WindowFixture
{
    Q_OBJECT

private:
    bool set(const char *name, double value) { return document().setSetting(setting(name), value) && awaitStep(0); }
    bool choose(Model model)
    {
        return set("family", double(Family::Eq)) && set("hidden", 8) && set("r_dim", 8) && set("model", double(model));
    }
    bool isEnabled(const char *field) { return m_window->findChild<QWidget *>(field)->isEnabled(); }

    static void addModels()
    {
        QTest::addColumn<Model>("model");
        for (std::size_t i = 0; i < setting("model").choices.size(); ++i)
            QTest::newRow(setting("model").choices[i]) << Model(int(i));
    }

private slots:
    // Every page and every chart below, of an untrained and a trained network.
    void everyPageShowsEveryModel_data() { addModels(); }
    void everyPageShowsEveryModel()
    {
        QFETCH(Model, model);
        QVERIFY(choose(model));
        for (const Step step : {0, 30}) {
            QVERIFY(seek(step));
            for (const int page : {2, 3, 4, 1}) {
                press(Qt::Key_0 + page, Qt::ControlModifier);
                QVERIFY(!m_window->grab().isNull());
            }
        }
        const auto fan = run().frame()->fan;
        QVERIFY(std::isfinite(std::accumulate(fan->mean.begin(), fan->mean.end(), 0.F)));
        QVERIFY(run().frame()->exact);
    }

    void onlyItsOwnFieldsHaveAnEffect()
    {
        QVERIFY(choose(Model::ConvCnp));
        QVERIFY(isEnabled("conv_layers") && isEnabled("points_per_unit") && isEnabled("encoder_activation"));
        QVERIFY(!isEnabled("decoder_layers") && !isEnabled("r_dim") && !isEnabled("heads") && !isEnabled("z_dim"));
        QVERIFY(set("model", double(Model::Acnp)));
        QVERIFY(!isEnabled("conv_layers") && isEnabled("r_dim") && isEnabled("heads") && isEnabled("self_attention"));
        QVERIFY(set("attention", double(AttentionKind::Laplace)));
        QVERIFY(!isEnabled("heads"));
        QVERIFY(set("model", double(Model::Np)));
        QVERIFY(!isEnabled("attention") && !isEnabled("feedback") && isEnabled("z_dim"));
    }

    // The pointer in the chart: how much the answer at its x looks at each point.
    void thePointerShowsWhereAnAttentiveModelLooks()
    {
        QVERIFY(choose(Model::Acnp));
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        QTest::mouseMove(&chart(), at({0.9, 0.1}));
        QTest::mouseMove(&chart(), at({1.0, 0.1}));
        const auto mark = chart().painter().marks().attention;
        QVERIFY(mark);
        QVERIFY(std::abs(mark->x - 1) < 0.05);
        QCOMPARE(mark->weights.size(), document().experiment().context().size());
        QVERIFY(std::abs(std::accumulate(mark->weights.begin(), mark->weights.end(), 0.F) - 1) < 1e-5F);
        const QImage with = shot();
        QVERIFY(seek(30)); // it follows the weights
        QVERIFY(chart().painter().marks().attention && chart().painter().marks().attention != mark);
        QTest::mouseMove(&chart(), QPoint(2, 2));
        QVERIFY(!chart().painter().marks().attention);
        QVERIFY(seek(0));
        QVERIFY(shot() != with);
        QVERIFY(set("model", double(Model::Cnp)));
        QTest::mouseMove(&chart(), at({0.5, 0.1}));
        QVERIFY(!chart().painter().marks().attention);
    }

    // A Gaussian process is as sure whatever it sees; a network is not.
    void otherValuesAtTheSameX()
    {
        QVERIFY(choose(Model::Cnp));
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        const Experiment before = document().experiment();
        const auto frame = run().frame();
        press(Qt::Key_Y);
        QVERIFY(awaitStep(0));
        const Question &question = document().experiment().question;
        QCOMPARE(question.function, 2);
        QCOMPARE(question.context.size(), before.context().size());
        for (std::size_t i = 0; i < question.context.size(); ++i) {
            QCOMPARE(question.context[i].x, before.context()[i].x);
            QVERIFY(question.context[i].y != before.context()[i].y);
        }
        QVERIFY(document().experiment().training == before.training);
        const auto after = run().frame();
        float moved = 0;
        for (std::size_t i = 0; i < after->exact->sd.size(); ++i) {
            QVERIFY(std::abs(after->exact->sd[i] - frame->exact->sd[i]) < 1e-6F);
            moved = std::max(moved, std::abs(after->fan->sd[i] - frame->fan->sd[i]));
        }
        QVERIFY(moved > 1e-4F);
        document().undoStack().undo();
        QCOMPARE(document().experiment(), before);
    }

    // Typed into the field: a CNP has a fan, and no mean and band in its place.
    void aConditionalModelDrawsCurvesByFeedback()
    {
        QVERIFY(choose(Model::Cnp));
        QVERIFY(legend().contains("predicted mean"));
        auto *box = m_window->findChild<NumberBox *>("feedback");
        QVERIFY(box);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "6");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(document().experiment().question.feedback, 6);
        QVERIFY(awaitStep(0));
        QCOMPARE(run().frame()->fan->curves, 100);
        QVERIFY(!legend().contains("predicted mean"));
        QVERIFY(!legend().filter("100 curves, drawn by feeding back").isEmpty());
        document().undoStack().undo();
        QVERIFY(awaitStep(0));
        QCOMPARE(run().frame()->fan->curves, 0);
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
