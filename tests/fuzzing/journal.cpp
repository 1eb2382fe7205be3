// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies beside a sweep's file, and that file, when the sweep goes on: behind a line of "=" comes the second one. A
// line SETTINGS stands for the line that says what sweep it is, which is this NPScope's and this machine's own.

#include "tests/fuzzing/target.h"
#include "ui/document/sweepjournal.h"
#include "ui/document/sweepsettings.h"

#include <QFile>
#include <QTemporaryDir>

namespace npscope {

namespace {

const std::optional<VariedColumn> notVaried;

const Sweep &sweep()
{
    static const Sweep sweep{.groups = {Experiment()}, .seeds = {0, 2}, .steps = {0, 1}};
    return sweep;
}

// As if it were trained: its numbers do not matter.
QByteArray rowsOf(std::size_t run)
{
    return sweptRunRows(sweep(), run, nullptr, notVaried);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), file.errorString());
}

// Nothing, or why it could not go on.
std::optional<Failure> goOn(const QString &path)
{
    SweepJournal journal(path, sweep(), notVaried);
    if (auto failure = journal.open())
        return failure;
    const std::vector<bool> isThere = journal.isThere();
    for (std::size_t run = 0; run < isThere.size(); ++run) {
        if (isThere[run])
            continue;
        const auto failure = journal.add(run, rowsOf(run));
        REQUIRE(!failure, failure->text);
    }
    const auto failure = journal.finish(true);
    REQUIRE(!failure, failure->text);
    return {};
}

} // namespace

bool check(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath("sweep.csv"), beside = SweepJournal::pathBeside(path);
    const QByteArray settings = sweepSettings(sweep(), notVaried);
    const qsizetype cut = bytes.indexOf("\n=\n");
    QByteArray journal = cut < 0 ? bytes : bytes.first(cut + 1);
    const QByteArray file = cut < 0 ? QByteArray() : bytes.sliced(cut + 3);
    if (journal.startsWith("SETTINGS\n"))
        journal = settings + journal.sliced(9);
    put(path, file);
    put(beside, journal);

    if (const auto failure = goOn(path)) {
        requireRefusal(failure->text);
        REQUIRE(contents(path) == file, failure->text);
        return false;
    }
    const QByteArray whole = contents(path);
    REQUIRE(whole.startsWith(sweepHeader(sweep(), notVaried)), QString::fromUtf8(whole));
    REQUIRE(whole.count('\n') == qsizetype(1 + sweep().rowCount()), QString::fromUtf8(whole));
    REQUIRE(contents(beside) == settings, QString::fromUtf8(contents(beside)));
    const auto failure = goOn(path); // once more: there is nothing to do
    REQUIRE(!failure, failure->text);
    REQUIRE(contents(path) == whole, QString::fromUtf8(contents(path)));
    return true;
}

std::vector<QByteArray> seeds()
{
    const QByteArray header = sweepHeader(sweep(), notVaried);
    return {"",
            "SETTINGS\n",
            "SETTINGS\n" + rowsOf(0),
            "SETTINGS\n" + rowsOf(1).chopped(10),
            "SETTINGS\n" + rowsOf(1) + "\n=\n" + header + rowsOf(0),
            "SETTINGS\n\n=\n" + header + rowsOf(0) + rowsOf(1),
            sweepSettings({.groups = {Experiment()}, .seeds = {0, 2}, .steps = {0, 2}}, notVaried) + rowsOf(0)};
}

} // namespace npscope
