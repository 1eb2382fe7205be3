// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is refused: with its exit code, in one line that names what is wrong and what is allowed, and with
// nothing written.

#include "core/experiment/settings.h"
#include "tests/app/program.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void argumentsAreRefused_data();
    void argumentsAreRefused();
    void filesAreRefused_data();
    void filesAreRefused();
    void settingsAreRefusedBeyondTheirLimits_data();
    void settingsAreRefusedBeyondTheirLimits();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void check(const QStringList &arguments, int code, const QStringList &words);

    QTemporaryDir m_folder;
};

namespace {

void row(const QStringList &arguments, const QStringList &words)
{
    const QByteArray name = arguments.join(' ').toUtf8();
    QTest::newRow(name.isEmpty() ? "(nothing)" : name.constData()) << arguments << words;
}

void columns()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
}

} // namespace

void TestRefusals::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QDir::setCurrent(m_folder.path()); // where the program writes, too
    QVERIFY(saveSession("good.npscope", Session{}));
    QVERIFY(makeFile("cut.npscope", contents("good.npscope").chopped(30)));
    QVERIFY(makeFile("future.npscope", R"({"format": "npscope-session", "version": 4})"));
    QVERIFY(makeFile("field.npscope", R"({"format": "npscope-session", "version": 1, "step": -3})"));
    QVERIFY(makeFile("foreign.npscope", "%PDF-1.7"));
    QVERIFY(makeFile("large.npscope", R"({"format": "npscope-session", "version": 1, "picture":
        {"width": 9000, "steps": [1, 2, 3, 4]}})"));
    QVERIFY(makeFile("lonely.npscope", R"({"format": "npscope-session", "version": 1, "step": 5,
        "experiment": {"training": {"points": [[0, 1]]}}})"));
    QVERIFY(makeFile("plain.png", QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVQI12No"
                                                         "AAAAggCB3UNq9AAAAABJRU5ErkJggg==")));
    QVERIFY(makeFile("empty.csv", ""));
    QVERIFY(makeFile("text.csv", "x,y\n1,2\n3,many\n"));
    QVERIFY(makeFile("nan.csv", "x,y\n1,nan\n"));
    QVERIFY(makeFile("one.csv", "x\n1\n"));
    QVERIFY(makeFile("single.csv", "x,y\n1,2\n"));
    QVERIFY(makeFile("twice.csv", "x,y\n1,2\n3,4\n1,2\n"));
    QVERIFY(makeFile("long.csv", "x,y\n" + QByteArray("1,2\n").repeated(2'000'000)));
}

void TestRefusals::check(const QStringList &arguments, int code, const QStringList &words)
{
    QVERIFY(makeFile("out.png", "what was there"));
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    // A locale and a machine of which Qt itself likes to warn.
    const Outcome outcome = runProgram(arguments, plainEnvironment("C"));
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.error.startsWith("npscope: ") && outcome.error.endsWith('\n') && outcome.error.count('\n') == 1,
             outcome.error);
    for (const QString &word : words)
        QVERIFY2(outcome.error.contains(word.toUtf8()), outcome.error + " lacks " + word.toUtf8());
    QCOMPARE(contents("out.png"), "what was there");
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void TestRefusals::argumentsAreRefused_data()
{
    columns();
    const QStringList out{"--out", "out.png"};
    const auto render = [&](const QStringList &arguments, const QStringList &words) {
        row(QStringList{"render"} + arguments + out, words);
    };
    row({"render"}, {"--out is missing"});
    row({"render", "--preset", "normal"}, {"--out is missing"});
    row({"render", "--preset", "normal", "--out"}, {"Missing value", "out", "npscope render --help"});
    row({"render", "--preset", "normal", "--out", ""}, {"--out is missing"});
    row({"render", "--steps", "1", "--out", "a.tiff"}, {"--out", "a.tiff", "svg, pdf"});
    row({"render", "--animate", "1:9", "--out", "a.png"}, {"--out", "a.png", "gif, mp4, webp"});
    row({"render", "--animate", "9:1", "--out", "a.gif"}, {"--animate", "1:9001"});
    row({"render", "--animate", "1:9", "--frames", "1", "--out", "a.gif"}, {"--frames", "2"});
    row({"weights", "--steps", "1"}, {"--out is missing"});
    row({"weights", "--out", "a.safetensors"}, {"--steps is missing"});
    row({"render", "--steps", "1", "--view", "nowhere", "--out", "a.png"}, {"--view", "nowhere", "latent-grid"});
    row({"render", "good.npscope", "--out", "good.npscope"}, {"--out", "the session itself"});
    render({}, {"--steps is missing", "--preset"});
    render({"--preset", "nothing"}, {"--preset", "\"nothing\"", "npscope presets"});
    render({"--preset", "normal", "good.npscope"}, {"two experiments", "allowed is one"});
    render({"good.npscope", "two.npscope"}, {"two.npscope", "one too many"});
    render({"--steps", "1", "--frames", "3"}, {"--frames", "--animate A:B is missing"});
    render({"--steps", "1", "--nothing", "3"}, {"nothing", "npscope render --help"});
    render({"--steps", "1", "--record", "1"}, {"record", "npscope render --help"}); // of train
    render({"--steps", "1", "--seed", "1", "--seed", "2"}, {"--seed", "more than once"});
    render({"--steps", "1", "--seed", "1", "--set", "seed=2"}, {"seed", "more than once"});
    for (const QString steps : {"-1", "10000001", "1.5", "many", "", "1,,2", "1,2,", "99999999999999999999", "nan"})
        render({"--steps", steps}, {"--steps", "0 to 10000000"});
    render({"--steps", QString("1,").repeated(100) + "1"}, {"101 steps", "at most 100"});
    render({"--steps", "1", "--init", "glorot"}, {"--init", "\"glorot\"", "normal, default, xavier, xavier-uniform"});
    render({"--steps", "1", "--context", "1"}, {"--context", "\"1\"", "-1,0.5;2,3"});
    render({"--steps", "1", "--context", "1,x"}, {"--context", "\"x\""});
    render({"--steps", "1", "--context", "1,2;1,2"}, {"--context", "1 and 2", "allowed once"});
    render({"--steps", "1", "--context", "1e7,0"}, {"--context", "1000000"});
    render({"--steps", "1", "--set", "depth=3"}, {"--set", "\"depth\"", "hidden, r_dim"});
    render({"--steps", "1", "--set", "hidden"}, {"--set", "key=value", "hidden, r_dim"});
    render({"--steps", "1", "--set", "learning_rate=1e6"}, {"learning_rate", "1e6", "1e-08 to 10"});
    render({"--steps", "1", "--set", "context_min=4"}, {"context_min is 4", "context_max"});
    render({"--steps", "1", "--set", "functions=some"}, {"functions", "\"some\"", "0 to 4096, or all"});
    render({"--steps", "1", "--set", "samples=all"}, {"samples", "\"all\"", "1 to 1000"});
    render({"--steps", "1", "--standardise"}, {"--standardise", "--points or --data"});
    render({"--steps", "1", "--set", "family=cosine"}, {"family", "\"cosine\"", "points, sine, sine-shift"});
    render({"--steps", "1", "--set", "family=eq", "--set", "family=sine"}, {"family", "more than once"});
    render({"--steps", "1", "--set", "x_min=2.5", "--set", "family=eq"}, {"x_min is 2.5", "below", "x_max"});
    render({"--steps", "1", "--set", "family=eq", "--set", "hidden=512", "--set", "samples=1000"},
           {"1.28 times", "20000000", "hidden, encoder_layers"});
    render({"--steps", "1", "--set", "samples=1000", "--set", "hidden=512", "--set", "z_dim=x"}, {"z_dim", "\"x\""});
    for (const QString size : {"0x0", "-5x3", "1000000000x1000000000", "1e9x1e9", "15x100", "100x15", "16385x100",
                               "100", "100x", "100 x 100", "100x100x100", "100x100\n", "nanxnan", ""})
        render({"--steps", "1", "--size", size}, {"--size", "16 to 16384"});
    for (const QString scale : {"0", "-1", "nan", "inf", "1e9", "0.05", "33", "two", ""})
        render({"--steps", "1", "--scale", scale}, {"--scale", "0.1 to 32"});
    render({"--steps", "1", "--size", "16x16", "--scale", "0.5"}, {"8 × 8", "16 to 16384"});
    render({"--steps", "1", "--size", "9000x100", "--scale", "2"}, {"18000 × 200", "16 to 16384"});
    render({"--steps", "1,2,3,4", "--size", "9000x100"}, {"whole sheet", "18000 × 200", "16 to 16384"});
    render({"--steps", "1", "--size", "8192x4097"}, {"8192 × 4097", "at most 33 million"});
    render({"good.npscope", "--size", "9000x4000"}, {"9000 × 4000", "at most 33 million"});
    render({"--steps", "1", "--background", "pink"}, {"--background", "\"pink\"", "white, theme, transparent"});

    row({"train"}, {"--steps is missing"});
    row({"train", "--steps", "10,20"}, {"--steps", "\"10,20\"", "--record"});
    row({"train", "--steps", "-1"}, {"--steps", "0 to 10000000"});
    row({"train", "--steps", "10", "--record", "5,11"}, {"--record", "11", "--steps 10"});
    row({"train", "--steps", "10", "--record", ""}, {"--record", "0 to 10000000"});
    row({"train", "--steps", "10", "--format", "xml"}, {"--format", "\"xml\"", "csv, json"});
    row({"train", "--steps", "10", "--out", ""}, {"--out", "missing"});
    row({"train", "--steps", "10", "--size", "9x9"}, {"size", "npscope train --help"});
    row({"train", "--steps", "10", "more"}, {"\"more\"", "one too many"});

    const auto sweep = [&](const QStringList &arguments, const QStringList &words) {
        row(QStringList{"sweep"} + arguments + out, words);
    };
    const QStringList seeds{"--seeds", "0:2"};
    const QStringList runs = seeds + QStringList{"--steps", "1"};
    sweep({"--steps", "1"}, {"--seeds is missing", "0:100"});
    sweep(seeds, {"--steps is missing"});
    for (const QString range : {"", "5", "0:1:2", "0-5", "a"})
        sweep({"--steps", "1", "--seeds", range}, {"--seeds", "FIRST:END", "0:100"});
    for (const QString range : {"-1:5", "0:4294967297", "a:b", "0:1.5", ":5", "5:"})
        sweep({"--steps", "1", "--seeds", range}, {"--seeds", "allowed are whole numbers", "429496729"});
    sweep({"--steps", "1", "--seeds", "5:5"}, {"--seeds", "\"5:5\"", "larger"});
    sweep({"--steps", "1,x", "--seeds", "0:2"}, {"--steps", "\"x\"", "0 to 10000000"});
    sweep(runs + QStringList{"--inits", "normal,glorot"}, {"--inits", "\"glorot\"", "normal, default, xavier"});
    sweep(runs + QStringList{"--inits", ""}, {"--inits", "\"\"", "normal, default, xavier"});
    sweep(runs + QStringList{"--inits", "xavier,normal,xavier"}, {"--inits", "xavier", "more than once"});
    sweep(runs + QStringList{"--init", "normal"}, {"init", "npscope sweep --help"});
    sweep(runs + QStringList{"--set", "seed=3"}, {"--set", "--seeds"});
    sweep(runs + QStringList{"--set", "depth=3"}, {"--set", "\"depth\"", "hidden, r_dim"});
    sweep(runs + QStringList{"--vary", "hidden"}, {"--vary", "\"hidden\"", "key=value"});
    sweep(runs + QStringList{"--vary", "seed=1,2"}, {"--vary", "--seeds"});
    sweep(runs + QStringList{"--vary", "initialisation=xavier"}, {"--vary", "--inits"});
    sweep(runs + QStringList{"--inits", "normal", "--set", "initialisation=xavier"}, {"--set", "--inits"});
    sweep(runs + QStringList{"--vary", "objective=elbo,best"}, {"--vary objective", "\"best\"", "elbo, npml"});
    sweep(runs + QStringList{"--vary", "depth=1,2"}, {"--vary", "\"depth\"", "hidden, r_dim"});
    sweep(runs + QStringList{"--vary", "hidden=8,0"}, {"--vary hidden", "\"0\"", "1 to 512"});
    sweep(runs + QStringList{"--vary", "hidden=8,8"}, {"--vary hidden", "8", "more than once"});
    sweep(runs + QStringList{"--vary", "context_min=1,4"}, {"context_min is 4", "context_max"});
    sweep(runs + QStringList{"--vary", "functions=1,some"}, {"--vary functions", "\"some\"", "0 to 4096, or all"});
    sweep(runs + QStringList{"--vary", "functions=0,all"}, {"--vary functions", "all", "more than once"});
    sweep(runs + QStringList{"--vary", "family=sine,eq", "--set", "family=eq"}, {"--set", "--vary"});
    // A varied family, too, comes before what is set: sines go to x = 3, these GPs to 2.
    sweep(runs + QStringList{"--vary", "family=sine,eq", "--set", "x_min=2.5"}, {"x_min is 2.5", "below", "x_max"});
    for (const QString threads : {"0", "1025", "many", ""})
        sweep(runs + QStringList{"--threads", threads}, {"--threads", "1 to 1024"});
    sweep({"--seeds", "0:500001", "--steps", "1"}, {"500001 rows", "at most 500000", "--seeds"});
    sweep({"--seeds", "0:500000", "--steps", "1", "--set", "z_dim=128"}, {"500000 rows", "at most 9", "--seeds"});
    sweep({"--seeds", "0:500000", "--steps", "1", "--vary", "z_dim=2,128"}, {"1000000 rows", "at most 9", "--seeds"});
    sweep(runs + QStringList{"more"}, {"\"more\"", "one too many"});
    row({"sweep", "--seeds", "0:2", "--steps", "1", "--out", ""}, {"--out", "missing"});
    row({"presets", "more"}, {"\"more\"", "one too many"});
    row({"presets", "--all"}, {"all", "npscope presets --help"});
    row({"help", "nothing"},
        {"\"nothing\"", "render, train, sweep, evaluate, answer, reproduce, weights, presets, views"});
    row({"help", "render", "train"}, {"\"train\"", "one too many"});
    row({"--version", "more"}, {"\"more\"", "one too many"});

    row({"--fullscreen"}, {"fullscreen", "npscope --help"});
    row({"--theme"}, {"Missing value", "theme"});
    row({"--theme", "pink"}, {"--theme", "\"pink\"", "system, light, dark"});
    row({"--memory"}, {"Missing value", "memory"});
    for (const QString memory : {"63", "65537", "1.5", "all", ""})
        row({"--memory", memory}, {"--memory", '"' + memory + '"', "64 to 65536"});
    row({"--theme", "dark", "--theme", "light"}, {"--theme", "more than once"});
    row({"good.npscope", "two.npscope"}, {"two.npscope", "one too many"});
    row({"-platform"}, {"Missing value", "platform"});
}

void TestRefusals::argumentsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    check(arguments, 2, words);
}

void TestRefusals::filesAreRefused_data()
{
    columns();
    const QList<QStringList> sessions{{"none.npscope", "cannot be read"},
                                      {"cut.npscope", "not valid JSON"},
                                      {"future.npscope", "newer", "version 3"},
                                      {"field.npscope", "step is -3", "0 to 10000000"},
                                      {"foreign.npscope", "without an NPScope experiment"},
                                      {"plain.png", "without an NPScope experiment"},
                                      {".", "is a folder"}};
    for (const QStringList &words : sessions) {
        row({"render", words.first(), "--out", "out.png"}, words);
        row({words.first()}, words); // the window does not open
    }
    row({"render", "large.npscope", "--out", "out.png"}, {"large.npscope", "18000 × 1200", "16 to 16384"});
    row({"render", "lonely.npscope", "--out", "out.png"}, {"lonely.npscope", "at least two points"});
    row({"train", "--steps", "1", "--data", "single.csv", "--out", "out.png"}, {"single.csv", "names the function"});

    const QList<QStringList> points{
        {"none.csv", "cannot be read"},    {"empty.csv", "no points"},          {"text.csv", "line 3", "many"},
        {"nan.csv", "line 2", "nan"},      {"one.csv", "line 2", "y is empty"}, {"single.csv", "at least two"},
        {"twice.csv", "line 4", "line 2"}, {"long.csv", "too large"},           {".", "is a folder"}};
    for (const QStringList &words : points) {
        row({"sweep", "--seeds", "0:2", "--steps", "1", "--points", words.first(), "--out", "out.png"}, words);
        row({"train", "--steps", "1", "--points", words.first(), "--out", "out.png"}, words);
        row({"render", "--steps", "1", "--points", words.first(), "--out", "out.png"}, words);
    }
    for (const QString target : {"none/out.png", "out.png/more", ".", "/dev/full", "/proc/out.png"}) {
        row({"sweep", "--seeds", "0:2", "--steps", "1", "--out", target}, {target, "cannot be written"});
        row({"train", "--steps", "1", "--out", target}, {target, "cannot be written"});
        row({"render", "--steps", "1", "--out", target}, {target, "cannot be written"});
    }
}

void TestRefusals::filesAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    check(arguments, 1, words);
}

void TestRefusals::settingsAreRefusedBeyondTheirLimits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    for (const Setting &setting : settings()) {
        if (setting.isChoice())
            continue;
        QTest::addRow("%s too small", setting.name) << setting.name << setting.min - 1;
        QTest::addRow("%s too large", setting.name) << setting.name << setting.max * 2;
    }
}

void TestRefusals::settingsAreRefusedBeyondTheirLimits()
{
    QFETCH(QString, name);
    QFETCH(double, value);
    const Setting &limits = setting(name.toStdString());
    check({"train", "--steps", "0", "--set", name + '=' + QString::number(value, 'g', 17)}, 2,
          {"--set " + name, numberText(limits.min, QLocale::c()) + " to " + numberText(limits.max, QLocale::c())});
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
