// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The models in the window: each is chosen, trained and asked; what one has and another has not.

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/pages/latentgridpage.h"
#include "ui/pages/latentgridview.h"
#include "ui/panels/fields/numberbox.h"
#include "ui/window/functionactions.h"
#include "ui/window/transition.h"

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
        QVERIFY(await([&] {
            const auto now = chart().painter().marks().attention;
            return now && now != mark;
        }));
        const auto isComputing = std::make_shared<Frame>(*run().frame()); // a step that takes its time
        isComputing->fan = nullptr;
        isComputing->weights = nullptr;
        ++isComputing->goal;
        const auto frame = run().frame();
        chart().setFrame(isComputing);
        QVERIFY(chart().painter().marks().attention);
        chart().setFrame(frame);
        QVERIFY(chart().painter().marks().attention);
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
        const int undos = document().undoStack().count();
        press(Qt::Key_Y);
        QVERIFY(await([this] { return !m_window->findChild<Transition *>()->isMoving(); }));
        QVERIFY(awaitStep(0));
        QCOMPARE(document().undoStack().count(), undos + 1);
        QCOMPARE(document().experiment(), withOtherValues(before));
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

    // Shift+Y: the context and what is shown, and back; the exact answer moves along.
    void everythingIsMovedAndBack()
    {
        QVERIFY(choose(Model::Cnp));
        QAction *action = m_window->findChild<FunctionActions *>()->moveAll;
        const auto isAtRest = [this] { return !m_window->findChild<Transition *>()->isMoving(); };
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0) && action->isEnabled());
        const Experiment before = document().experiment();
        const View view = document().view();
        const auto exact = run().frame()->exact;
        const int undos = document().undoStack().count();
        press(Qt::Key_Y, Qt::ShiftModifier);
        QVERIFY(!isAtRest()); // on its way
        QVERIFY(await(isAtRest) && awaitStep(0));
        const Points &moved = document().experiment().context();
        QCOMPARE(moved.size(), before.context().size());
        for (std::size_t i = 0; i < moved.size(); ++i)
            QCOMPARE(moved[i], (Point{before.context()[i].x + 4, before.context()[i].y}));
        QCOMPARE(document().experiment().question.function, 0);           // which has not moved
        QVERIFY(std::abs(document().view().xMin - view.xMin - 4) < 1e-9); // it went there in many steps
        QVERIFY(await([&] { return run().frame()->exact && run().frame()->exact != exact; }));
        QTRY_VERIFY(std::abs(run().frame()->exact->grid.min - exact->grid.min - 4) < 1e-9);
        for (std::size_t i = 0; i < exact->mean.size(); ++i) // in single precision
            QVERIFY(std::abs(run().frame()->exact->mean[i] - exact->mean[i]) < 1e-4F);
        QCOMPARE(document().undoStack().count(), undos + 1);

        // Undone and done again at once, with what is shown.
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().experiment(), before);
        QVERIFY(std::abs(document().view().xMin - view.xMin) < 1e-9);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(std::abs(document().view().xMin - view.xMin - 4) < 1e-9);

        // The same key goes back, to the function, too; a key pressed on the way finds it done.
        press(Qt::Key_Y, Qt::ShiftModifier);
        QVERIFY(!isAtRest());
        press(Qt::Key_M);
        QVERIFY(isAtRest());
        QCOMPARE(document().experiment(), before);
        QVERIFY(std::abs(document().view().xMin - view.xMin) < 1e-9);
        QCOMPARE(document().undoStack().count(), undos + 2);

        // A context that was edited meanwhile goes back, too.
        press(Qt::Key_Y, Qt::ShiftModifier);
        QVERIFY(await(isAtRest));
        document().removePoint(PointKind::Context, 0);
        press(Qt::Key_Y, Qt::ShiftModifier);
        QVERIFY(await(isAtRest));
        for (const Point &point : document().experiment().context())
            QVERIFY(std::abs(point.x) <= 2 + 1e-9);
    }

    // The sines have a place, and so has a pool.
    void whereTheFamilyIsNotTheSameEverywhereNothingIsMoved()
    {
        const QAction *action = m_window->findChild<FunctionActions *>()->moveAll;
        QVERIFY(!action->isEnabled());
        QVERIFY(set("family", double(Family::Sine)));
        QVERIFY(!action->isEnabled());
        for (const Family family : {Family::Matern52, Family::Sawtooth, Family::Mixture}) {
            QVERIFY(set("family", double(family)));
            QVERIFY(action->isEnabled());
        }
        QVERIFY(set("functions", 4));
        QVERIFY(!action->isEnabled());
    }

    // In place of the latent grid, with nothing to set.
    void thePageOfTheGridShowsWhatAModelMakesOfTheContext_data() { addModels(); }
    void thePageOfTheGridShowsWhatAModelMakesOfTheContext()
    {
        QFETCH(Model, model);
        QVERIFY(choose(model));
        chart().setFocus();
        press(Qt::Key_H);
        QVERIFY(awaitStep(0));
        press(Qt::Key_3, Qt::ControlModifier);
        const auto &view = *m_window->findChild<LatentGridView *>();
        const bool isInside = model != Model::Np;
        QTRY_VERIFY(view.isVisible());
        QCOMPARE(view.showsInside(), isInside);
        QCOMPARE(m_window->findChild<LatentGridPage *>()->findChild<NumberBox *>()->isVisible(), !isInside);
        const auto &tabs = *m_window->findChild<QTabWidget *>("views");
        QCOMPARE(tabs.tabText(tabs.currentIndex()), QString(isInside ? "Inside" : "Latent grid"));
        if (!isInside)
            return;
        const auto expected = [this] {
            const Frame &frame = *run().frame();
            const View &shown = document().view();
            return insideOf(*frame.weights, frame.experiment->context(), {shown.xMin, shown.xMax, 121});
        };
        QCOMPARE(view.inside().inside().context.size(), document().experiment().context().size());
        QCOMPARE(view.inside().inside().r, expected().r);
        QCOMPARE(view.inside().inside().attention, expected().attention);
        QCOMPARE(view.inside().inside().layers.size(), expected().layers.size());
        QVERIFY(view.accessibleDescription().startsWith("What the "));
        const QImage before = m_window->grab().toImage();
        QVERIFY(seek(30));
        QVERIFY(m_window->grab().toImage() != before);
        QCOMPARE(view.inside().inside().r, expected().r);
        // Clicks and arrows are for cells, and there are none.
        QTest::mouseClick(m_window->findChild<LatentGridView *>(), Qt::LeftButton, {}, view.rect().center());
        press(Qt::Key_Up);
        QVERIFY(document().view().latent.probe.empty());
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
