// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The document and its file: what others do to the file on the disk, and who has it open.

#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/document/sessionfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestDocumentFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const QString &name) const { return m_folder->filePath(name); }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Session withSeed(std::uint32_t seed, Step step = 0)
    {
        Session session;
        session.experiment.training.seed = seed;
        session.step = step;
        return session;
    }
    QStringList locks() const { return QDir(file("state/NPScope/open")).entryList(QDir::Files); }

private slots:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", file("state").toLocal8Bit());
        QVERIFY(saveSession(file("mine.npscope"), withSeed(5)));
    }

    void whatOthersChangedIsNotSaved()
    {
        Document document;
        QVERIFY(!document.open(file("mine.npscope")));
        const QByteArray mine = contents(file("mine.npscope"));
        QSignalSpy modified(&document, &Document::modifiedChanged), onDisk(&document, &Document::changeOnDiskChanged);
        QVERIFY(put(file("mine.npscope"), mine)); // with another date
        QCOMPARE(document.lookAtDisk(), FileStamp::Change::None);
        QVERIFY(!document.isModified() && onDisk.isEmpty());

        QVERIFY(put(file("mine.npscope"), "theirs"));
        QCOMPARE(document.lookAtDisk(), FileStamp::Change::Contents);
        QVERIFY(document.isModified() && !document.hasEdits());
        QCOMPARE(modified.takeLast(), QVariantList{true});
        QCOMPARE(onDisk.size(), 1);
        document.lookAtDisk();
        QCOMPARE(onDisk.size(), 1); // nothing else
        QVERIFY(put(file("mine.npscope"), "theirs, once more"));
        document.lookAtDisk();
        QCOMPARE(onDisk.size(), 2);
        QVERIFY(QFile::remove(file("mine.npscope")));
        QCOMPARE(document.lookAtDisk(), FileStamp::Change::Removed);
        QCOMPARE(onDisk.size(), 3);
        QVERIFY(put(file("mine.npscope"), mine)); // back again
        QCOMPARE(document.lookAtDisk(), FileStamp::Change::None);
        QCOMPARE(modified.takeLast(), QVariantList{false});
        QVERIFY(!document.isModified());

        QVERIFY(put(file("mine.npscope"), "theirs"));
        document.lookAtDisk();
        QVERIFY(!document.save(file("mine.npscope"), 0));
        QVERIFY(!document.isModified());
        QCOMPARE(document.changeOnDisk(), FileStamp::Change::None);
    }

    // With what was not saved, and the step.
    void reloadingIsUndone()
    {
        Document document;
        QVERIFY(!document.open(file("mine.npscope")));
        QVERIFY(document.setSeed(6));
        Session theirs = withSeed(7, 300);
        theirs.view.showsMean = !document.view().showsMean;
        theirs.comparison.variants.pop_back();
        theirs.moments.push_back({.experiment = theirs.experiment, .step = 20, .note = {}});
        theirs.view.ghost = 0;
        QVERIFY(saveSession(file("mine.npscope"), theirs));
        QCOMPARE(document.lookAtDisk(), FileStamp::Change::Contents);
        QSignalSpy steps(&document, &Document::stepRequested);
        QVERIFY(!document.reload(40));
        QCOMPARE(document.session(300), theirs);
        QCOMPARE(steps.takeFirst(), QVariantList{QVariant::fromValue(Step(300))});
        QVERIFY(!document.isModified());
        QCOMPARE(document.changeOnDisk(), FileStamp::Change::None);

        document.undoStack().undo();
        QCOMPARE(document.experiment().training.seed, 6u);
        QVERIFY(document.moments().empty());
        QCOMPARE(document.comparison().variants.size(), articleVariants().size());
        QCOMPARE(steps.takeFirst(), QVariantList{QVariant::fromValue(Step(40))});
        QVERIFY(document.isModified()); // they are in no file
        document.undoStack().undo();
        QCOMPARE(document.experiment().training.seed, 5u);
    }

    void whatIsNoSessionIsNotReloaded()
    {
        Document document;
        QVERIFY(!document.open(file("mine.npscope")));
        QVERIFY(put(file("mine.npscope"), "nothing"));
        document.lookAtDisk();
        const auto failure = document.reload(0);
        QVERIFY(failure && failure->text.contains("mine.npscope: not an NPScope session"));
        QCOMPARE(document.experiment().training.seed, 5u);
        QVERIFY(document.isModified());
        QCOMPARE(document.path(), file("mine.npscope"));
    }

    void whatIsOpenIsClaimed()
    {
        Document one, other;
        QVERIFY(!one.open(file("mine.npscope")));
        QVERIFY(!one.isOpenElsewhere(file("mine.npscope")));
        QVERIFY(other.isOpenElsewhere(file("mine.npscope")));
        QVERIFY(QFile::link(file("mine.npscope"), file("link.npscope")));
        QVERIFY(other.isOpenElsewhere(file("link.npscope"))); // the same
        QVERIFY(other.isOpenElsewhere(file("state/../mine.npscope")));
        QVERIFY(!other.isOpenElsewhere(file("another.npscope")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList{"link.npscope", "mine.npscope"}));

        QVERIFY(!one.open(file("mine.npscope"))); // once more
        QVERIFY(other.isOpenElsewhere(file("mine.npscope")));
        one.setAside(0);
        QVERIFY(!one.isOpenElsewhere(file("mine.npscope")));
        QVERIFY(other.isOpenElsewhere(file("mine.npscope")));
        one.takeBack();
        QVERIFY(!one.save(file("another.npscope"), 0));
        QVERIFY(!other.isOpenElsewhere(file("mine.npscope")));
        QVERIFY(other.isOpenElsewhere(file("another.npscope")));
        one.newSession();
        QVERIFY(!other.isOpenElsewhere(file("another.npscope")));
        QCOMPARE(locks(), QStringList()); // nothing is left
    }

    void theDeadClaimNothing()
    {
        {
            Document one;
            QVERIFY(!one.open(file("mine.npscope")));
            QCOMPARE(locks().size(), 1);
            QVERIFY(QFile::copy(file("state/NPScope/open/" + locks().first()), file("lock")));
        }
        QProcess ended; // of whom nobody else has the number so soon
        ended.start("true", QStringList());
        QVERIFY(ended.waitForStarted());
        const QByteArray number = QByteArray::number(ended.processId());
        QVERIFY(ended.waitForFinished());
        QByteArrayList lines = contents(file("lock")).split('\n');
        lines[0] = number;
        const QString name =
            "state/NPScope/open/"
            + QString::fromLatin1(QCryptographicHash::hash(QFileInfo(file("mine.npscope")).canonicalFilePath().toUtf8(),
                                                           QCryptographicHash::Sha1)
                                      .toHex())
            + ".lock";
        QVERIFY(put(file(name), lines.join('\n')));
        QVERIFY(!FileClaim::isThere(file("mine.npscope")));
        QVERIFY(put(file(name), lines.join('\n')));
        Document one, other;
        QVERIFY(!one.open(file("mine.npscope")));
        QVERIFY(other.isOpenElsewhere(file("mine.npscope")));
    }

    // It opens and saves all the same.
    void withoutAStateFolderNothingIsClaimed()
    {
        QVERIFY(put(file("state"), "no folder"));
        Document one, other;
        QVERIFY(!one.open(file("mine.npscope")));
        QVERIFY(!one.save(file("mine.npscope"), 0));
        QVERIFY(!other.isOpenElsewhere(file("mine.npscope")));
    }
};

QTEST_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
