// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An animation's frames are the pictures of their steps.

#include "tests/ui/guitest.h"
#include "ui/figures/animation.h"
#include "ui/figures/compute.h"
#include "ui/figures/paper.h"

#include <QBuffer>
#include <QImageReader>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace npscope;

class TestAnimation : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void stepsAreEvenAndBothEndsAreIncluded();
    void everyFrameIsThePictureOfItsStep_data();
    void everyFrameIsThePictureOfItsStep();
    void theFileHasTheFrames();
    void canBeGivenUp();
    void whatIsWrongIsSaid();
};

namespace {

Session small()
{
    Session session;
    session.picture.width = 240;
    session.picture.height = 160;
    return session;
}

} // namespace

void TestAnimation::stepsAreEvenAndBothEndsAreIncluded()
{
    QCOMPARE(animationSteps(1, 9001, 5), (std::vector<Step>{1, 2251, 4501, 6751, 9001}));
    QCOMPARE(animationSteps(0, 1, 2), (std::vector<Step>{0, 1}));
    QCOMPARE(animationSteps(0, 10, 4), (std::vector<Step>{0, 3, 7, 10}));
}

void TestAnimation::everyFrameIsThePictureOfItsStep_data()
{
    QTest::addColumn<FigureId>("id");
    for (const FigureId id : {FigureId::Functions, FigureId::LatentPlane, FigureId::Sd, FigureId::Compare})
        QTest::newRow(figureNames.at(std::size_t(id))) << id;
}

void TestAnimation::everyFrameIsThePictureOfItsStep()
{
    QFETCH(FigureId, id);
    const std::vector<Step> steps = animationSteps(1, 901, 3);
    std::size_t seen = 0;
    double yMax = 0;
    const auto failure =
        paintSteps(id, small(), steps, ChartColours::paper(), [&](const QImage &image, Session session) {
            if (session.step != steps.at(seen))
                return false;
            if (seen++ == 0)
                yMax = session.view.yMax;
            const Loaded<Results> alone = compute(id, session);
            const bool isSame =
                image == paintImage(makeFigure(id, session, *alone), session.picture, ChartColours::paper());
            return isSame && session.view.yMax == yMax; // nothing jumps
        });
    QVERIFY(!failure);
    QCOMPARE(seen, steps.size());
}

void TestAnimation::theFileHasTheFrames()
{
    if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
        QSKIP("there is no ffmpeg here");
    const std::vector<Step> steps = animationSteps(1, 901, 5);
    std::vector<QImage> pictures;
    paintSteps(FigureId::Functions, small(), steps, ChartColours::paper(), [&](const QImage &image, const Session &) {
        pictures.push_back(image.convertToFormat(QImage::Format_RGB32));
        return true;
    });
    auto film = animation(FigureId::Functions, small(), steps, "gif", 10, ChartColours::paper());
    QVERIFY2(film, qPrintable(film.error()));
    QByteArray bytes = *film;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "gif");
    for (const QImage &picture : pictures) {
        const QImage frame = reader.read().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(frame.size(), picture.size());
        double sum = 0;
        for (int y = 0; y < frame.height(); ++y) {
            for (int x = 0; x < frame.width(); ++x)
                sum += std::abs(qGray(frame.pixel(x, y)) - qGray(picture.pixel(x, y)));
        }
        QVERIFY(sum / (frame.width() * frame.height()) < 2); // of 255: 256 colours for all frames
    }
    QVERIFY(reader.read().isNull());
    for (const QString &ending : animationEndings())
        QVERIFY2(animation(FigureId::Sd, small(), steps, ending, 25, ChartColours::paper())->size() > 500,
                 qPrintable(ending));
}

void TestAnimation::canBeGivenUp()
{
    if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
        QSKIP("there is no ffmpeg here");
    int frames = 0;
    const auto film = animation(FigureId::Functions, small(), animationSteps(1, 101, 50), "gif", 25,
                                ChartColours::paper(), [&](double) { return ++frames < 3; });
    QVERIFY(!film && film.error().isEmpty());
    QCOMPARE(frames, 3);
}

void TestAnimation::whatIsWrongIsSaid()
{
    const auto steps = animationSteps(0, 10, 2);
    QVERIFY(
        animation(FigureId::Functions, small(), steps, "avi", 25, ChartColours::paper()).error().contains("gif, mp4"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QString missing = animation(FigureId::Functions, small(), steps, "gif", 25, ChartColours::paper()).error();
    qputenv("PATH", path);
    QVERIFY2(missing.contains("ffmpeg"), qPrintable(missing));
}

QTEST_MAIN(TestAnimation)
#include "tst_animation.moc"
