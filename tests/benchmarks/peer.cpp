// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/peer.h"

#include "tests/benchmarks/process.h"

#include <QCoreApplication>
#include <QFile>

#include <stdexcept>

namespace npscope {

namespace {

QString answer(const Peer &peer, const QStringList &arguments)
{
    // One thread, as NPScope has; also in the libraries below torch.
    return QString::fromUtf8(
        outputOf(peer.command + arguments, {{"OMP_NUM_THREADS", "1"}, {"OPENBLAS_NUM_THREADS", "1"}}));
}

std::vector<double> numbers(const QString &line)
{
    std::vector<double> result;
    for (const QString &word : line.split(' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        result.push_back(word.toDouble(&isNumber));
        if (!isNumber)
            throw std::runtime_error("not a number: " + word.toStdString());
    }
    return result;
}

} // namespace

QString Peer::version() const
{
    return answer(*this, {"version"}).trimmed();
}

std::vector<std::vector<double>> Peer::check(int steps, const QStringList &files) const
{
    std::vector<std::vector<double>> result;
    for (const QString &line :
         answer(*this, QStringList{"check", QString::number(steps)} + files).split('\n', Qt::SkipEmptyParts))
        result.push_back(numbers(line));
    return result;
}

std::vector<double> Peer::time(double seconds, const QStringList &files) const
{
    std::vector<double> result;
    for (const QString &line :
         answer(*this, QStringList{"time", QString::number(seconds)} + files).split('\n', Qt::SkipEmptyParts))
        result.push_back(numbers(line).at(0));
    if (result.size() != std::size_t(files.size()))
        throw std::runtime_error(name.toStdString() + " did not measure all sizes");
    return result;
}

std::vector<Peer> peers()
{
    // The distribution's Python, which its packages are for, whatever comes first in the path.
    const QString system = QStringLiteral("/usr/bin/python3");
    const QString python = QFile::exists(system) ? system : QStringLiteral("python3");
    const QString script = QStringLiteral(NPSCOPE_BENCHMARK_SOURCES "/peer_pytorch.py");
    return {
        {"libtorch", "LibTorch, C++", {QCoreApplication::applicationDirPath() + "/peer_libtorch"}, true},
        {"pytorch", "PyTorch, eager", {python, script, "eager"}, true},
        {"pytorch-batched", "PyTorch, a batch of runs, per run", {python, script, "batched"}, false},
    };
}

} // namespace npscope
