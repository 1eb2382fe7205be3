// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart in rows and columns, and in words: the same numbers as are computed of it.

#include "core/experiment/settings.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/window/tabledialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QTableView>

#include <cmath>

using namespace npscope;

class TestTableDialog : public WindowFixture
{
    Q_OBJECT

    TableDialog *table()
    {
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        TableDialog *dialog = nullptr;
        if (!await([&] { return (dialog = m_window->findChild<TableDialog *>()) && dialog->isVisible(); }))
            return nullptr;
        return dialog;
    }
    // Mean and sd over the curves at that place of the grid, from the curves alone.
    std::pair<double, double> momentsAt(int place)
    {
        const Fan &fan = *run().frame()->fan;
        double sum = 0, squares = 0;
        for (int k = 0; k < fan.curves; ++k)
            sum += double(fan.curve(k)[std::size_t(place)]);
        const double mean = sum / fan.curves;
        for (int k = 0; k < fan.curves; ++k)
            squares += std::pow(double(fan.curve(k)[std::size_t(place)]) - mean, 2);
        return {mean, std::sqrt(squares / fan.curves)};
    }

private slots:
    void theNumbersOfTheChart()
    {
        QVERIFY(seek(40));
        TableDialog *dialog = table();
        QVERIFY(dialog);
        auto *view = dialog->findChild<QTableView *>();
        const QAbstractItemModel &model = *view->model();
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QString("x"));
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), QString("sd"));
        const Fan &fan = *run().frame()->fan;
        QCOMPARE(model.rowCount(), fan.grid.count);
        for (const int row : {0, 80, 160}) {
            const auto [mean, sd] = momentsAt(row);
            const double shownMean = model.index(row, 2).data().toDouble(),
                         shownSd = model.index(row, 3).data().toDouble();
            // Six digits are shown, of sums of a hundred floats, each of which is right to 6e-8 of the largest.
            QVERIFY2(std::abs(shownMean - mean) < 1e-5 * sd + 1e-6 * std::abs(mean),
                     qPrintable(QStringLiteral("%1 %2").arg(shownMean).arg(mean)));
            QVERIFY2(std::abs(shownSd - sd) < 1e-5 * sd, qPrintable(QStringLiteral("%1 %2").arg(shownSd).arg(sd)));
        }

        // Ctrl+C copies the selection with all digits.
        dialog->activateWindow();
        QVERIFY(await([&] { return QApplication::activeWindow() == dialog; }));
        view->setFocus();
        view->setCurrentIndex(model.index(0, 1));
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split('\n');
        QVERIFY2(lines.size() == 3, qPrintable(lines.join("/"))); // the last is empty
        QCOMPARE(lines[0].section('\t', 0, 0), QString("-4"));
        QCOMPARE(lines[0].section('\t', 1, 1).toFloat(), fan.mean[0]);
        QCOMPARE(lines[1].section('\t', 1, 1).toFloat(), fan.mean[1]);

        const QString copied = QApplication::clipboard()->text();
        QApplication::clipboard()->clear();
        QTest::keyClick(view, Qt::Key_Insert, Qt::ControlModifier); // the other key for it
        QCOMPARE(QApplication::clipboard()->text(), copied);
        view->setCurrentIndex({});
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }

    void theSameInWords()
    {
        QVERIFY(seek(40));
        const QAccessibleInterface *chart_ = QAccessible::queryAccessibleInterface(&chart());
        QCOMPARE(chart_->role(), QAccessible::Chart);
        const QString said = chart_->text(QAccessible::Description);
        QVERIFY2(said.contains("step 40"), qPrintable(said));
        QVERIFY2(said.contains("context points (5)"), qPrintable(said));
        for (const int place : {0, 80, 160}) {
            const auto [mean, sd] = momentsAt(place);
            const QString sentence = QStringLiteral("At x = %1: mean %2, sd %3.")
                                         .arg(place / 20 - 4)
                                         .arg(mean, 0, 'g', 3)
                                         .arg(sd, 0, 'g', 3);
            QVERIFY2(said.contains(sentence), qPrintable(said + " / " + sentence));
        }
        QVERIFY(!said.contains("exact"));
    }

    void theExactAnswerBeside()
    {
        document().setSetting(setting("family"), double(Family::Eq));
        QVERIFY(seek(20));
        QVERIFY(await([this] { return chart().content().exact != nullptr; }));
        View view = document().view();
        view.showsExact = true;
        document().setView(view);
        const ExactFan &exact = *chart().content().exact;
        const QString said = chart().sentence();
        const QString sentence = QStringLiteral("exact mean %1, sd %2.")
                                     .arg(double(exact.mean[0]), 0, 'g', 3)
                                     .arg(double(exact.bandSd()[0]), 0, 'g', 3);
        QVERIFY2(said.contains(sentence), qPrintable(said + " / " + sentence));
    }
};

QTEST_MAIN(TestTableDialog)
#include "tst_tabledialog.moc"
