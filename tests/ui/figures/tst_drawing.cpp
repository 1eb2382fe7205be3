// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Several views on one sheet.

#include "tests/core/train/diverging.h"
#include "tests/ui/guitest.h"
#include "ui/document/picturefile.h"
#include "ui/document/picturesize.h"
#include "ui/figures/compute.h"
#include "ui/figures/drawing.h"
#include "ui/figures/paper.h"

#include <QBuffer>
#include <QTest>

using namespace npscope;

namespace {

Session sample(const std::vector<FigureId> &views, int columns = 0)
{
    Session session;
    session.step = 300;
    session.view.latent.cells = 5;
    session.view.map.request.seeds = {0, 3};
    session.view.map.request.columns = 5;
    session.view.map.request.last = 400;
    session.view.map.hasRun = true;
    session.picture.width = 360;
    session.picture.height = 240;
    session.picture.beside.assign(views.begin() + 1, views.end());
    session.picture.columns = columns;
    return withInFront(session, views.front());
}

Drawn drawn(const Session &session)
{
    const Loaded<Drawn> made = draw(session, false);
    if (!made)
        qFatal("%s", qPrintable(made.error()));
    return *made;
}

QImage imageOf(const Drawn &made)
{
    return paintImage(made.figure, made.session.picture, {});
}

// The largest difference of two pixels, 0 … 255.
int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    }
    return most;
}

} // namespace

class TestDrawing : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void everyViewIsAsItIsAlone()
    {
        const std::vector<FigureId> views{FigureId::Functions,   FigureId::Loss, FigureId::LatentPlane,
                                          FigureId::CollapseMap, FigureId::Sd,   FigureId::Kl};
        const Drawn sheet = drawn(sample(views, 2));
        const QImage image = imageOf(sheet);
        QCOMPARE(image.size(), QSize(2 * 360, 3 * 240));
        for (std::size_t i = 0; i < views.size(); ++i) {
            const QImage alone = imageOf(drawn(sample({views[i]})));
            const QImage there = image.copy(int(i % 2) * 360, int(i / 2) * 240, 360, 240);
            QVERIFY2(there == alone, figureNames[std::size_t(views[i])]);
        }
    }

    // The frame that the views share knows nothing of a ghost.
    void aGhostIsThereToo()
    {
        const auto withGhost = [](Session session) {
            session.moments = {{session.experiment, 1, "early"}};
            session.view.ghost = 0;
            return session;
        };
        const QImage sheet = imageOf(drawn(withGhost(sample({FigureId::Loss, FigureId::Functions}))));
        const QImage alone = imageOf(drawn(withGhost(sample({FigureId::Functions}))));
        QCOMPARE(sheet.copy(360, 0, 360, 240), alone);
        QVERIFY(alone != imageOf(drawn(sample({FigureId::Functions}))));
    }

    void momentsFitIntoTheirPlace()
    {
        const auto withMoments = [](Session session) {
            for (const Step step : {Step(0), Step(1)})
                session.moments.push_back({session.experiment, step, {}});
            return session;
        };
        const QImage sheet = imageOf(drawn(withMoments(sample({FigureId::Loss, FigureId::Moments}))));
        QCOMPARE(sheet.size(), QSize(720, 240));
        Session alone = withMoments(sample({FigureId::Moments}));
        alone.picture.width = 180;
        QCOMPARE(drawnSize(alone), QSizeF(360, 240));
        const int apart = farthest(sheet.copy(360, 0, 360, 240), imageOf(drawn(alone)));
        QVERIFY2(apart <= 2, qPrintable(QString::number(apart))); // see below
    }

    void aComparisonFitsIntoItsPlace()
    {
        const QImage sheet = imageOf(drawn(sample({FigureId::Loss, FigureId::Compare})));
        QCOMPARE(sheet.size(), QSize(720, 240));
        const QImage loss = imageOf(drawn(sample({FigureId::Loss})));
        QCOMPARE(sheet.copy(0, 0, 360, 240), loss);
        // As if it were of this size by itself: three panes of 120 × 144, and below them a chart of 96.
        Session alone = sample({FigureId::Compare});
        alone.picture.width = 120;
        alone.picture.height = 144;
        QCOMPARE(drawnSize(alone), QSizeF(360, 240));
        // A curve's coverage is worked out from its place on the image, whose last bits are a shade of 255.
        const int apart = farthest(sheet.copy(360, 0, 360, 240), imageOf(drawn(alone)));
        QVERIFY2(apart <= 2, qPrintable(QString::number(apart)));
    }

    void theSheetOpensAndIsDrawnAgain()
    {
        const Drawn sheet = drawn(sample({FigureId::Anatomy, FigureId::Functions, FigureId::LatentGrid}));
        for (const Paper paper : {Paper::Png, Paper::Svg, Paper::Pdf}) {
            QByteArray file = *bytesOf(sheet.figure, sheet.session, paper, {});
            QBuffer buffer(&file);
            buffer.open(QIODevice::ReadOnly);
            const auto read = sessionFromPicture(buffer);
            QVERIFY(read && *read && **read == sheet.session);
            const Session &session = **read;
            QCOMPARE(session.view.page, Page::Functions); // the first of them is in front
            QCOMPARE(session.view.chart, StepChart::Anatomy);
            const Loaded<Drawn> again = draw(session, true);
            QVERIFY(again);
            QCOMPARE(imageOf(*again), imageOf(sheet));
        }
    }

    void itsSizeIsKnownBefore()
    {
        for (const int columns : {0, 1, 2, 3}) {
            const Session session = sample({FigureId::Functions, FigureId::Loss, FigureId::Sd}, columns);
            QCOMPARE(drawn(session).figure.size, drawnSize(session));
            QCOMPARE(drawnSize(session).width(), 360.0 * (columns == 0 ? 3 : columns));
        }
    }

    // One progress for all, and a sheet can be given up.
    void itTellsHowFarItIs()
    {
        std::vector<double> shares;
        const Session session = sample({FigureId::CollapseMap, FigureId::Functions, FigureId::Sd});
        QVERIFY(draw(session, false, [&](double share) {
            shares.push_back(share);
            return true;
        }));
        QVERIFY(std::ranges::is_sorted(shares) && shares.back() <= 1);
        const Loaded<Drawn> none = draw(session, false, [](double) { return false; });
        QVERIFY(!none && none.error().isEmpty());
    }

    void whatIsKnownIsNotComputed()
    {
        Session session = sample({FigureId::CollapseMap, FigureId::Loss});
        Session other = sample({FigureId::CollapseMap});
        other.view.map.request.columns = 3;
        const Results results = *compute(FigureId::CollapseMap, other);
        const Loaded<Drawn> made = draw(session, false, {}, [&](FigureId id) {
            return id == FigureId::CollapseMap ? std::optional(std::pair(results, other)) : std::nullopt;
        });
        QVERIFY(made);
        QCOMPARE(made->session.view.map, other.view.map);
        QCOMPARE(imageOf(*made).copy(0, 0, 360, 240), imageOf(drawn(other)));
    }

    void itHasNoNumbers()
    {
        const Drawn sheet = drawn(sample({FigureId::Loss, FigureId::Sd}));
        const auto csv = bytesOf(sheet.figure, sheet.session, Paper::Csv, {});
        QVERIFY(!csv);
        QCOMPARE(csv.error(), "The numbers of several views are no one table; allowed is CSV of one view at a time");
    }

    void aRunThatHasDivergedSaysSo()
    {
        Session session = sample({FigureId::Loss, FigureId::Functions});
        session.experiment.training = divergingTraining();
        QVERIFY(drawn([&] {
                    Session loss = session;
                    loss.picture.beside.clear();
                    return loss;
                }())
                    .figure.painting);
        const Loaded<Drawn> made = draw(session, false);
        QVERIFY(!made);
        QVERIFY2(made.error().startsWith("the run is no longer finite at step"), qPrintable(made.error()));
    }
};

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
