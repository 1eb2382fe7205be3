// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The note that says how little a trained network makes of a context point, in the window.

#include "tests/ui/window/windowfixture.h"
#include "ui/pages/answernote.h"
#include "ui/panels/data/editing.h"
#include "ui/views/gesture.h"

#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace npscope;

class TestAnswerNote : public WindowFixture
{
    Q_OBJECT

    static constexpr Point far{0.5, -1}; // 1.5 below the curves

    AnswerNote &note() { return *m_window->findChild<AnswerNote *>(); }
    Editing &editing() { return *m_window->findChild<Editing *>(); }
    void clickButton(const char *name) { QTest::mouseClick(note().findChild<QToolButton *>(name), Qt::LeftButton); }
    bool awaitNote()
    {
        return await([this] { return note().isVisible(); });
    }
    // Waits until the frame has been answered by whoever listens.
    bool settled()
    {
        return awaitStep(run().frame()->step) && await([this] { return !note().isComputing(); });
    }

private slots:
    void saysTheNumberOfTheFramesFans()
    {
        QVERIFY(seek(9001));
        const auto before = run().frame()->fan;
        click(far);
        QVERIFY(awaitNote() && settled());
        const auto after = run().frame()->fan;
        double moved = 0;
        for (std::size_t i = 0; i < after->mean.size(); ++i)
            moved = std::max(moved, std::abs(double(after->mean[i]) - double(before->mean[i])));
        QVERIFY(moved > 0 && moved < 0.15);
        const QString number = QLocale().toString(moved, 'g', 2);
        QVERIFY2(note().text().contains(number), qPrintable(note().text() + " lacks " + number));
        QVERIFY2(note().text().contains(QLocale().toString(9001)), qPrintable(note().text()));
    }

    void hidesNoPointAndStaysOnThePlot()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        const Mapping mapping = chart().painter().mapping();
        const QRectF place(note().geometry());
        QVERIFY(mapping.area.contains(place));
        for (const Point &point : document().experiment().context())
            QVERIFY(!place.contains(mapping.toPixel(point)));
        QVERIFY(place.width() <= 0.6 * mapping.area.width() && place.height() <= mapping.area.height() / 2);
    }

    // Each corner has points, and the point that it is about lies where it would hide the fewest.
    void hidesOtherPointsRatherThanItsOwn()
    {
        const Mapping mapping = chart().painter().mapping();
        const QRectF corners = mapping.area.adjusted(40, 30, -40, -30);
        const QPointF step(12, 0);
        for (const auto &corner : {corners.topLeft(), corners.bottomLeft(), corners.topRight() - 2 * step}) {
            for (const QPointF &pixel : {corner, corner + step, corner + 2 * step})
                QVERIFY(document().addPoint(PointKind::Context, mapping.toValue(pixel)));
        }
        QVERIFY(seek(9001) && settled());
        const Point own = chart().painter().mapping().toValue(corners.bottomRight());
        click(own);
        QVERIFY(awaitNote());
        const QRectF place(note().geometry());
        QVERIFY(!place.contains(chart().painter().mapping().toPixel(own)));
        const auto isHidden = [&](const Point &p) { return place.contains(chart().painter().mapping().toPixel(p)); };
        QCOMPARE(std::ranges::count_if(document().experiment().context(), isHidden), 3);
    }

    void isSilentWhereNothingIsLearnedYet()
    {
        QVERIFY(seek(0));
        click(far);
        QVERIFY(settled());
        QVERIFY(note().isHidden());
    }

    void isSilentWhereTheCurvesAnswer()
    {
        QVERIFY(seek(9001));
        const auto &fan = *run().frame()->fan;
        const std::size_t middle = fan.mean.size() / 2 + 10;
        click({fan.grid.at(int(middle)), double(fan.mean[middle])}); // what it says anyway
        QVERIFY(settled());
        QVERIFY(note().isHidden());
    }

    void aDragIsAnsweredAtItsEnd()
    {
        QVERIFY(document().addPoint(PointKind::Context, {0.5, 0.5}));
        QVERIFY(seek(9001) && settled());
        const QPoint from = at({0.5, 0.5}), to = at(far);
        QTest::mousePress(&chart(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) {
            QTest::mouseMove(&chart(), from + (to - from) * i / 4);
            QVERIFY(settled());
            QVERIFY(note().isHidden());
        }
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, to);
        QVERIFY(awaitNote());
    }

    void offersToEditTheTrainingPoints()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        clickButton("editTraining");
        QCOMPARE(editing().kind(), PointKind::Training);
        QVERIFY(note().isHidden());
        QCOMPARE(document().undoStack().count(), 1); // the point; the button adds none below it
    }

    void offersToGoBack()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        clickButton("goBack");
        QVERIFY(awaitStep(AnswerNote::earlyStep));
        QVERIFY(note().isHidden());
    }

    void goesWithTheNextChangeOrStep()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        document().undoStack().undo();
        QVERIFY(note().isHidden());
        QVERIFY(settled());
        document().undoStack().redo();
        QVERIFY(awaitNote());
        QVERIFY(seek(8000));
        QVERIFY(note().isHidden());
    }

    void closedItDoesNotComeBack()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        clickButton("dismiss");
        QVERIFY(note().isHidden());
        for (int start = 0; start < 2; ++start) {
            click({-0.5, 1});
            QVERIFY(settled());
            QVERIFY(note().isHidden());
            open(); // another start
            QVERIFY(seek(9001));
        }
    }

    void anotherDocumentIsNoAnswer()
    {
        QVERIFY(seek(9001));
        click(far);
        QVERIFY(awaitNote());
        document().newSession();
        QVERIFY(note().isHidden());
        QVERIFY(seek(9001));
        QVERIFY(note().isHidden());
    }
};

QTEST_MAIN(TestAnswerNote)
#include "tst_answernote.moc"
