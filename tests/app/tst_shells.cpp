// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Completion as bash, zsh and fish do it, each asked about the same beginnings of a line.

#include "tests/app/program.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class TestShells : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bashCompletes_data() { addLines(); }
    void bashCompletes();
    void bashOffersAllThatGoOn();
    void zshCompletes_data() { addLines(); }
    void zshCompletes();
    void fishCompletes_data() { addLines(); }
    void fishCompletes();
    void everyOptionIsCompleted();

private:
    static void addLines();
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestShells::initTestCase()
{
    for (const auto &[shell, name] : {std::pair{"bash", "npscope"}, {"zsh", "_npscope"}, {"fish", "npscope.fish"}}) {
        const Outcome outcome = runProgram({"help", shell});
        VERIFY_DONE(outcome);
        QVERIFY(makeFile(file(name), outcome.out));
    }
}

void TestShells::addLines()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word"); // that it ends with when it is completed
    const QStringList rows{"npscope rend",
                           "render",
                           "npscope help ma",
                           "man",
                           "npscope --them",
                           "--theme",
                           "npscope --theme li",
                           "light",
                           "npscope train --form",
                           "--format",
                           "npscope train --format j",
                           "json",
                           "npscope render --preset normal-9",
                           "normal-9001",
                           "npscope render --view functions,los",
                           "functions,loss",
                           "npscope sweep --steps 1 --inits he",
                           "he-normal",
                           "npscope train --set family=sa",
                           "family=sawtooth",
                           "npscope reproduce huang-eq-cn",
                           "huang-eq-cnp"};
    for (qsizetype i = 0; i < rows.size(); i += 2)
        QTest::newRow(qPrintable(rows[i])) << rows[i] << rows[i + 1];
}

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const int patience = 60'000; // ms; a shell that waits for more is to fail by itself
    return process.waitForFinished(patience) ? process.readAll() : QByteArray("it does not end");
}

// What bash would replace the last word by, or what of it comes after its "=".
QByteArray askBash(const QString &completion, const QString &line)
{
    return run("bash", {"--norc", "-c",
                        "source \"$0\"; COMP_LINE=$1 COMP_POINT=${#1}; _npscope; printf '%s\\n' \"${COMPREPLY[@]}\"",
                        completion, line});
}

} // namespace

void TestShells::bashCompletes()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    const QString reply = QString::fromUtf8(askBash(file("npscope"), line)).trimmed();
    QVERIFY2(reply == word || reply == word.section('=', 1), qPrintable(reply));
}

void TestShells::bashOffersAllThatGoOn()
{
    QCOMPARE(askBash(file("npscope"), "npscope re"), QByteArray("render\nreproduce\n"));
    QCOMPARE(askBash(file("npscope"), "npscope train --format "), QByteArray("csv\njson\n"));
    QCOMPARE(askBash(file("npscope"), "npscope train --steps "), QByteArray("\n")); // a number: nothing to offer
    QCOMPARE(askBash(file("npscope"), "npscope train --set=learning"),
             QByteArray("learning_rate=\nlearning_rate_decay=\n"));
}

void TestShells::zshCompletes()
{
    if (QStandardPaths::findExecutable("zsh").isEmpty())
        QSKIP("needs zsh");
    QFETCH(QString, line);
    QFETCH(QString, word);
    // In a terminal of its own, as it completes nowhere else; the line is there again, and what was put behind it.
    const char *script = R"(
        zmodload zsh/zpty
        zpty shell "TERM=dumb zsh -f -i" || { print no terminal; exit }
        hear() { out=; local x; repeat 600; do
            [[ $out != *$~1* ]] || return 0; sleep .1; while zpty -r -t shell x; do out+=$x; done; done }
        zpty -w shell "PS1= ; stty -echo columns 200; fpath=($1 \$fpath); autoload -U compinit; compinit -u -d $1/dump"
        zpty -w shell "bindkey '^I' complete-word; print rea''dy"
        hear ready
        zpty -w shell "npscope() { print -r -- sa''id:\${*}:e''nd }"
        zpty -w -n shell "$2"$'\t\n'
        hear 'said:*:end'
        print -r -- $out)";
    const QString said = QString::fromUtf8(run("zsh", {"-f", "-c", script, "zsh", m_folder.path(), line}));
    if (said.contains("no terminal"))
        QSKIP("needs a pseudo-terminal, which a bare chroot has not");
    static const QRegularExpression pattern("said:(.*?)[,= ]*:end");
    const QString expected = line.section(' ', 1, -2) + ' ' + word;
    QVERIFY2(pattern.match(said).captured(1) == expected.trimmed(), qPrintable(said));
}

void TestShells::fishCompletes()
{
    if (QStandardPaths::findExecutable("fish").isEmpty())
        QSKIP("needs fish");
    QFETCH(QString, line);
    QFETCH(QString, word);
    const QByteArray said =
        run("fish", {"-N", "-c", "source " + file("npscope.fish") + "; complete -C '" + line + '\''});
    const QString first = QString::fromUtf8(said).section('\n', 0, 0).section('\t', 0, 0);
    QVERIFY2(first == word, said);
}

// What help lists, and no hand keeps in step with the completions.
void TestShells::everyOptionIsCompleted()
{
    static const QRegularExpression option("^  (--[a-z-]+)", QRegularExpression::MultilineOption);
    for (const QString command :
         {"render", "train", "sweep", "evaluate", "answer", "reproduce", "weights", "presets"}) {
        const QString help = QString::fromUtf8(runProgram({"help", command}).out);
        const QString offered = QString::fromUtf8(askBash(file("npscope"), "npscope " + command + " --"));
        int count = 0;
        for (auto it = option.globalMatch(help); it.hasNext(); ++count) {
            const QString name = it.next().captured(1);
            QVERIFY2(offered.split('\n').contains(name), qPrintable(command + ' ' + name));
        }
        QVERIFY2(count > 0, qPrintable(command));
    }
}

QTEST_GUILESS_MAIN(TestShells)
#include "tst_shells.moc"
