// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's fields: what each says of itself, and of what it does not take.

#include "tests/ui/window/drop.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/output.h"
#include "ui/document/sessionfile.h"
#include "ui/document/sessionjson.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/fieldmessage.h"
#include "ui/panels/fields/numberbox.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>

using namespace npscope;

class TestFields : public WindowFixture
{
    Q_OBJECT

private:
    QString said()
    {
        const auto *message = m_window->findChild<FieldMessage *>();
        return message && message->isVisible() ? message->text() : QString();
    }
    NumberBox &field(const char *setting)
    {
        return *m_window->findChild<QDockWidget *>("settings")->findChild<NumberBox *>(setting);
    }
    static void beginToType(NumberBox &box, const QString &text)
    {
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, text);
    }
    static void type(NumberBox &box, const QString &text)
    {
        beginToType(box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }
    /// Counts the dialogs that ask something, and leaves each without an answer.
    void countQuestions(int &count)
    {
        withDialogs([&count](QWidget *dialog) {
            ++count;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }
    static QWidget *whatsThisShown()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto it = std::ranges::find_if(
            windows, [](const QWidget *window) { return window->isVisible() && window->inherits("QWhatsThat"); });
        return it == windows.end() ? nullptr : *it;
    }

private slots:
    // From the one registry: what it does, what is allowed, the default.
    void everySettingHasAFieldThatSaysWhatItIs()
    {
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        for (const Setting &setting : settings()) {
            const bool isExplained = std::ranges::any_of(widgets, [&](const QWidget *widget) {
                const QString text = widget->whatsThis();
                const bool isLimited = setting.name == std::string_view("initialisation")
                                       || text.contains(limitsText(setting).toHtmlEscaped());
                return text.contains(explanation(setting).toHtmlEscaped()) && isLimited && !widget->toolTip().isEmpty();
            });
            QVERIFY2(isExplained, setting.name);
        }
    }

    void shiftF1AsksAField()
    {
        m_window->findChild<QDockWidget *>("settings")->raise();
        press(Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        NumberBox &rate = field("learning_rate");
        QTest::mouseClick(rate.findChild<QLineEdit *>(), Qt::LeftButton);
        QVERIFY(await([] { return whatsThisShown() != nullptr; }));
        QTest::keyClick(whatsThisShown(), Qt::Key_Escape);
        QVERIFY(await([] { return whatsThisShown() == nullptr; }));
        QVERIFY(!QWhatsThis::inWhatsThisMode());
        QCOMPARE(document().experiment(), Experiment{});
    }

    void whatIsNotAllowedIsSaidBesideTheField()
    {
        m_window->findChild<QDockWidget *>("settings")->raise();
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            m_window->resize(size);
            QCoreApplication::processEvents();
            type(field("learning_rate"), "42");
            QVERIFY2(said().contains("10"), qPrintable(said()));
            const QRect message = m_window->findChild<FieldMessage *>()->geometry();
            QVERIFY(m_window->rect().contains(message));
            QCOMPARE(document().experiment(), Experiment{});
            press(Qt::Key_Shift);
            QVERIFY(said().isEmpty());
        }
    }

    // Two settings against each other: the document refuses what the field by itself would take.
    void whatTheDocumentRefusesIsSaidBesideTheField()
    {
        m_window->findChild<QDockWidget *>("settings")->raise();
        type(field("context_min"), "4");
        QVERIFY2(said().contains("ewest context points"), qPrintable(said()));
        QCOMPARE(field("context_min").value(), 1.0);
    }

    void theStepThatIsTypedMayBeGrouped()
    {
        auto boxes = m_window->findChildren<NumberBox *>();
        const auto box = std::ranges::find_if(boxes, [](NumberBox *b) { return b->accessibleName() == "Step"; });
        QVERIFY(box != boxes.end());
        for (const char *text : {"9001", "9,001", "9.001", "9 001"}) {
            QVERIFY(seek(5));
            type(**box, text);
            QVERIFY(awaitStep(9001));
        }
        type(**box, "30000");
        QVERIFY2(said().contains("25001") || said().contains("25,001"), qPrintable(said()));
        QVERIFY(awaitStep(9001));
    }

    void aCellOfTheTableTakesBothSeparatorsAndSaysWhatItDoesNot()
    {
        m_window->findChild<QDockWidget *>("points")->raise();
        auto *table = m_window->findChild<QDockWidget *>("points")->findChild<QTableView *>();
        const QModelIndex cell = table->model()->index(0, 1);
        const auto typeInCell = [&](const QString &text) {
            const QPoint at = table->visualRect(cell).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
            QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
            auto *editor = table->viewport()->findChild<QLineEdit *>();
            QVERIFY(editor);
            editor->selectAll();
            QTest::keyClicks(editor, text);
            QTest::keyClick(editor, Qt::Key_Return);
            QVERIFY(await([&] { return !table->viewport()->findChild<QLineEdit *>(); }));
        };
        const auto y = [this] { return document().points(PointKind::Context).front().y; };
        typeInCell("0,25");
        QCOMPARE(y(), 0.25);
        typeInCell("0.5");
        QCOMPARE(y(), 0.5);
        typeInCell("x");
        QVERIFY2(said().contains("not a number"), qPrintable(said()));
        typeInCell("1,234");
        QVERIFY2(said().contains("1.234"), qPrintable(said()));
        typeInCell("2000000");
        QVERIFY2(said().contains("1000000"), qPrintable(said()));
        QCOMPARE(y(), 0.5);
    }

    // Without Return, and while the keyboard's focus stays where it is.
    void whatIsBeingTypedIsSaved()
    {
        const QString path = m_folder.filePath("a.npscope");
        QVERIFY(!document().save(path, 0));
        m_window->findChild<QDockWidget *>("settings")->raise();
        beginToType(field("hidden"), "77");
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(field("hidden").value(), 77.0);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(loadSession(path)->session.experiment.training.sizes.hidden, 77);

        auto *points = m_window->findChild<QDockWidget *>("points");
        points->raise();
        auto *table = points->findChild<QTableView *>();
        const QPoint cell = table->visualRect(table->model()->index(0, 1)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "0.75");
        QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(document().points(PointKind::Context).front().y, 0.75);
        QCOMPARE(loadSession(path)->session.experiment.context().front().y, 0.75);
    }

    void whatIsBeingTypedIsAskedAboutBeforeTheWindowGoes()
    {
        document().showPage(Page::Compare);
        beginToType(field("hidden"), "77");
        int asked = 0;
        countQuestions(asked);
        QVERIFY(!m_window->close());
        QCOMPARE(asked, 1);
        QCOMPARE(document().experiment().training.sizes.hidden, 77);
    }

    // Two changes, each undone by itself: not one in the midst of the other.
    void whatIsBeingTypedIsTakenBeforeAnActionActs_data()
    {
        QTest::addColumn<bool>("isByKey");
        QTest::newRow("by its key") << true;
        QTest::newRow("by a button that takes no focus") << false;
    }
    void whatIsBeingTypedIsTakenBeforeAnActionActs()
    {
        QFETCH(bool, isByKey);
        const Experiment before = document().experiment();
        m_window->findChild<QDockWidget *>("settings")->raise();
        beginToType(field("hidden"), "77");
        if (isByKey) {
            for (QAction *action : m_window->findChildren<QAction *>()) {
                if (action->shortcut() == QKeySequence(Qt::Key_N))
                    action->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_N); // as by the preferences: N is for the field
            }
            press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        } else {
            for (QToolButton *button : m_window->findChildren<QToolButton *>()) {
                if (button->accessibleName() != "New seed")
                    continue;
                button->setFocusPolicy(Qt::NoFocus);
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(document().undoStack().count(), 2);
        QVERIFY(document().experiment().training.seed != before.training.seed);
        document().undoStack().undo();
        QCOMPARE(document().experiment().training.seed, before.training.seed);
        QCOMPARE(document().experiment().training.sizes.hidden, 77);
        document().undoStack().undo();
        QCOMPARE(document().experiment(), before);
    }

    // A file that is dropped takes the place of what there is, as New does.
    void whatIsBeingTypedIsAskedAboutBeforeAFileIsOpened()
    {
        Session session;
        session.experiment.training.seed = 99;
        const QString path = m_folder.filePath("b.npscope");
        QVERIFY(!write(path, toBytes(session)));
        beginToType(field("hidden"), "77");
        int asked = 0;
        countQuestions(asked);
        dropFile(*m_window, path);
        QCOMPARE(asked, 1);
        QCOMPARE(document().experiment().training.sizes.hidden, 77);
        QVERIFY(document().experiment().training.seed != 99);
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
