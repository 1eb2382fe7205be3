// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files with tables, in the encodings that programs write, and what is no text.

#include "ui/document/datafile.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestDataFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void textsAreReadWhateverTheirEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QString::fromUtf8("Höhe;µ\n1;2\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("with a mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("Latin-1") << text.toLatin1();
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE})
            QTest::newRow(QStringConverter::nameForEncoding(encoding))
                << QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text));
    }
    void textsAreReadWhateverTheirEncoding()
    {
        QFETCH(QByteArray, bytes);
        const Loaded<QString> text = dataText(bytes);
        QVERIFY2(text, qPrintable(text.error()));
        QCOMPARE(*text, QString::fromUtf8("Höhe;µ\n1;2\n"));
    }

    void binaryFilesAreRefused()
    {
        const QString no = "not text; a table in UTF-8 is expected, such as a CSV file";
        QCOMPARE(dataText(QByteArray("\177ELF\2\1\1\0\0", 9)).error(), no);
        QCOMPARE(dataText(QByteArray("x,y\n1,2\0", 8)).error(), no);
        QVERIFY(dataText(QByteArray()));
    }

    void whatIsTooLargeIsRefused()
    {
        QVERIFY(readDataText("/dev/zero").error().contains("/dev/zero is too large; tables of up to 8 MB are read"));
        QFile file(m_folder.filePath("large.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(maxDataBytes, '1'));
        file.flush();
        QVERIFY(readDataText(file.fileName()));
        file.write("1");
        file.close();
        QVERIFY(readDataText(file.fileName()).error().contains("is too large"));
    }

    void unreadableFilesAreRefusedByName()
    {
        const QString missing = m_folder.filePath("missing.csv");
        QVERIFY(readDataText(missing).error().startsWith(missing + " cannot be read: "));
        QCOMPARE(readDataText(m_folder.path()).error(), m_folder.path() + " is a folder; a CSV file is expected");
    }

    void tablesAreKnownByTheirNames()
    {
        for (const char *path : {"a.csv", "/b/A.TSV", "a.b.txt", "x.tab", "x.dat"})
            QVERIFY(isDataPath(path));
        for (const char *path : {"a.npscope", "csv", "a.csv/b.png", "a.csv.png"})
            QVERIFY(!isDataPath(path));
    }
};

QTEST_APPLESS_MAIN(TestDataFile)
#include "tst_datafile.moc"
