// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Another language, at once and with nothing lost.

#include "core/experiment/settings.h"
#include "tests/ui/window/holderfixture.h"
#include "ui/document/language.h"
#include "ui/paint/functions/latentprobe.h"
#include "ui/run/exploration.h"
#include "ui/window/guidebrowser.h"
#include "ui/window/guidewindow.h"
#include "ui/window/tourguide.h"

#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolButton>
#include <QUndoStack>

using namespace npscope;

class TestWindowHolder : public HolderFixture
{
    Q_OBJECT

    QString tab(int i) { return window().findChild<QTabWidget *>("views")->tabText(i); }

    static QMenu *menuOf(QWidget *parent, const QString &text)
    {
        for (QMenu *menu : parent->findChildren<QMenu *>()) {
            if (menu->title().remove('&') == text)
                return menu;
        }
        return nullptr;
    }

    // As by the menu: a click on its name.
    void choose(const QString &menuText, const QString &language)
    {
        QMenu *menu = menuOf(&window(), menuText);
        QVERIFY(menu);
        menu->popup(window().mapToGlobal(QPoint(50, 50)));
        for (QAction *action : menu->actions()) {
            if (action->text().remove('&') == language)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        const QPointer<MainWindow> before = &window();
        QVERIFY(await([&] { return !before; }));
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }

private slots:
    void cleanup()
    {
        stop();
        QSettings().clear();
        applyLanguage(*findLanguage("en"));
    }

    void allIsAsItWasButTheTexts()
    {
        QVERIFY(seek(300));
        QVERIFY(document().setSetting(setting("seed"), 21));
        document().undoStack().undo();
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        QVERIFY(seek(300));
        window().findChild<Exploration *>()->placeProbe({0.3F, -0.4F});
        window().findChild<QTabWidget *>("views")->setCurrentIndex(2);
        QTRY_COMPARE(document().view().page, Page::LatentGrid);
        const Session before = document().session(run().step());
        const int edits = document().undoStack().count(), at = document().undoStack().index();
        const QSize size = window().size();

        choose("Language", "简体中文");
        QCOMPARE(tab(0), QString("函数"));
        QCOMPARE(window().findChild<QTabWidget *>("views")->currentIndex(), 2);
        QVERIFY(awaitStep(300));
        QVERIFY(document().session(run().step()) == before);
        QCOMPARE(document().undoStack().count(), edits);
        QCOMPARE(document().undoStack().index(), at);
        QVERIFY(window().isWindowModified());
        QCOMPARE(window().size(), size);
        QVERIFY(await([this] { return window().findChild<Exploration *>()->probe() != nullptr; }));
        QCOMPARE(window().findChild<Exploration *>()->probe()->z, (std::vector<float>{0.3F, -0.4F}));
        QCOMPARE(QSettings().value(languageKey).toString(), QString("zh_CN"));
        QVERIFY(window().findChild<QToolButton *>("tourHint")); // it is the first start still

        // It is a window as any other: an edit, and back.
        document().undoStack().undo();
        choose("语言(G)", "English");
        QCOMPARE(tab(0), QString("Functions"));
        QCOMPARE(document().undoStack().count(), edits);
    }

    void aRunGoesOnPlaying()
    {
        run().play();
        QVERIFY(await([this] { return run().step() > 5; }));
        choose("Language", "简体中文");
        QVERIFY(run().isPlaying());
        const Step then = run().step();
        QVERIFY(await([&] { return run().step() > then; }));
        run().pause();
    }

    void aComparisonGoesOn()
    {
        QVERIFY(document().setVariants("two", {{{&setting("seed"), 1}}, {{&setting("seed"), 2}}}));
        window().findChild<QTabWidget *>("views")->setCurrentIndex(1);
        const auto areShown = [this](Step step) {
            return await([=, this] {
                const auto first = run().variantFrame(0), second = run().variantFrame(1);
                return first && second && first->step == step && second->step == step;
            });
        };
        QVERIFY(seek(50));
        QVERIFY(areShown(50));
        choose("Language", "简体中文");
        QVERIFY(seek(80));
        QVERIFY(areShown(80));
    }

    // The page that is read, in the other language's words.
    void theGuideStaysOpen()
    {
        QTest::keyClick(&window(), Qt::Key_F1);
        auto *guide = window().findChild<GuideWindow *>();
        QVERIFY(guide);
        guide->browser().goTo(GuideBrowser::address("files"));
        const QString english = guide->browser().toPlainText();
        choose("Language", "简体中文");
        guide = window().findChild<GuideWindow *>();
        QVERIFY(guide && guide->isVisible());
        QCOMPARE(guide->browser().page(), "files");
        QVERIFY(guide->browser().toPlainText() != english);
        QVERIFY(guide->browser().toPlainText().contains("会话"));
    }

    void notDuringTheTour()
    {
        QMenu *languages = menuOf(&window(), "Language");
        auto *guide = window().findChild<TourGuide *>();
        QVERIFY(languages && guide);
        guide->start->trigger();
        QVERIFY(!languages->actions().constFirst()->isEnabled());
        QTest::keyClick(&window(), Qt::Key_Escape);
        QTRY_VERIFY(languages->actions().constFirst()->isEnabled());
    }
};

QTEST_MAIN(TestWindowHolder)
#include "tst_windowholder.moc"
