// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What tells a desktop of the program: checked by the desktops' own tools, and by what a file of ours is taken for.

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

const QString resources = qEnvironmentVariable("NPSCOPE_SOURCE") + "/resources/org.npscope.NPScope.";

// Empty where the tool is content.
QByteArray complaints(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    if (!process.waitForFinished())
        return "it does not end";
    const QByteArray text = process.readAll();
    return process.exitCode() == 0 ? QByteArray() : text + " (it failed)";
}

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void desktopEntryIsValid();
    void metadataAreValid();
    void sessionHasAType();
    void desktopEntryOpensSessions();
};

void TestDesktop::desktopEntryIsValid()
{
    if (QStandardPaths::findExecutable("desktop-file-validate").isEmpty())
        QSKIP("needs desktop-file-validate");
    QCOMPARE(complaints("desktop-file-validate", {"--no-hints", resources + "desktop"}), QByteArray());
}

void TestDesktop::metadataAreValid()
{
    if (QStandardPaths::findExecutable("appstreamcli").isEmpty())
        QSKIP("needs appstreamcli");
    QCOMPARE(complaints("appstreamcli", {"validate", "--no-net", resources + "metainfo.xml"}), QByteArray());
}

void TestDesktop::sessionHasAType()
{
    const QString folder = qEnvironmentVariable("XDG_DATA_HOME") + "/mime/packages";
    QVERIFY(QDir().mkpath(folder) && QFile::copy(resources + "mime.xml", folder + "/org.npscope.NPScope.xml"));
    const QMimeType type = QMimeDatabase().mimeTypeForFile("fan.npscope", QMimeDatabase::MatchExtension);
    QCOMPARE(type.name(), "application/x-npscope-session");
    QVERIFY(type.inherits("application/json"));
}

void TestDesktop::desktopEntryOpensSessions()
{
    QFile file(resources + "desktop");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.contains("MimeType=application/x-npscope-session;image/png;"));
    QVERIFY(lines.contains("Exec=npscope %f"));
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
