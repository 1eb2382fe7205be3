// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user prefers acts at once, is kept, and bad values of it do no harm.

#include "tests/ui/window/drop.h"
#include "tests/ui/window/holderfixture.h"
#include "ui/document/language.h"
#include "ui/document/output.h"
#include "ui/document/presets.h"
#include "ui/document/sessionjson.h"
#include "ui/window/firstsession.h"
#include "ui/window/messagebar.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/shortcuts.h"
#include "ui/window/theme.h"
#include "ui/window/tourguide.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyle>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace npscope;

class TestPreferences : public HolderFixture
{
    Q_OBJECT

    PreferencesDialog *dialog() { return window().findChild<PreferencesDialog *>(); }
    QComboBox *choice(const char *name) { return dialog()->findChild<QComboBox *>(name); }
    QString tab(int i) { return window().findChild<QTabWidget *>("views")->tabText(i); }
    Preferences kept() { return Preferences::kept(QSettings()); }

    // The next start of the program.
    void startAgain()
    {
        stop();
        apply(kept());
        start(firstSession(kept().beginsWith));
    }
    void openDialog()
    {
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(await([this] { return dialog() && dialog()->isVisible(); }));
    }
    // By the keyboard, as in a closed box.
    void choose(const char *name, const QVariant &value)
    {
        QComboBox *box = choice(name);
        QVERIFY(box);
        box->setFocus();
        const int wanted = box->findData(value);
        QVERIFY(wanted >= 0 && wanted != box->currentIndex());
        const bool isBelow = wanted > box->currentIndex();
        const int presses = std::abs(wanted - box->currentIndex());
        for (int i = 0; i < presses; ++i) {
            const QPointer<MainWindow> before = &window();
            QTest::keyClick(choice(name), isBelow ? Qt::Key_Down : Qt::Key_Up);
            QTest::qWait(1); // what was chosen acts when it comes to that
            QVERIFY(await([&] { return !before || before == &window(); }));
            QVERIFY(dialog() && dialog()->isVisible());
        }
    }
    QAction *action(const QString &text)
    {
        for (QAction *action : window().findChildren<QAction *>()) {
            if (action->text().remove('&') == text)
                return action;
        }
        return nullptr;
    }
    // In the list of actions.
    void pick(const QString &text)
    {
        auto *list = dialog()->findChild<QTreeWidget *>();
        const auto found = list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        list->scrollToItem(found.first());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.first()).center());
        QCOMPARE(list->currentItem(), found.first());
    }
    QString keysOfPicked() { return dialog()->findChild<QTreeWidget *>()->currentItem()->text(1); }
    // The field takes it a second later: another key might follow.
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        auto *edit = dialog()->findChild<QKeySequenceEdit *>();
        edit->setFocus();
        const QSignalSpy typed(edit, &QKeySequenceEdit::editingFinished);
        QTest::keyClick(edit, key, modifiers);
        QVERIFY(await([&] { return !typed.isEmpty(); }));
    }
    bool says(const QString &text)
    {
        const auto labels = dialog()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    }
    void clickButton(const QString &text)
    {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
            if (button->text().remove('&') == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no such button");
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true); // the user's data folder is another one
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QSettings().clear();
        startAgain();
    }
    void cleanup()
    {
        stop();
        QSettings().clear();
        apply({});
        applyLanguage(*findLanguage("en"));
    }

    void theLanguageWithTheDialogOpen()
    {
        openDialog();
        choose("language", "zh_CN");
        QCOMPARE(tab(0), QString("函数"));
        QCOMPARE(choice("language")->currentData().toString(), QString("zh_CN"));
        QVERIFY(choice("language")->hasFocus());
        choose("language", "en");
        QCOMPARE(tab(0), QString("Functions"));
    }

    void numbers()
    {
        QVERIFY(seek(1234));
        openDialog();
        choose("numbers", "de");
        QVERIFY(awaitStep(1234));
        QVERIFY(await([this] { return window().functionView().content().caption.contains("1.234"); }));
        choose("numbers", "");
        QVERIFY(await([this] { return window().functionView().content().caption.contains("1,234"); }));
    }

    void theTextSize()
    {
        const double before = QApplication::font().pointSizeF();
        openDialog();
        choose("textSize", 150);
        QCOMPARE(QApplication::font().pointSizeF(), 1.5 * before);
        QCOMPARE(window().font().pointSizeF(), 1.5 * before);
        choose("textSize", 100);
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }

    // A file where the folder was: nobody can write there, not even root.
    void whatCannotBeKeptIsSaid()
    {
        openDialog();
        QSettings().sync();
        const QString file = QSettings().fileName(), folder = QFileInfo(file).absolutePath();
        QVERIFY(QDir().rename(folder, folder + ".away"));
        QFile instead(folder);
        QVERIFY(instead.open(QIODevice::WriteOnly));
        choose("theme", QVariant::fromValue(Theme::Dark));
        const auto bar = [this] { return window().findChild<MessageBar *>(); };
        QVERIFY(await(bar));
        QVERIFY2(bar()->text().contains(QFileInfo(file).fileName()), qPrintable(bar()->text()));
        QVERIFY(isDark(QApplication::palette()));

        const auto tryAgain = [&] {
            for (QToolButton *button : bar()->findChildren<QToolButton *>()) {
                if (button->text().remove('&') == "Try Again")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        };
        const QPointer<MessageBar> first = bar();
        tryAgain();
        QVERIFY(await([&] { return !first && bar(); })); // said again
        QVERIFY(instead.remove() && QDir().rename(folder + ".away", folder));
        tryAgain();
        QVERIFY(await([&] { return !bar(); }));
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly) && kept.readAll().contains("dark"));
    }

    // By a bar as long as there is a window to say it, and then by a line for who started it.
    void recentFilesAndTheLayoutThatCannotBeKeptAreSaid()
    {
        QTemporaryDir files;
        for (const char *name : {"a.npscope", "b.npscope"})
            QVERIFY(!write(files.filePath(name), toBytes(Session())));
        QSettings().sync();
        const QString folder = QFileInfo(QSettings().fileName()).absolutePath();
        QVERIFY(QDir().rename(folder, folder + ".away"));
        QFile instead(folder);
        QVERIFY(instead.open(QIODevice::WriteOnly));
        const auto bar = [this] { return window().findChild<MessageBar *>(); };
        dropFile(window(), files.filePath("a.npscope"));
        QVERIFY(await(bar));
        for (QToolButton *button : bar()->findChildren<QToolButton *>()) {
            if (button->text().remove('&') == "Not Now")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(await([&] { return !bar(); }));
        dropFile(window(), files.filePath("b.npscope"));
        QVERIFY(await([this] { return window().windowTitle().contains("b.npscope"); }));
        QVERIFY(!bar()); // once
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression("the window's layout cannot be kept: .*cannot be written"));
        QVERIFY(window().close());
        QVERIFY(instead.remove() && QDir().rename(folder + ".away", folder));
    }

    // The window stays.
    void themeMotionAndMemory()
    {
        const MainWindow *before = &window();
        openDialog();
        choose("theme", QVariant::fromValue(Theme::Dark));
        QVERIFY(await([] { return isDark(QApplication::palette()); }));
        choose("theme", QVariant::fromValue(Theme::Light));
        QVERIFY(await([] { return !isDark(QApplication::palette()); }));

        auto *motion = dialog()->findChild<QCheckBox *>("lessMotion");
        const auto duration = [] { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
        QVERIFY(duration() > 0);
        QTest::mouseClick(motion, Qt::LeftButton, {}, QPoint(8, motion->height() / 2));
        QVERIFY(await([&] { return duration() == 0; }));
        QTest::mouseClick(motion, Qt::LeftButton, {}, QPoint(8, motion->height() / 2));
        QVERIFY(await([&] { return duration() > 0; }));

        QCOMPARE(run().memory(), std::size_t(256'000'000));
        auto *memory = dialog()->findChild<QDoubleSpinBox *>("memory");
        memory->setFocus();
        memory->selectAll();
        QTest::keyClicks(memory, "1000");
        QTest::keyClick(memory, Qt::Key_Return);
        QVERIFY(await([this] { return run().memory() == 1'000'000'000; }));
        QCOMPARE(&window(), before);

        startAgain(); // the next start
        QCOMPARE(run().memory(), std::size_t(1'000'000'000));
        openDialog();
        clickButton("Restore Defaults");
        QVERIFY(await([this] { return run().memory() == 256'000'000; }));
        QCOMPARE(kept(), Preferences());
    }

    void theBeginning()
    {
        openDialog();
        QCOMPARE(choice("beginsWith")->findData(ownBeginning), -1);
        choose("beginsWith", "default-9001");
        startAgain();
        QCOMPARE(document().experiment(), findPreset("default-9001")->session.experiment);
        QCOMPARE(run().step(), Step(0));
        QVERIFY(!document().isModified());

        // One's own, and by File ▸ New, too.
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.2}));
        const Experiment own = document().experiment();
        openDialog();
        QTest::mouseClick(dialog()->findChild<QPushButton *>("keepBeginning"), Qt::LeftButton);
        QCOMPARE(choice("beginsWith")->currentData().toString(), ownBeginning);
        document().undoStack().undo();
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(document().experiment(), own);
        startAgain();
        QCOMPARE(document().experiment(), own);
    }

    void theBeginningThatCannotBeKept()
    {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        QDir().mkpath(QFileInfo(folder).path());
        QFile inItsPlace(folder);
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        QString said;
        withDialogs([&](QWidget *box) {
            said = static_cast<QMessageBox *>(box)->text();
            QTest::keyClick(box, Qt::Key_Escape);
        });
        openDialog();
        QTest::mouseClick(dialog()->findChild<QPushButton *>("keepBeginning"), Qt::LeftButton);
        QVERIFY2(said.contains("beginning.npscope"), qPrintable(said));
        QCOMPARE(kept().beginsWith, QString());
        QVERIFY(inItsPlace.remove());
    }

    void otherKeys()
    {
        QAction *fit = action("Fit the y-Range");
        QVERIFY(fit->toolTip().endsWith("(F)"));
        openDialog();
        QTest::keyClick(dialog()->findChild<QTabWidget *>(), Qt::Key_Tab, Qt::ControlModifier);
        pick("Fit the y-Range");
        type(Qt::Key_E, Qt::ControlModifier); // is taken
        QVERIFY(says("Ctrl+E is the key of “Export Figure…”"));
        QCOMPARE(keysOfPicked(), QString("F"));
        type(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(keysOfPicked(), QString("Ctrl+Alt+F"));
        QVERIFY2(fit->toolTip().endsWith("(Ctrl+Alt+F)"), qPrintable(fit->toolTip()));
        dialog()->close();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));

        int fitted = 0;
        connect(fit, &QAction::triggered, this, [&fitted] { ++fitted; });
        QTest::keyClick(&window(), Qt::Key_F);
        QCOMPARE(fitted, 0);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fitted, 1);

        startAgain(); // kept, whatever the language
        fit = action("Fit the y-Range");
        QCOMPARE(fit->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
        QVERIFY(fit->toolTip().endsWith("(Ctrl+Alt+F)"));

        // F is free now; what had it does not get it back as long as another one has it.
        QTRY_VERIFY(!dialog());
        openDialog();
        QTest::keyClick(dialog()->findChild<QTabWidget *>(), Qt::Key_Tab, Qt::ControlModifier);
        pick("Reset the View");
        type(Qt::Key_F, {});
        QCOMPARE(keysOfPicked(), QString("F"));
        pick("Fit the y-Range");
        clickButton("Usual");
        QVERIFY(says("F is the key of “Reset the View”"));
        clickButton("None");
        QCOMPARE(keysOfPicked(), QString());
        QVERIFY(!fit->toolTip().contains('('));
        clickButton("Restore Defaults");
        QCOMPARE(fit->shortcut(), QKeySequence(Qt::Key_F));
        QVERIFY(fit->toolTip().endsWith("(F)"));
        QCOMPARE(action("Reset the View")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_0));
    }

    // What is said anew names the key, too: "… least sure, … (W)."
    void aTooltipThatChanges()
    {
        QSettings().setValue("shortcuts/W", "Ctrl+Alt+W");
        startAgain();
        QAction *look = action("Look Where It Is Least Sure");
        QVERIFY(await([&] { return look->isEnabled(); }));
        QVERIFY2(look->toolTip().contains("(Ctrl+Alt+W)"), qPrintable(look->toolTip()));
        QVERIFY(seek(200));
        QVERIFY(await([&] { return look->toolTip().contains("(Ctrl+Alt+W)"); }));
        QVERIFY(!look->toolTip().contains("(W)"));
    }

    void settingsThatAreNone()
    {
        QSettings settings;
        settings.setValue("view/language", "xx");
        settings.setValue("view/numbers", "yy");
        settings.setValue("view/theme", "pink");
        settings.setValue("view/textSize", 1000);
        settings.setValue("run/memory", "much");
        settings.setValue("shortcuts/F", "L"); // which another one has
        settings.setValue("shortcuts/Ctrl+E", "rubbish and more");
        Preferences expected;
        QCOMPARE(kept(), expected);
        settings.setValue("start/experiment", "no such preset");
        startAgain();
        QCOMPARE(document().experiment(), Experiment());
        QCOMPARE(run().memory(), std::size_t(256'000'000));
        QCOMPARE(action("Fit the y-Range")->shortcuts(), QList<QKeySequence>());
        QCOMPARE(action("Logarithmic Steps")->shortcut(), QKeySequence(Qt::Key_L));
    }

    // An action goes by its usual key.
    void usualKeysAreOfOneEach()
    {
        const auto *shortcuts = window().findChild<Shortcuts *>();
        QVERIFY(shortcuts->actions().size() > 60);
        for (const QAction *action : shortcuts->actions()) {
            for (const QKeySequence &key : shortcuts->usual(*action))
                QVERIFY2(!shortcuts->holder(key, *action), qPrintable(action->text()));
        }
    }

    void notDuringTheTour()
    {
        openDialog();
        const QPointer<PreferencesDialog> open = dialog();
        window().findChild<TourGuide *>()->start->trigger();
        QVERIFY(await([&] { return !open || !open->isVisible(); }));
        QVERIFY(!action("Preferences…")->isEnabled());
        QTest::keyClick(&window(), Qt::Key_Escape);
        QTRY_VERIFY(action("Preferences…")->isEnabled());
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
