// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run whose numbers are no longer finite: every view and panel can be looked at, says so, and gives no painter what
// is not finite (of which Qt warns, and a warning fails the test).

#include "core/experiment/settings.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/panels/latent/latentpanel.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/panels/latent/latentplanepanel.h"
#include "ui/run/exploration.h"

#include <QDockWidget>
#include <QLabel>
#include <QTabWidget>

#include <limits>

using namespace npscope;

class TestDivergence : public WindowFixture
{
    Q_OBJECT

private:
    bool diverge(int zDim)
    {
        Experiment experiment = document().experiment();
        experiment.training = divergingTraining();
        experiment.training.sizes.zDim = zDim;
        document().apply("diverge", experiment);
        run().seek(25001);
        return await([this] { return run().frame()->divergedAt && !run().frame()->isComputing(); });
    }

private slots:
    void everyViewAndPanelCanBeShown_data()
    {
        QTest::addColumn<int>("zDim");
        for (const int zDim : {2, 3})
            QTest::addRow("z of %d", zDim) << zDim;
    }

    void everyViewAndPanelCanBeShown()
    {
        QFETCH(int, zDim);
        QVERIFY(diverge(zDim));
        for (const char *name : {"views", "charts"}) {
            auto *tabs = m_window->findChild<QTabWidget *>(name);
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
                m_window->grab();
            }
            tabs->setCurrentIndex(0);
        }
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            QCoreApplication::processEvents();
            m_window->grab();
            for (const QLabel *label : dock->findChildren<QLabel *>())
                QVERIFY2(!label->text().split(' ').contains("nan"), qPrintable(label->text()));
        }
    }

    void thePlaneSaysSoAndTakesNoProbe()
    {
        m_window->findChild<QDockWidget *>("latent-plane")->raise();
        QVERIFY(diverge(2));
        auto *panel = m_window->findChild<LatentPlanePanel *>();
        auto *plane = m_window->findChild<LatentPlane *>();
        QVERIFY(await([&] { return plane->isVisible(); }));
        QVERIFY(plane->painter().content().fan);
        if (std::isfinite(plane->painter().content().fan->q.mu[0]))
            QSKIP("this run ended by its loss alone");
        QVERIFY2(panel->readout().contains("no longer finite"), qPrintable(panel->readout()));
        QTest::mouseClick(plane, Qt::LeftButton, {}, plane->rect().center());
        plane->setFocus();
        QTest::keyClick(plane, Qt::Key_Return);
        QVERIFY(!m_window->findChild<Exploration *>()->probe());
        QVERIFY(seek(*run().frame()->divergedAt - 1));
        QVERIFY2(!panel->readout().contains("no longer finite"), qPrintable(panel->readout()));
    }
};

QTEST_MAIN(TestDivergence)
#include "tst_divergence.moc"
