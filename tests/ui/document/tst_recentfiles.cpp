// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of recent files.

#include "ui/document/recentfiles.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestRecentFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newestIsFirstAndOnlyOnce();
    void onlySoManyAreKept();
    void missingFilesAreDropped();
    void listSurvivesTheProgram();
    void clearedListIsEmpty();

private:
    QString make(const QString &name)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file to test with");
        return file.fileName();
    }
    QString settingsPath() const { return m_folder->filePath("settings.ini"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecentFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecentFiles::newestIsFirstAndOnlyOnce()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    recent.add(make("a"));
    recent.add(make("b"));
    recent.add(make("a"));
    QCOMPARE(recent.paths(), (QStringList{make("a"), make("b")}));
    recent.add(QDir::current().relativeFilePath(make("b"))); // the same file by another name
    QCOMPARE(recent.paths(), (QStringList{make("b"), make("a")}));
}

void TestRecentFiles::onlySoManyAreKept()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    for (int i = 0; i < RecentFiles::maxCount + 3; ++i)
        recent.add(make(QString::number(i)));
    QCOMPARE(recent.paths().size(), RecentFiles::maxCount);
    QCOMPARE(recent.paths().first(), make(QString::number(RecentFiles::maxCount + 2)));
    QCOMPARE(recent.paths().last(), make("3"));
}

void TestRecentFiles::missingFilesAreDropped()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    recent.add(make("a"));
    recent.add(make("b"));
    QVERIFY(QFile::remove(m_folder->filePath("b")));
    QCOMPARE(recent.paths(), QStringList{make("a")});
}

void TestRecentFiles::listSurvivesTheProgram()
{
    {
        QSettings settings(settingsPath(), QSettings::IniFormat);
        RecentFiles(settings).add(make("a, with a comma"));
    }
    QSettings settings(settingsPath(), QSettings::IniFormat);
    QCOMPARE(RecentFiles(settings).paths(), QStringList{make("a, with a comma")});
}

void TestRecentFiles::clearedListIsEmpty()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    recent.add(make("a"));
    recent.clear();
    QVERIFY(recent.paths().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecentFiles)
#include "tst_recentfiles.moc"
