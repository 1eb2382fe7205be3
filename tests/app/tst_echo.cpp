// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes from a file, a name or an argument is not obeyed by a terminal, whichever way it comes in.

#include "tests/app/program.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

// Retitles a terminal, colours what follows (in both control sets), goes back over the line, and turns the writing.
const QString hostile = QString::fromUtf8("\x1b]0;taken\x07\x1b[31m\u009b31m\r\b\t\x7f\u202e\u2066");

QByteArray sessionWith(const QString &name)
{
    return "{\"format\": \"npscope-session\", \"version\": 1, \"" + name.toUtf8() + "\": 1}";
}

QByteArray escapedForJson(const QString &text)
{
    QByteArray escaped;
    for (const QChar c : text)
        escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return escaped;
}

bool isHostile(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
           || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

class TestEcho : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void row(const QByteArray &name, const QStringList &arguments) { QTest::newRow(name) << arguments; }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QDir::setCurrent(m_folder.path());
        const QByteArray name = hostile.toUtf8();
        QVERIFY(makeFile("cell.csv", "x,y\n1," + name + "\n"));
        QVERIFY(makeFile("header.csv", name + "\n"));
        QVERIFY(makeFile("long.csv", "x,y\n1," + QByteArray(4000, 'a') + "\n"));
        QVERIFY(makeFile(hostile + ".csv", "x\n1\n"));
        QVERIFY(makeFile("bytes.csv", "x,y\n1,\x9b\x1b\xff\n"));
        QVERIFY(makeFile("key.npscope", sessionWith(escapedForJson(hostile))));
        QVERIFY(makeFile("raw.npscope", sessionWith(hostile)));
        QVERIFY(makeFile("long.npscope", sessionWith(QString(100'000, 'a'))));
        QVERIFY(makeFile(hostile + ".npscope", "nothing"));
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setText("NPScope", QString::fromUtf8(sessionWith(escapedForJson(hostile))));
        QVERIFY(image.save("text.png", "png"));
    }

    void nothingIsEchoedRaw_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto render = [](const QStringList &arguments) {
            return QStringList{"render", "--out", "out.png"} + arguments;
        };
        for (const char *file : {"cell.csv", "header.csv", "long.csv", "bytes.csv"})
            row(file, render({"--steps", "1", "--points", file}));
        for (const char *file : {"key.npscope", "raw.npscope", "long.npscope", "text.png"}) {
            row(file, render({file}));
            row(QByteArray("window: ") + file, {file});
        }
        row("name of points", render({"--steps", "1", "--points", hostile + ".csv"}));
        row("name of no points", render({"--steps", "1", "--points", hostile}));
        row("name of a session", render({hostile + ".npscope"}));
        row("name of no session", render({hostile}));
        row("window: name", {hostile + ".npscope"});
        row("window: no such", {hostile});
        row("window: two", {"key.npscope", hostile});
        row("window: option", {"--" + hostile});
        row("window: theme", {"--theme", hostile});
        row("command", {"help", hostile});
        const QString endless(100'000, 'a');
        for (const QString &text : {hostile, endless}) {
            const QByteArray tag = text == endless ? " (long)" : "";
            row("no folder" + tag, {"render", "--steps", "1", "--out", text + "/out.png"});
            row("no name for a picture" + tag, {"render", "--steps", "1", "--out", text + ".tiff"});
            row("option" + tag, {"train", "--" + text, "1"});
            row("too many" + tag, {"train", "--steps", "1", text});
            row("two experiments" + tag, render({"--preset", text, text}));
            row("context" + tag, render({"--steps", "1", "--context", text + ",1"}));
            row("key" + tag, render({"--steps", "1", "--set", text + "=1"}));
            row("no value" + tag, render({"--steps", "1", "--set", text}));
            row("value" + tag, render({"--steps", "1", "--set", "hidden=" + text}));
            row("choice" + tag, render({"--steps", "1", "--set", "prior=" + text}));
            for (const QString option : {"init", "seed", "curves", "scale", "size", "background", "preset"})
                row(option.toUtf8() + tag, render({"--steps", "1", "--" + option, text}));
            row("steps" + tag, render({"--steps", text}));
            row("train: steps" + tag, {"train", "--steps", "1,1" + text});
            row("train: record" + tag, {"train", "--steps", "1", "--record", text});
            row("train: format" + tag, {"train", "--steps", "1", "--format", text});
            const QStringList sweep{"sweep", "--steps", "1"};
            row("sweep: seeds" + tag, sweep + QStringList{"--seeds", text});
            row("sweep: seed" + tag, sweep + QStringList{"--seeds", "1:" + text});
            row("sweep: inits" + tag, sweep + QStringList{"--seeds", "0:1", "--inits", text});
            row("sweep: vary" + tag, sweep + QStringList{"--seeds", "0:1", "--vary", text});
            row("sweep: key" + tag, sweep + QStringList{"--seeds", "0:1", "--vary", text + "=1"});
            row("sweep: value" + tag, sweep + QStringList{"--seeds", "0:1", "--vary", "hidden=" + text});
            row("sweep: threads" + tag, sweep + QStringList{"--seeds", "0:1", "--threads", text});
        }
    }

    void nothingIsEchoedRaw()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = runProgram(arguments);
        QVERIFY(outcome.code == 1 || outcome.code == 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.error.startsWith("npscope: ") && outcome.error.endsWith('\n'));
        const auto characters = QString::fromUtf8(outcome.error.chopped(1)).toUcs4();
        QVERIFY2(std::none_of(characters.begin(), characters.end(), isHostile), outcome.error.toPercentEncoding());
        QVERIFY2(outcome.error.size() < 2500, QByteArray::number(outcome.error.size()));
    }
};

QTEST_GUILESS_MAIN(TestEcho)
#include "tst_echo.moc"
