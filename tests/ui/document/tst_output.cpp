// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written where: regular and new files atomically, anything else that exists directly.

#include "tests/ui/document/fulldisk.h"
#include "ui/document/output.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace npscope;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

ino_t fileNumber(const QString &path)
{
    struct stat status = {};
    stat(QFile::encodeName(path), &status);
    return status.st_ino;
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void newFileIsWritten();
    void regularFileIsReplacedAtOnce();
    void linkStaysAndItsFileIsWritten();
    void linkToANewFileMakesThatFile();
    void linkFromAnotherFolderIsFollowed();
    void pipeIsWrittenAndStays();
    void deviceIsWrittenAndStays();
    void fullDeviceIsAFailure();
    void fullDiskLeavesTheOldFile_data();
    void fullDiskLeavesTheOldFile();
    void limitLeavesTheOldFile_data();
    void limitLeavesTheOldFile();
    void openFileIsAppendedTo();
    void failuresNameTheFile_data();
    void failuresNameTheFile();
    void circleOfLinksIsAFailure();

private:
    // Each test has names of its own in one folder.
    QString path(const QString &name) const { return m_folder.filePath(QTest::currentTestFunction() + ("-" + name)); }

    QTemporaryDir m_folder;
};

void TestOutput::newFileIsWritten()
{
    QVERIFY(!write(path("new"), "text"));
    QCOMPARE(contents(path("new")), "text");
}

void TestOutput::regularFileIsReplacedAtOnce()
{
    QVERIFY(!write(path("file"), "a long text"));
    QFile old(path("file"));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(!write(path("file"), "text"));
    QCOMPARE(contents(path("file")), "text");
    QCOMPARE(old.readAll(), "a long text"); // who reads it meanwhile sees the old one, whole
}

void TestOutput::linkStaysAndItsFileIsWritten()
{
    QVERIFY(!write(path("file"), "old"));
    QVERIFY(QFile::link(path("file"), path("link")));
    QVERIFY(!write(path("link"), "text"));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QVERIFY(!QFileInfo(path("file")).isSymLink());
    QCOMPARE(contents(path("file")), "text");
}

void TestOutput::linkToANewFileMakesThatFile()
{
    QVERIFY(QFile::link(path("new"), path("link")));
    QVERIFY(QFile::link(path("link"), path("link2")));
    QVERIFY(QFile::link(path("link2"), path("link3")));
    QVERIFY(!write(path("link3"), "text"));
    for (const char *link : {"link", "link2", "link3"})
        QVERIFY(QFileInfo(path(link)).isSymLink());
    QCOMPARE(contents(path("new")), "text");
}

void TestOutput::linkFromAnotherFolderIsFollowed()
{
    QVERIFY(QDir().mkpath(path("a")));
    QVERIFY(QDir().mkpath(path("b")));
    QCOMPARE(symlink("../linkFromAnotherFolderIsFollowed-b/file", QFile::encodeName(path("a") + "/link")), 0);
    QVERIFY(!write(path("a") + "/link", "text"));
    QCOMPARE(contents(path("b") + "/file"), "text");
}

void TestOutput::pipeIsWrittenAndStays()
{
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")), 0600), 0);
    const ino_t number = fileNumber(path("pipe"));
    QByteArray received;
    std::thread reader([&] { received = contents(path("pipe")); });
    const auto failure = write(path("pipe"), "text");
    reader.join();
    QVERIFY(!failure);
    QCOMPARE(received, "text");
    QCOMPARE(fileNumber(path("pipe")), number);
}

void TestOutput::deviceIsWrittenAndStays()
{
    const ino_t number = fileNumber("/dev/null");
    QVERIFY(!write("/dev/null", "text"));
    QVERIFY(QFile::link("/dev/null", path("link")));
    QVERIFY(!write(path("link"), "text"));
    QCOMPARE(fileNumber("/dev/null"), number);
    QVERIFY(QFileInfo(path("link")).isSymLink());
}

void TestOutput::fullDeviceIsAFailure()
{
    if (!QFileInfo::exists("/dev/full"))
        QSKIP("this system has no /dev/full");
    const auto failure = write("/dev/full", "text");
    QVERIFY(failure);
    QVERIFY2(failure->text.startsWith("/dev/full cannot be written: "), qPrintable(failure->text));
}

// Small texts wait in a buffer until the file is closed; large ones do not.
static void addSizes()
{
    QTest::addColumn<int>("size");
    QTest::newRow("a few bytes") << 10;
    QTest::newRow("a session") << 2'000;
    QTest::newRow("just below the buffer") << 16'383;
    QTest::newRow("a picture") << 200'000;
}

void TestOutput::fullDiskLeavesTheOldFile_data()
{
    addSizes();
}

void TestOutput::fullDiskLeavesTheOldFile()
{
    QFETCH(int, size);
    SmallDisk disk;
    SKIP_UNLESS_MOUNTED(disk);
    QVERIFY(!write(disk.path("file"), "what was there"));
    disk.fill();
    const auto failure = write(disk.path("file"), QByteArray(size, 'a'));
    QVERIFY(failure);
    QCOMPARE(failure->text, disk.path("file") + " cannot be written: No space left on device");
    QCOMPARE(contents(disk.path("file")), "what was there");
    QVERIFY(write(disk.path("new"), QByteArray(size, 'a')));
    QCOMPARE(QDir(disk.path(".")).entryList(QDir::Files | QDir::Hidden), (QStringList{"file", "filler"}));
}

void TestOutput::limitLeavesTheOldFile_data()
{
    addSizes();
}

void TestOutput::limitLeavesTheOldFile()
{
    QFETCH(int, size);
    const QString file = path("file");
    QVERIFY(!write(file, "what was there"));
    std::optional<Failure> failure;
    {
        const FileSizeLimit limit;
        QVERIFY(limit.isSet);
        failure = write(file, QByteArray(size, 'a'));
    }
    QVERIFY(failure);
    QCOMPARE(failure->text, file + " cannot be written: File too large");
    QCOMPARE(contents(file), "what was there");
    QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(file).fileName() + '*'}, QDir::Files | QDir::Hidden).size(), 1);
}

void TestOutput::openFileIsAppendedTo()
{
    // As /dev/stdout is after a shell's >> file.
    QVERIFY(!write(path("file"), "before "));
    const ino_t number = fileNumber(path("file"));
    const int descriptor = ::open(QFile::encodeName(path("file")), O_WRONLY | O_APPEND);
    QVERIFY(descriptor >= 0);
    QVERIFY(QFile::link(QString("/dev/fd/%1").arg(descriptor), path("link")));
    const auto failure = write(path("link"), "text");
    ::close(descriptor);
    QVERIFY2(!failure, failure ? qPrintable(failure->text) : "");
    QCOMPARE(contents(path("file")), "before text");
    QCOMPARE(fileNumber(path("file")), number);
}

void TestOutput::failuresNameTheFile_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("no such folder") << m_folder.filePath("none/file");
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("below a device") << "/dev/null/file";
    QTest::newRow("where nothing can be made") << "/proc/file";
}

void TestOutput::failuresNameTheFile()
{
    QFETCH(QString, target);
    const auto failure = write(target, "text");
    QVERIFY(failure);
    QVERIFY2(failure->text.startsWith(target + " cannot be written: "), qPrintable(failure->text));
    QVERIFY(failure->text.size() > (target + " cannot be written: ").size());
    QVERIFY(write(QString(), "text"));
}

void TestOutput::circleOfLinksIsAFailure()
{
    QVERIFY(QFile::link(path("b"), path("a")));
    QVERIFY(QFile::link(path("a"), path("b")));
    QVERIFY(write(path("a"), "text"));
    QVERIFY(QFileInfo(path("a")).isSymLink());
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
