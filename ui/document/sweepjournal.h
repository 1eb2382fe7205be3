// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What lets a sweep go on where it was ended: beside its file F stands F.resume, whose first line says what sweep it is
// and which holds the rows of each run as soon as that is finished. F itself is written when all are there, as a whole
// and in order, so that it never has a part of a sweep and has the same bytes however often it was begun; F.resume then
// keeps its first line, by which rows of F are known to be of the same experiment when more seeds are asked for.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/recordtext.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <optional>
#include <vector>

namespace npscope {

class SweepJournal
{
public:
    /// Of F.
    static QString pathBeside(const QString &path);

    /// Both must outlive it.
    SweepJournal(const QString &path, const Sweep &sweep, const std::optional<VariedColumn> &varied);
    SweepJournal(const SweepJournal &) = delete;
    SweepJournal &operator=(const SweepJournal &) = delete;

    /// Reads F and F.resume, if they are there, and keeps others from writing there. Why that cannot be, or nothing.
    [[nodiscard]] std::optional<Failure> open();
    /// Of each run whether all of its rows are known. A run that was ended in the middle of a row is not there.
    std::vector<bool> isThere() const;
    /// The rows of a run that is finished, written at once.
    [[nodiscard]] std::optional<Failure> add(std::size_t run, const QByteArray &rows);
    /// Writes F, once all runs are there.
    [[nodiscard]] std::optional<Failure> finish(bool hasHeader);

private:
    using RowsOfRuns = std::vector<QByteArrayList>; // of a run one for each step, empty where it is not known

    std::optional<Failure> openFile();
    std::optional<Failure> readOwn(bool hasTarget, RowsOfRuns &rows);
    std::optional<Failure> begin();
    std::optional<Failure> read(const QByteArray &text, const QString &path, RowsOfRuns &rows) const;
    std::optional<Failure> append(const QByteArray &bytes, bool isUrgent);
    Failure failure(const QString &reason) const;

    const QString m_path;
    const Sweep &m_sweep;
    const std::optional<VariedColumn> &m_varied;
    const QByteArray m_header;   // of the columns
    const QByteArray m_settings; // the first line
    QFile m_file;
    QElapsedTimer m_sinceSync;
    std::vector<QByteArray> m_rows; // of each run, empty where it is not there
};

} // namespace npscope
