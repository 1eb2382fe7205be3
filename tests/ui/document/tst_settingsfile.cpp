// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is kept in the file of settings is there again, and what was kept in Qt's own is taken over once.

#include "ui/document/settingsfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestSettingsFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void everyKindOfValueSurvives()
    {
        const QString path = m_folder.filePath("kinds.json");
        const QVariantMap values{{"a/number", 115},
                                 {"a/real", 0.1},
                                 {"flag", true},
                                 {"text", QString::fromUtf8("ü \"%1\" <b>\n")},
                                 {"empty", QString()},
                                 {"list", QStringList{"/a, b", "c"}},
                                 {"no list", QStringList()},
                                 {"bytes", QByteArray("\0\xff\n", 3)}};
        {
            QSettings settings(path, settingsFormat());
            for (auto it = values.begin(); it != values.end(); ++it)
                settings.setValue(it.key(), it.value());
        }
        const QSettings settings(path, settingsFormat());
        QCOMPARE(settings.allKeys(), values.keys());
        QCOMPARE(settings.value("a/number").toInt(), 115);
        QCOMPARE(settings.value("a/real").toDouble(), 0.1);
        QCOMPARE(settings.value("flag").toBool(), true);
        for (const char *key : {"text", "empty"})
            QCOMPARE(settings.value(key).toString(), values[key].toString());
        for (const char *key : {"list", "no list"})
            QCOMPARE(settings.value(key).toStringList(), values[key].toStringList());
        QCOMPARE(settings.value("bytes").toByteArray(), values["bytes"].toByteArray());
    }

    void aDamagedFileIsAsUsual()
    {
        const QString path = m_folder.filePath("damaged.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"a\": 1") > 0);
        file.close();
        QSettings settings(path, settingsFormat());
        QCOMPARE(settings.allKeys(), QStringList());
        settings.setValue("a", 2);
        settings.sync();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().simplified(), "{ \"a\": 2 }");
    }

    void theOldFileIsTakenOverOnce()
    {
        QCoreApplication::setOrganizationName("NPScope");
        QCoreApplication::setApplicationName("NPScope");
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
            QSettings::setPath(format, QSettings::UserScope, m_folder.path());
        QSettings old(QSettings::NativeFormat, QSettings::UserScope, "NPScope", "NPScope");
        old.setValue("view/textSize", 130);
        old.setValue("window/geometry", QByteArray("\1\2", 2));
        old.sync();
        useSettingsFile();
        QVERIFY(QSettings().fileName().startsWith(m_folder.path()) && QSettings().fileName().endsWith(".json"));
        QCOMPARE(QSettings().value("view/textSize").toInt(), 130);
        QCOMPARE(QSettings().value("window/geometry").toByteArray(), QByteArray("\1\2", 2));
        QSettings().setValue("view/textSize", 85);
        useSettingsFile();
        QCOMPARE(QSettings().value("view/textSize").toInt(), 85);
    }
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
