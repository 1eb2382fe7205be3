// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every text of the program is in every language's file, translated and with all that is put into it.

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool isFinished = true;
};

QString sources()
{
    return qEnvironmentVariable("NPSCOPE_SOURCE");
}

std::vector<Message> messagesOf(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({.context = context, .source = {}, .translation = {}});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().isFinished = !xml.attributes().hasAttribute("type");
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return messages;
}

// All that matches, sorted.
QStringList partsOf(const QString &text, const QString &pattern)
{
    QStringList parts;
    for (auto found = QRegularExpression(pattern).globalMatch(text); found.hasNext();)
        parts << found.next().captured();
    parts.sort();
    return parts;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    static void addFiles()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(sources() + "/resources/translations");
        for (const QString &name : folder.entryList({"npscope_*.ts"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

private slots:
    void everyTextIsTranslatedWithItsParts_data() { addFiles(); }
    void everyTextIsTranslatedWithItsParts()
    {
        QFETCH(QString, path);
        const std::vector<Message> messages = messagesOf(path);
        QVERIFY(messages.size() > 1500);
        QStringList problems;
        for (const Message &message : messages) {
            const auto differ = [&](const char *pattern) {
                return partsOf(message.source, pattern) != partsOf(message.translation, pattern);
            };
            const char *problem = !message.isFinished || message.translation.isEmpty() ? "not translated"
                                  : differ("%L?[0-9]+|%n")                             ? "other places for values"
                                  : differ("</?[a-z]+[^>]*>")                          ? "other HTML"
                                  : message.source.count('\n') != message.translation.count('\n') ? "other lines"
                                                                                                  : nullptr;
            if (problem)
                problems << QStringLiteral("%1: %2: \"%3\"").arg(problem, message.context, message.source.left(60));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    // What a menu marks as a key must be one there, too.
    void everyMnemonicIsKept_data() { addFiles(); }
    void everyMnemonicIsKept()
    {
        QFETCH(QString, path);
        const QString pattern = QStringLiteral("&(?=[A-Za-z0-9])(?![a-z]+;)");
        for (const Message &message : messagesOf(path)) {
            QVERIFY2(partsOf(message.source, pattern).size() == partsOf(message.translation, pattern).size(),
                     qPrintable(message.source));
        }
    }

    // Row by row of their tables, and line by line of what is to be typed.
    void everyReadmeHasTheSameNumbers()
    {
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const auto rowsOf = [](const QString &text) {
            QList<QStringList> rows;
            for (const QString &line : text.split('\n')) {
                if (line.startsWith('|'))
                    rows << partsOf(line, "[0-9][0-9.,]*[0-9]|[0-9]");
                else if (line.startsWith("    "))
                    rows << QStringList{line.section('#', 0, 0).trimmed()};
            }
            return rows;
        };
        const auto english = rowsOf(read(sources() + "/README.md"));
        QVERIFY(english.size() > 100);
        const QDir folder(sources() + "/resources/translations");
        const QStringList names = folder.entryList({"README.*.md"});
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const auto other = rowsOf(read(folder.filePath(name)));
            QCOMPARE(other.size(), english.size());
            for (qsizetype i = 0; i < english.size(); ++i)
                QVERIFY2(other[i] == english[i], qPrintable(english[i].join(' ') + " / " + other[i].join(' ')));
        }
    }

    void noTextOfTheSourcesIsMissing_data() { addFiles(); }
    void noTextOfTheSourcesIsMissing()
    {
        QFETCH(QString, path);
        QTemporaryDir folder;
        const QString copy = folder.filePath("texts.ts");
        QVERIFY(QFile::copy(path, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(sources());
        lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate",
                      {"-I", ".", "-no-obsolete", "-locations", "none", "core", "ui", "app", "-ts", copy});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto sorted = [](const QString &file) {
            QStringList texts;
            for (const Message &message : messagesOf(file))
                texts << message.context + ": " + message.source;
            texts.sort();
            return texts;
        };
        QCOMPARE(sorted(path), sorted(copy));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
