// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions in files and in the text of pictures.

#include "tests/ui/document/randomsession.h"
#include "ui/document/output.h"
#include "ui/document/picturefile.h"
#include "ui/document/sessionfile.h"
#include "ui/document/sessionjson.h"

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>
#include <thread>

using namespace npscope;

class TestSessionFile : public QObject
{
    Q_OBJECT

private slots:
    void savedSessionIsLoaded();
    void contentDecidesNotTheName();
    void pictureRestoresItsSession();
    void largestSessionFitsIntoAPicture();
    void pictureKeepsItsPixels();
    void textNamesProgramAndSession();
    void pictureWithoutSessionSaysSo();
    void sameWordElsewhereIsNoSession();
    void truncatedPictureIsRestoredOrRefused();
    void damagedTextIsRefused();
    void textOfWrongChecksumIsRefused();
    void textBehindThePixelsIsFound();
    void wrongSessionInAPictureIsRefused();
    void failuresNameTheFile();
    void largeFileIsRefused();
    void pipesAreRead();
    void failedSaveKeepsTheOldFile();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to test with");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

namespace {

QImage testImage()
{
    QImage image(64, 48, QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgba(x * 4, y * 5, x * y % 256, 255 - x));
    }
    return image;
}

} // namespace

void TestSessionFile::savedSessionIsLoaded()
{
    const Session session = SessionMaker(1).make();
    QVERIFY(saveSession(path("a.npscope"), session));
    const Loaded<SessionFile> file = loadSession(path("a.npscope"));
    QVERIFY2(file, qPrintable(file.error()));
    QVERIFY(file->session == session);
    QVERIFY(!file->isPicture);
}

void TestSessionFile::contentDecidesNotTheName()
{
    const Session session = SessionMaker(2).make();
    QVERIFY(saveSession(path("session.png"), session));
    QVERIFY(!npscope::write(path("picture.npscope"), *pngBytes(testImage(), session)));
    QVERIFY(loadSession(path("session.png"))->session == session);
    QVERIFY(loadSession(path("picture.npscope"))->session == session);
}

void TestSessionFile::pictureRestoresItsSession()
{
    SessionMaker maker(3);
    for (int i = 0; i < 20; ++i) {
        const Session session = maker.make();
        QVERIFY(!npscope::write(path("a.png"), *pngBytes(testImage(), session)));
        const Loaded<SessionFile> file = loadSession(path("a.png"));
        QVERIFY2(file, qPrintable(file.error()));
        QVERIFY(file->session == session);
        QVERIFY(file->isPicture);
    }
}

void TestSessionFile::largestSessionFitsIntoAPicture()
{
    Session session;
    session.experiment.question.followsTraining = false;
    session.experiment.training.points.clear();
    for (std::size_t i = 0; i < maxPoints; ++i) {
        session.experiment.training.points.push_back({std::sin(double(i)) * 1e-200, -std::cos(double(i)) / 3});
        session.experiment.question.context.push_back({std::cos(double(i)) * -1e-200, -std::sin(double(i)) / 3});
    }
    QVERIFY(!npscope::write(path("large.png"), *pngBytes(testImage(), session)));
    const Loaded<SessionFile> file = loadSession(path("large.png"));
    QVERIFY2(file, qPrintable(file.error()));
    QVERIFY(file->session == session);
}

void TestSessionFile::pictureKeepsItsPixels()
{
    QVERIFY(!npscope::write(path("a.png"), *pngBytes(testImage(), Session())));
    QCOMPARE(QImage(path("a.png")).convertToFormat(QImage::Format_ARGB32), testImage());
}

void TestSessionFile::textNamesProgramAndSession()
{
    Session session;
    session.step = 9001;
    QVERIFY(!npscope::write(path("a.png"), *pngBytes(testImage(), session)));
    const QImageReader reader(path("a.png"));
    QVERIFY(reader.text("Software").startsWith("NPScope "));
    QVERIFY(reader.text("Software").size() > int(qstrlen("NPScope ")));
    QCOMPARE(reader.text("Title"), "Neural process: initialisation normal, seed 13, step 9001");
    QVERIFY(!reader.text("Description").isEmpty());
    QVERIFY(sessionFromBytes(reader.text("NPScope").toUtf8()));
}

void TestSessionFile::pictureWithoutSessionSaysSo()
{
    QVERIFY(testImage().save(path("plain.png")));
    QCOMPARE(loadSession(path("plain.png")).error(),
             path("plain.png") + ": a picture without an NPScope experiment in it");
}

void TestSessionFile::sameWordElsewhereIsNoSession()
{
    QImage image = testImage();
    image.setText("NPScopeX", "{}");
    image.setText("Comment", "NPScope");
    QVERIFY(image.save(path("words.png")));
    QVERIFY(loadSession(path("words.png")).error().endsWith("a picture without an NPScope experiment in it"));
}

void TestSessionFile::truncatedPictureIsRestoredOrRefused()
{
    const Session session = SessionMaker(4).make();
    const QByteArray whole = *pngBytes(testImage(), session);
    const qsizetype pixels = whole.indexOf("IDAT");
    QVERIFY(pixels > 0);
    for (qsizetype size = 8; size < whole.size(); ++size) {
        const Loaded<SessionFile> file = loadSession(write("cut.png", whole.first(size)));
        if (size >= pixels + 4)
            QVERIFY2(file && file->session == session, qPrintable(file.error())); // the text is whole
        else if (!file)
            QVERIFY2(file.error().contains("the picture is cut short"), qPrintable(file.error()));
        else
            QVERIFY(file->session == session);
    }
}

void TestSessionFile::damagedTextIsRefused()
{
    QByteArray bytes = *pngBytes(testImage(), SessionMaker(5).make());
    const qsizetype text = bytes.indexOf("NPScope");
    QVERIFY(text > 0);
    for (int i = 20; i < 60; ++i)
        bytes[text + i] = char(~bytes[text + i]);
    QCOMPARE(loadSession(write("damaged.png", bytes)).error(),
             path("damaged.png") + ": the NPScope experiment in this picture is damaged");
}

void TestSessionFile::textOfWrongChecksumIsRefused()
{
    QVERIFY(testImage().save(path("plain.png")));
    QFile plain(path("plain.png"));
    QVERIFY(plain.open(QIODevice::ReadOnly));
    QByteArray bytes = plain.readAll();
    const QByteArray text = QByteArrayLiteral("NPScope\0{\"format\": \"npscope-session\", \"version\": 1}");
    QByteArray length(4, 0);
    qToBigEndian(quint32(text.size()), length.data());
    bytes.insert(bytes.indexOf("IDAT") - 4, length + "tEXt" + text + "1234");
    QCOMPARE(loadSession(write("checksum.png", bytes)).error(),
             path("checksum.png") + ": the NPScope experiment in this picture is damaged");
}

void TestSessionFile::textBehindThePixelsIsFound()
{
    // As other programs write a picture anew.
    const Session session = SessionMaker(8).make();
    const QByteArray bytes = *pngBytes(testImage(), session);
    const qsizetype text = bytes.indexOf("NPScope") - 8;
    const qsizetype size = 12 + qFromBigEndian<quint32>(bytes.constData() + text);
    const QByteArray chunk = bytes.mid(text, size);
    const qsizetype end = bytes.indexOf("IEND") - 4;
    const QByteArray moved = bytes.first(text) + bytes.mid(text + size, end - text - size) + chunk + bytes.sliced(end);
    const Loaded<SessionFile> file = loadSession(write("moved.png", moved));
    QVERIFY2(file, qPrintable(file.error()));
    QVERIFY(file->session == session);
}

void TestSessionFile::wrongSessionInAPictureIsRefused()
{
    QImage image = testImage();
    image.setText("NPScope", R"({"format": "npscope-session", "version": 1, "step": -3})");
    QVERIFY(image.save(path("wrong.png")));
    QCOMPARE(loadSession(path("wrong.png")).error(),
             path("wrong.png") + ": step is -3; allowed are whole numbers from 0 to 10000000");
}

void TestSessionFile::failuresNameTheFile()
{
    QVERIFY(loadSession(path("missing")).error().startsWith(path("missing") + " cannot be read: "));
    QVERIFY(loadSession(m_folder.path()).error().startsWith(m_folder.path() + " is a folder"));
    QVERIFY(loadSession(write("text", "Hello"))
                .error()
                .startsWith(path("text") + ": not an NPScope session: line 1, column 1: "));
    QVERIFY(loadSession(write("100%1", "Hello")).error().startsWith(path("100%1") + ": not an NPScope session"));
    const auto saved = saveSession(path("none/a.npscope"), Session());
    QVERIFY(!saved && saved.error().startsWith(path("none/a.npscope") + " cannot be written: "));
}

void TestSessionFile::largeFileIsRefused()
{
    QFile file(path("large"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(1) << 40)); // sparse; reading it all would take hours
    QVERIFY(loadSession(path("large")).error().contains("allowed are at most 7 MB"));
}

void TestSessionFile::pipesAreRead()
{
    const Session session = SessionMaker(6).make();
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")), 0600), 0);
    for (const QByteArray &bytes : {toBytes(session), *pngBytes(testImage(), session)}) {
        std::thread writer([&] {
            QFile file(path("pipe"));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
        });
        const Loaded<SessionFile> file = loadSession(path("pipe"));
        writer.join();
        QVERIFY2(file, qPrintable(file.error()));
        QVERIFY(file->session == session);
    }
}

void TestSessionFile::failedSaveKeepsTheOldFile()
{
    QVERIFY(saveSession(path("kept.npscope"), Session()));
    const QImage none;
    QVERIFY(!pngBytes(none, Session()));
    QVERIFY(loadSession(path("kept.npscope")));
}

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_sessionfile.moc"
