// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sweepjournal.h"

#include "ui/document/output.h"
#include "ui/document/shown.h"
#include "ui/document/sweepsettings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cerrno>
#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SweepJournal)
};

// What the system keeps in its memory survives the end of a process; only the end of the machine asks for more.
constexpr qint64 msBetweenSyncs = 1000;

// False where another process has the file. Systems that cannot tell are trusted.
bool lock([[maybe_unused]] const QFile &file)
{
#ifdef Q_OS_UNIX
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
#else
    return true;
#endif
}

// Up to the end of its last whole line: a process may have been ended in the middle of the next one.
QByteArray wholeLines(const QByteArray &text)
{
    return text.left(text.lastIndexOf('\n') + 1);
}

} // namespace

QString SweepJournal::pathBeside(const QString &path)
{
    return path + QStringLiteral(".resume");
}

SweepJournal::SweepJournal(const QString &path, const Sweep &sweep, const std::optional<VariedColumn> &varied)
    : m_path(path), m_sweep(sweep), m_varied(varied), m_header(sweepHeader(sweep, varied)),
      m_settings(sweepSettings(sweep, varied)), m_file(pathBeside(path)), m_rows(sweep.runCount())
{
}

Failure SweepJournal::failure(const QString &reason) const
{
    return {Text::tr("%1 cannot be written: %2").arg(shownPath(m_file.fileName()), shown(reason, 200))};
}

std::optional<Failure> SweepJournal::open()
{
    QFile target(m_path);
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        return Failure{Text::tr("%1 is no file that rows could be in; --resume needs one").arg(shownPath(m_path))};
    if (info.exists() && !target.open(QIODevice::ReadOnly))
        return Failure{Text::tr("%1 cannot be read: %2").arg(shownPath(m_path), shown(target.errorString()))};
    const QByteArray text = info.exists() ? target.readAll() : QByteArray();
    if (auto problem = openFile())
        return problem;
    RowsOfRuns rows(m_sweep.runCount());
    if (auto problem = readOwn(!text.isEmpty(), rows))
        return problem;
    if (auto problem = read(text, m_path, rows))
        return problem;
    for (std::size_t run = 0; run < rows.size(); ++run) {
        if (!rows[run].isEmpty() && !rows[run].contains(QByteArray()))
            m_rows[run] = rows[run].join();
    }
    return {};
}

std::optional<Failure> SweepJournal::openFile()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(m_file.errorString());
    if (!lock(m_file)) {
        return Failure{Text::tr("%1 is being written by another npscope sweep; wait for it, or write another file")
                           .arg(shownPath(m_file.fileName()))};
    }
    return {};
}

// Afterwards the next row is written behind the last whole one.
std::optional<Failure> SweepJournal::readOwn(bool hasTarget, RowsOfRuns &rows)
{
    const QString name = shownPath(m_file.fileName());
    const QByteArray text = m_file.readAll(), lines = wholeLines(text);
    const QByteArray settings = lines.left(lines.indexOf('\n') + 1);
    if (lines.isEmpty() && hasTarget) {
        if (text.isEmpty())
            m_file.remove();
        return Failure{
            Text::tr("%1 is there, but nothing says what sweep its rows are of: that is in %2, which --resume "
                     "writes from the beginning; write another file, or this one anew without --resume")
                .arg(shownPath(m_path), name)};
    }
    if (!lines.isEmpty() && !isSweepSettings(settings)) {
        return Failure{
            Text::tr("%1 is not what npscope sweep --resume writes; remove it, or write another file").arg(name)};
    }
    if (settings == m_settings) {
        if (!m_file.resize(lines.size()) || !m_file.seek(lines.size()))
            return failure(m_file.errorString());
        return read(lines.mid(settings.size()), m_file.fileName(), rows);
    }
    if (hasTarget || lines.size() > settings.size()) { // else nothing is lost
        return Failure{Text::tr("%1 is of another sweep: %2; write another file, or remove it and %3")
                           .arg(shownPath(m_path), differenceOf(settings, m_settings), name)};
    }
    return begin();
}

std::optional<Failure> SweepJournal::begin()
{
    if (!m_file.resize(0) || !m_file.seek(0))
        return failure(m_file.errorString());
    return append(m_settings, true);
}

std::optional<Failure> SweepJournal::read(const QByteArray &text, const QString &path, RowsOfRuns &rows) const
{
    QHash<QByteArray, std::size_t> runs;
    for (std::size_t run = 0; run < m_sweep.runCount(); ++run)
        runs.insert(sweptRunHead(m_sweep, run, m_varied), run);
    const auto commas = m_header.count(',');
    const QByteArrayList lines = wholeLines(text).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // behind the last line's end is nothing
        const QByteArray line = lines[i] + '\n';
        if (i == 0 && line == m_header)
            continue;
        const QByteArrayList fields = lines[i].split(',');
        const qsizetype keys = m_varied ? 3 : 2; // init, (varied,) seed
        const auto run = runs.constFind(fields.mid(0, keys).join(',') + ',');
        bool isNumber = false;
        const auto step = std::ranges::find(m_sweep.steps, Step(fields.value(keys).toLongLong(&isNumber)));
        if (line.count(',') != commas || run == runs.constEnd() || !isNumber || step == m_sweep.steps.end()) {
            return Failure{Text::tr("%1, line %2: no row of this sweep; what is there must be asked for as well, or "
                                    "the file be another")
                               .arg(shownPath(path), QString::number(i + 1))};
        }
        QByteArrayList &of = rows[*run];
        of.resize(qsizetype(m_sweep.steps.size()));
        QByteArray &row = of[step - m_sweep.steps.begin()];
        if (!row.isEmpty() && row != line) {
            return Failure{Text::tr("%1, line %2: another row of the same run and step is there already; one of them "
                                    "is wrong")
                               .arg(shownPath(path), QString::number(i + 1))};
        }
        row = line;
    }
    return {};
}

std::vector<bool> SweepJournal::isThere() const
{
    std::vector<bool> is;
    for (const QByteArray &rows : m_rows)
        is.push_back(!rows.isEmpty());
    return is;
}

std::optional<Failure> SweepJournal::add(std::size_t run, const QByteArray &rows)
{
    m_rows[run] = rows;
    return append(rows, false);
}

std::optional<Failure> SweepJournal::append(const QByteArray &bytes, bool isUrgent)
{
    for (qint64 done = 0; done < bytes.size();) { // what a full disk still takes is no reason yet
        const qint64 written = m_file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return failure(m_file.errorString());
        done += written;
    }
    if (isUrgent || m_sinceSync.hasExpired(msBetweenSyncs)) {
        if (const QString problem = syncProblem(m_file); !problem.isEmpty())
            return failure(problem);
        m_sinceSync.start();
    }
    return {};
}

std::optional<Failure> SweepJournal::finish(bool hasHeader)
{
    QByteArray text = hasHeader ? m_header : QByteArray();
    for (const QByteArray &rows : m_rows)
        text += rows;
    QFile target(m_path);
    const bool isThere = target.open(QIODevice::ReadOnly) && target.readAll() == text;
    target.close();
    if (!isThere) { // make and others look at when it was written
        if (auto problem = write(m_path, text))
            return problem;
    }
    if (!m_file.resize(m_settings.size()))
        return failure(m_file.errorString());
    return {};
}

} // namespace npscope
