// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables that are pasted, dropped and opened: what the window shows of them, takes, and undoes.

#include "tests/ui/window/drop.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/document/pointscsv.h"
#include "ui/document/sessionfile.h"
#include "ui/window/datadialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

using namespace npscope;

class TestDataTaking : public WindowFixture
{
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to test with");
        return file.fileName();
    }
    void copyElsewhere(const QString &text) { QApplication::clipboard()->setText(text); }
    // Once no dialog is in front of it any more.
    void pressInWindow(int key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(key, modifiers);
    }
    void paste() { pressInWindow(Qt::Key_V, Qt::ControlModifier); }
    void undo() { pressInWindow(Qt::Key_Z, Qt::ControlModifier); }
    const Points &context() { return document().experiment().question.context; }

    /// The dialog's texts as it came up, and whether it could be taken.
    struct Seen {
        QString summary;
        QString problem;
        QString standardise;
        bool isStandardised = false;
        bool canBeTaken = false;
        int use = -1;
    };
    static Seen see(QWidget *dialog)
    {
        const auto *standardise = dialog->findChildren<QCheckBox *>().last();
        return {dialog->findChild<QLabel *>("summary")->text(),
                dialog->findChild<QLabel *>("problem")->text(),
                standardise->text(),
                standardise->isChecked(),
                dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled(),
                int(static_cast<DataDialog *>(dialog)->use())};
    }
    static QComboBox *box(QWidget *dialog, const QString &name)
    {
        for (QComboBox *each : dialog->findChildren<QComboBox *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    /// By its keyboard.
    static void choose(QWidget *dialog, const QString &name, int index)
    {
        QComboBox *combo = box(dialog, name);
        QVERIFY(combo && index < combo->count());
        combo->setFocus();
        while (combo->currentIndex() != index)
            QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    static void enter(QWidget *dialog)
    {
        QPushButton *take = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        const bool canBeTaken = take->isEnabled();
        QTest::keyClick(take, canBeTaken ? Qt::Key_Return : Qt::Key_Escape); // or it would wait for ever
        QVERIFY(canBeTaken);
    }

private slots:
    void enterTakesAPastedTable()
    {
        const Experiment before = document().experiment();
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // with the focus as it is
        });
        copyElsewhere("x\ty\n0.5\t0.25\n1.5\t-1\n");
        paste();
        QVERIFY(seen.canBeTaken);
        QCOMPARE(seen.summary, QString("Separator: tab; decimal sign: “.”; with a header. x is column “x”, y is “y”.\n"
                                       "Points: 2; x from 0.5 to 1.5, y from -1 to 0.25."));
        QVERIFY(!seen.isStandardised);
        Points expected = articlePoints(); // beside those that there are
        expected.insert(expected.end(), {{0.5, 0.25}, {1.5, -1}});
        QCOMPARE(context(), expected);
        QCOMPARE(document().undoStack().undoText(), QString("Paste points"));
        undo();
        QCOMPARE(document().experiment(), before);
    }

    void escapeTakesNothing()
    {
        const Experiment before = document().experiment();
        int dialogs = 0;
        withDialogs([&](QWidget *dialog) {
            ++dialogs;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        copyElsewhere("0.5\t0.25\n");
        paste();
        QCOMPARE(dialogs, 1);
        QCOMPARE(document().experiment(), before);
        QVERIFY(!document().undoStack().canUndo());
    }

    void theReadingCanBeChanged()
    {
        QStringList summaries;
        withDialogs([&](QWidget *dialog) {
            summaries.append(see(dialog).summary);
            choose(dialog, "Decimal sign", 1); // comma
            summaries.append(see(dialog).summary);
            choose(dialog, "Column of x", 1);
            choose(dialog, "Column of y", 0);
            summaries.append(see(dialog).summary);
            enter(dialog);
        });
        copyElsewhere("1,234\t2\n-0,001e3\t3\n2,500\t-2\n");
        paste();
        QVERIFY2(summaries[0].contains("decimal sign: “,”"), qPrintable(summaries[0]));
        QVERIFY2(summaries[2].contains("x is column “2”, y is “1”."), qPrintable(summaries[2]));
        QCOMPARE(context().back(), (Point{-2, 2.5}));
    }

    // A screen reader's press comes while a bar says that it is being read, too.
    void nothingIsTakenBeforeItIsRead()
    {
        QString rows = "x\ty\tz" + QString("\t").repeated(60) + '\n'; // wide: to read it takes a while
        for (int i = 0; i < 1000; ++i)
            rows += QString("%1\t1\t2").arg(0.001 * i) + QString("\t3").repeated(60) + '\n';
        bool wasRead = true;
        withDialogs([&](QWidget *dialog) {
            QPushButton *take = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            QTimer::singleShot(0, take, [&, take] {
                wasRead = see(dialog).summary.contains("y is “z”");
                take->click();
            });
            choose(dialog, "Column of y", 2);
            QVERIFY(dialog->isVisible());
            enter(dialog);
        });
        copyElsewhere(rows);
        paste();
        QVERIFY(!wasRead); // when it was to be taken
        QVERIFY(!context().empty());
        QCOMPARE(context().back(), (Point{0.999, 2}));
    }

    // Where it then holds nothing, and there was nothing before.
    void nothingIsNotTaken()
    {
        QVERIFY(document().clearPoints(PointKind::Context));
        QString rows = "x\ty" + QString("\t").repeated(60) + '\n';
        for (int i = 0; i < 1000; ++i)
            rows += QString("%1.5\t1.5").arg(i) + QString("\t3").repeated(60) + '\n';
        withDialogs([&](QWidget *dialog) {
            QPushButton *take = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            QTimer::singleShot(0, take, &QPushButton::click);
            choose(dialog, "Decimal sign", 1); // comma, by which no row is read
            QVERIFY(dialog->isVisible());
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        copyElsewhere(rows);
        paste();
        QVERIFY(context().empty());
    }

    // However much there is to say.
    void nothingThatIsSaidIsCut()
    {
        QStringList cut;
        QString said;
        withDialogs([&](QWidget *dialog) {
            choose(dialog, "Decimal sign", 0); // by which no row is read
            QCoreApplication::processEvents();
            said = see(dialog).summary;
            for (const QString name : {"summary", "problem"}) {
                const auto *label = dialog->findChild<QLabel *>(name);
                if (!label->isVisible() || label->height() < label->heightForWidth(label->width()))
                    cut.append(name);
            }
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QString table = "a rather long title of a column;another one of the other column\n";
        for (int i = 0; i < 20; ++i)
            table += QString("0,%1;1,5\n").arg(QString(40, QChar(u'1' + i % 9)));
        copyElsewhere(table);
        paste();
        QVERIFY2(said.contains("line 6: x is "), qPrintable(said));
        QCOMPARE(cut, QStringList());
    }

    void whatIsInDoubtIsSaid()
    {
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        copyElsewhere("1,5\n2,5\n3,oh\n");
        paste();
        QVERIFY2(!seen.summary.contains("could be"), qPrintable(seen.summary)); // a row is not of numbers
        copyElsewhere("1,5\n2,5\n");
        paste();
        QVERIFY2(seen.summary.contains("it could be one with a decimal comma"), qPrintable(seen.summary));
    }

    void rowsThatAreLeftOutAreSaid()
    {
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            enter(dialog);
        });
        copyElsewhere("x;y\n0,5;1\n0,6;\n0,7;none\n");
        paste();
        QVERIFY2(seen.summary.contains("Rows left out: 2; line 3: y is empty; line 4: y is “none”, no number."),
                 qPrintable(seen.summary));
        QCOMPARE(context().back(), (Point{0.5, 1}));
    }

    void whatIsNoTableCannotBeTaken()
    {
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            QTest::keyClick(dialog, Qt::Key_Return);
            if (dialog->isVisible())
                QTest::keyClick(dialog, Qt::Key_Escape);
        });
        const Experiment before = document().experiment();
        copyElsewhere("some words\nand <b>more</b>\n");
        paste();
        QVERIFY(!seen.canBeTaken);
        QVERIFY(!seen.problem.isEmpty());
        QCOMPARE(document().experiment(), before);
    }

    void farNumbersAreStandardisedAndUndone()
    {
        const Experiment before = document().experiment();
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            enter(dialog);
        });
        dropFile(*m_window, write("years.csv", "year,ppm\n1990,354\n2000,369\n2020,414\n"));
        QTRY_VERIFY(document().experiment() != before);
        QVERIFY(seen.isStandardised);
        QVERIFY2(seen.standardise.startsWith("Standardise: x = (number − 2005) / 7.5"), qPrintable(seen.standardise));
        QVERIFY2(seen.summary.contains("far from the shaded range, and standardised"), qPrintable(seen.summary));
        QCOMPARE(context().size(), std::size_t(3)); // a file's come in the place of those that there were
        QCOMPARE(context().front().x, -2.0);
        QCOMPARE(document().undoStack().undoText(), QString("Import points, standardised"));
        const auto *said = m_window->findChild<QLabel *>("scaling");
        QVERIFY(said && !said->isHidden());
        QVERIFY2(said->text().startsWith("Standardised: x = (number − 2005) / 7.5, y = "), qPrintable(said->text()));
        undo();
        QCOMPARE(document().experiment(), before);
        QVERIFY(said->isHidden());
    }

    void standardisingCanBeLeft()
    {
        withDialogs([&](QWidget *dialog) {
            auto *standardise = dialog->findChildren<QCheckBox *>().last();
            QTest::mouseClick(standardise, Qt::LeftButton, {}, QPoint(8, standardise->height() / 2));
            enter(dialog);
        });
        copyElsewhere("1990\t1.5\n2020\t2\n");
        paste();
        QCOMPARE(context().back(), (Point{2020, 2}));
        QVERIFY(document().experiment().question.scalings.isNone());
        QVERIFY(document().view().xMax > 2020); // they are to be seen
    }

    void namedFunctionsBecomeThePool()
    {
        const Experiment before = document().experiment();
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            enter(dialog);
        });
        QByteArray table = "name;x;y\n";
        for (const char *name : {"low", "high"}) {
            for (int i = -4; i <= 4; ++i) {
                table += QByteArray(name) + ';' + QByteArray::number(i / 2.0).replace('.', ',') + ';'
                         + (*name == 'l' ? "-0,5" : "0,75") + '\n';
            }
        }
        dropFile(*m_window, write("pool.csv", table));
        QTRY_VERIFY(document().experiment() != before);
        QCOMPARE(seen.use, int(DataUse::Functions));
        QVERIFY2(seen.summary.contains("Functions: 2, with 18 points in all"), qPrintable(seen.summary));
        const Functions &functions = document().experiment().training.functions;
        QCOMPARE(functions.family, Family::Data);
        QCOMPARE(functions.given.size(), std::size_t(2));
        QCOMPARE(functions.given[1].name, std::string("high"));
        QVERIFY(seek(100));
        QVERIFY2(legend().contains("“low” of the data itself"), qPrintable(legend().join('\n')));
        pressInWindow(Qt::Key_P, {}); // the next function of the pool
        QVERIFY(awaitStep(100));
        QVERIFY2(legend().contains("“high” of the data itself"), qPrintable(legend().join('\n')));
        QVERIFY(std::ranges::all_of(context(), [](const Point &p) { return std::abs(p.y - 0.75) < 0.5; })); // noise .05

        // All of it is in the file.
        const QString path = m_folder.filePath("pool.npscope");
        QVERIFY(!document().save(path, 100));
        const auto saved = loadSession(path);
        QVERIFY(saved);
        QCOMPARE(saved->session.experiment, document().experiment());
        undo();
        undo();
        QCOMPARE(document().experiment(), before);
    }

    void numbersThatAreTooLargeForThePoolMustBeStandardised()
    {
        Seen with, without;
        withDialogs([&](QWidget *dialog) {
            with = see(dialog);
            auto *standardise = dialog->findChildren<QCheckBox *>().last();
            QTest::mouseClick(standardise, Qt::LeftButton, {}, QPoint(8, standardise->height() / 2));
            without = see(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        copyElsewhere("name\tx\ty\na\t1990\t1\na\t2020\t2\nb\t1990\t2\nb\t2010\t3\n");
        paste();
        QVERIFY(with.isStandardised && with.canBeTaken);
        QVERIFY(!without.canBeTaken);
        QVERIFY2(without.problem.contains("allowed are -100 to 100"), qPrintable(without.problem));
    }

    void aFunctionThatIsLeftOutMovesNothing()
    {
        Seen seen;
        withDialogs([&](QWidget *dialog) {
            seen = see(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        copyElsewhere("name;x;y\na;-1,5;1\na;1;-0,5\nb;900;1\na;2;0,5\n");
        paste();
        QVERIFY2(seen.summary.contains("line 4: the only point of “b”"), qPrintable(seen.summary));
        QVERIFY(!seen.isStandardised && seen.canBeTaken);
    }

    void droppedTextIsATable()
    {
        withDialogs([&](QWidget *dialog) { enter(dialog); });
        QMimeData data;
        data.setText("0.5\t0.25\n");
        dropOn(*m_window, data);
        QTRY_COMPARE(context().size(), articlePoints().size() + 1);
    }

    void aBinaryFileIsRefused()
    {
        QString said;
        withDialogs([&](QWidget *dialog) {
            if (auto *message = qobject_cast<QMessageBox *>(dialog))
                said = message->text();
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        const Experiment before = document().experiment();
        dropFile(*m_window, write("junk.csv", QByteArray("\177ELF\0\0\1", 7)));
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY2(said.contains("junk.csv: not text"), qPrintable(said));
        QCOMPARE(document().experiment(), before);
    }

    void copiedPointsComeBackUnchanged()
    {
        int dialogs = 0;
        withDialogs([&](QWidget *dialog) {
            ++dialogs;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        const Points points{{0.1 + 0.2, -1e-7}, {1.0 / 3, 2}, {-1.25, 1e5}};
        QVERIFY(document().setPoints(PointKind::Context, points, {}));
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), pointsToText(points, systemDecimalMark()));
        press(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(context(), Points());
        paste();
        QCOMPARE(context(), points);
        QCOMPARE(dialogs, 0); // how they are read is no question
        // And as another program gives the text back.
        withDialogs([&](QWidget *dialog) { enter(dialog); });
        copyElsewhere(QApplication::clipboard()->text());
        press(Qt::Key_Delete, Qt::ControlModifier);
        withDialogs([&](QWidget *dialog) {
            auto *standardise = dialog->findChildren<QCheckBox *>().last();
            if (standardise->isChecked())
                QTest::mouseClick(standardise, Qt::LeftButton, {}, QPoint(8, standardise->height() / 2));
            enter(dialog);
        });
        paste();
        QCOMPARE(context(), points);
    }
};

QTEST_MAIN(TestDataTaking)
#include "tst_datataking.moc"
