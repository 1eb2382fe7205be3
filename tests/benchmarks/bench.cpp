// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs everything that is measured and prints one table. Steps of NPScope and of its peers are measured in turns,
// round by round, each program started anew, so that a machine that gets slower or busier does so for all of them.

#include "app/processorvariants.h"
#include "tests/benchmarks/flops.h"
#include "tests/benchmarks/machine.h"
#include "tests/benchmarks/peer.h"
#include "tests/benchmarks/peertask.h"
#include "tests/benchmarks/process.h"
#include "tests/benchmarks/table.h"
#include "tests/benchmarks/variants.h"
#include "tests/benchmarks/workloads.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <stdexcept>

using namespace npscope;

namespace {

constexpr int rounds = 5;
constexpr int starts = 9;
constexpr double peerSeconds = 0.3; // a size, a round
constexpr int checkedSteps = 5;
constexpr int deepBatches = 16; // that peers of deep networks take by turns
// Float rounds at 6e-8; a loss adds up to a thousand terms in another order, and five steps of Adam carry that on.
constexpr double checkTolerance = 1e-4;

// Eigen's product is compiled into the benchmarks, for what all of this program may use: for every x86-64 where the
// core alone has variants, and nothing to compare them with.
bool hasPeak()
{
    return processorVariants().empty();
}

void progress(const QString &what)
{
    std::fprintf(stderr, "NPScope: %s\n", qPrintable(what));
}

QString program(const char *name)
{
    return QCoreApplication::applicationDirPath() + '/' + QLatin1String(name);
}

/// The tasks of all sizes, as files in a folder of their own; those of deep networks come last.
class Tasks
{
public:
    Tasks()
    {
        for (const Workload &workload : workloads::all())
            add(workload, peerTask(workload.training, checkedSteps));
        m_plain = m_files.size();
        for (const Workload &workload : workloads::functions())
            add(workload, deepPeerTask(workload.training, checkedSteps, deepBatches));
    }

    QStringList files(const Peer &peer) const { return peer.isForDeep ? m_files : m_files.mid(0, m_plain); }
    /// Of those, one after the other.
    std::vector<double> losses(const Peer &peer) const
    {
        return {m_losses.begin(), m_losses.begin() + files(peer).size() * checkedSteps};
    }
    QString name(std::size_t file) const { return m_names[qsizetype(file)]; }

private:
    void add(const Workload &workload, const PeerTask &task)
    {
        m_names.append(workload.name);
        m_files.append(m_folder.filePath(workload.name));
        QFile file(m_files.last());
        if (!file.open(QIODevice::WriteOnly) || file.write(task.text) != task.text.size())
            throw std::runtime_error("cannot write " + m_files.last().toStdString());
        m_losses.insert(m_losses.end(), task.losses.begin(), task.losses.end());
    }

    QTemporaryDir m_folder;
    QStringList m_names;
    QStringList m_files;
    qsizetype m_plain = 0;
    std::vector<double> m_losses;
};

/// A comparison of speed means something only if the peer computes the same: throws where it does not. The largest
/// relative difference of a loss.
double discrepancy(const Peer &peer, const Tasks &tasks)
{
    const auto found = peer.check(checkedSteps, tasks.files(peer));
    const std::vector<double> losses = tasks.losses(peer);
    if (found.size() != losses.size())
        throw std::runtime_error(peer.name.toStdString() + " did not compute all steps");
    double worst = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const double loss : found[i]) {
            const double difference = std::abs(loss - losses[i]) / std::max(1.0, std::abs(losses[i]));
            if (!(difference < checkTolerance))
                throw std::runtime_error(QStringLiteral("%1 does not compute what NPScope does: a loss of %2, not %3")
                                             .arg(peer.name)
                                             .arg(loss)
                                             .arg(losses[i])
                                             .toStdString());
            worst = std::max(worst, difference);
        }
    }
    return worst;
}

Series stepSeries(const Workload &workload, const QString &name, const QString &label, Unit unit = Unit::Seconds)
{
    const QString step = QStringLiteral("step/%1/").arg(workload.name);
    const bool isCompared = name != "float" && unit == Unit::Seconds;
    return {step + name,
            QStringLiteral("step, %1: %2").arg(workload.name, label),
            unit,
            {},
            isCompared ? step + "float" : QString()};
}

std::vector<Series> stepSeries(const std::vector<Peer> &peers)
{
    std::vector<Series> all;
    for (const Workload &workload : workloads::all()) {
        all.push_back(stepSeries(workload, "float", "NPScope"));
        all.push_back(stepSeries(workload, "double", "NPScope in double"));
        for (const Peer &peer : peers)
            all.push_back(stepSeries(workload, peer.name, peer.label));
    }
    if (hasPeak())
        all.push_back({"peak", "product of two matrices in float, 1 thread, at its best", Unit::Flops});
    for (const Workload &workload : workloads::functions()) {
        all.push_back(stepSeries(workload, "float", "NPScope"));
        if (hasPeak())
            all.push_back(stepSeries(workload, "share", "NPScope's share of that", Unit::Share));
        all.push_back(stepSeries(workload, "two-threads", "NPScope, 2 threads"));
        all.push_back(stepSeries(workload, "gain", "2 threads against 1", Unit::Ratio));
        for (const Peer &peer : peers) {
            if (peer.isForDeep)
                all.push_back(stepSeries(workload, peer.name, peer.label));
        }
    }
    const Workload attentive = workloads::withPath()[0]; // which no peer computes, and whose operations are not counted
    all.push_back(stepSeries(attentive, "float", "NPScope"));
    all.push_back(stepSeries(attentive, "two-threads", "NPScope, 2 threads"));
    all.push_back(stepSeries(attentive, "gain", "2 threads against 1", Unit::Ratio));
    return all;
}

std::vector<Series> measureSteps(const std::vector<Peer> &peers)
{
    std::vector<Series> all = stepSeries(peers);
    const auto note = [&](const QString &name, double value) {
        std::find_if(all.begin(), all.end(), [&](const Series &series) {
            return series.name == name;
        })->values.push_back(value);
    };
    const Tasks tasks;
    for (int round = 1; round <= rounds; ++round) {
        progress(QStringLiteral("training steps, round %1 of %2").arg(round).arg(rounds));
        const auto own = measure(program("bench_core"), "^step/");
        for (auto it = own.begin(); it != own.end(); ++it)
            note(it.key(), it->at(0));
        for (const Workload &workload : workloads::networks()) {
            const QString step = QStringLiteral("step/%1/").arg(workload.name);
            note(step + "gain", own[step + "float"].at(0) / own[step + "two-threads"].at(0));
        }
        if (hasPeak()) {
            double peak = 0;
            for (const auto &found : measure(program("bench_core"), "^peak/"))
                peak = std::max(peak, found.at(0));
            note("peak", peak);
            for (const Workload &workload : workloads::functions()) {
                const QString step = QStringLiteral("step/%1/").arg(workload.name);
                note(step + "share", flopsOf(workload.training) / own[step + "float"].at(0) / peak);
            }
        }
        for (const Peer &peer : peers) {
            const auto times = peer.time(peerSeconds, tasks.files(peer));
            for (std::size_t i = 0; i < times.size(); ++i)
                note(QStringLiteral("step/%1/%2").arg(tasks.name(i), peer.name), times[i]);
        }
    }
    return all;
}

std::vector<Series> measureParts()
{
    progress("prediction, exact answers, seeks, retraining, throughput");
    const auto found = measure(program("bench_core"), "^(predict|oracle|seek/[0-9]|retrain|runs)");
    std::vector<Series> all;
    const auto add = [&](const QString &name, const QString &label, Unit unit = Unit::Seconds) {
        all.push_back({name, label, unit, found.value(name)});
    };
    add("predict", "predict 100 curves × 161 points");
    for (const Workload &workload : workloads::networks())
        add(QStringLiteral("predict/%1").arg(workload.name),
            QStringLiteral("predict at 161 x given 10 points%1: %2")
                .arg(workload.training.hasLatent() ? ", 100 curves" : "", workload.name));
    for (const QString family : {"sine", "sine-shift", "eq", "weakly-periodic", "eq-random", "sawtooth", "mixture"})
        add("oracle/" + family, "exact answer given 10 points, at 161 x: " + family);
    add("seek/25001", "go to a random step of 25 001");
    add("seek/1000000", "go to a random step of 1 000 000");
    add("retrain", "drag a training point: retrained to step 9000");
    add("runs/threads=1", "steps of independent runs, 1 thread", Unit::PerSecond);
    add("runs/threads=2", "steps of independent runs, 2 threads", Unit::PerSecond);
    Series gain{"runs/gain", "2 threads against 1", Unit::Ratio};
    for (std::size_t i = 0; i < all.back().values.size(); ++i)
        gain.values.push_back(all.back().values[i] / all[all.size() - 2].values.at(i));
    all.push_back(gain);
    return all;
}

// Each in a process of its own, whose memory is then that of one network.
std::vector<Series> measureLargeSeeks()
{
    std::vector<Series> all;
    for (const Workload &workload : workloads::conditional()) {
        const QString name = QStringLiteral("seek/%1/").arg(workload.name);
        progress(QStringLiteral("training %1 for 20 000 steps, and seeks").arg(workload.name));
        const auto found = measure(program("bench_core"), '^' + name);
        const QString label = QStringLiteral("go to a random step of 20 000, %1: ").arg(workload.name);
        all.push_back({name + "shown", label + "shown", Unit::Seconds, found[name + "shown"]});
        all.push_back({name + "exact", label + "exactly", Unit::Seconds, found[name + "exact"]});
        all.push_back({name + "resident", label + "resident", Unit::Bytes, {found[name + "exact/resident"].back()}});
    }
    return all;
}

std::vector<Series> measurePainting()
{
    std::vector<Series> all;
    for (const QString scale : {"1", "2"}) {
        progress("painting at scale " + scale);
        const auto found = measure(program("bench_window"), "^paint/", {{"QT_SCALE_FACTOR", scale}});
        const auto add = [&](const QString &name, const QString &label) {
            all.push_back({name + "@" + scale, label + ", scale " + scale, Unit::Seconds, found.value(name)});
        };
        add("paint/fan", "paint a fan, 900 × 600");
        add("paint/loss/25001", "paint the loss, 900 × 220, 25 001 steps");
        add("paint/loss/1000000", "paint the loss, 900 × 220, 1 000 000 steps");
    }
    return all;
}

std::vector<Series> measureProgram()
{
    progress("start and memory");
    Series start{"start", "start: from exec to the first paint"};
    secondsToFirstLine({program("bench_start")}); // warms the disk's cache
    for (int i = 0; i < starts; ++i)
        start.values.push_back(secondsToFirstLine({program("bench_start")}));
    QByteArray rest;
    secondsToFirstLine({program("bench_start"), "1000000"}, &rest);
    const QList<QByteArray> words = rest.simplified().split(' ');
    if (words.size() != 2 || words[0] != "resident")
        throw std::runtime_error("the window did not play a million steps");
    return {start, {"resident", "resident after 1 000 000 steps in the window", Unit::Bytes, {words[1].toDouble()}}};
}

void run(bool withPeers, const QString &jsonPath)
{
    const std::vector<Peer> compared = withPeers ? peers() : std::vector<Peer>();
    const QJsonObject measuredOn = machine(); // its load before the work begins
    QString head = machineText(measuredOn);
    QJsonArray peerText;
    for (const Peer &peer : compared) {
        progress("checking that " + peer.name + " computes the same");
        const QString checked = QStringLiteral("%1: %2; losses within %3 of NPScope's")
                                    .arg(peer.name, peer.version())
                                    .arg(discrepancy(peer, Tasks()), 0, 'g', 2);
        head += checked + '\n';
        peerText.append(checked);
    }
    for (const Workload &workload : workloads::all())
        head += QStringLiteral("%1: %2\n").arg(workload.name, workload.description);
    for (const Workload &workload : workloads::functions())
        head += QStringLiteral("%1: %2; %3 million operations a step\n")
                    .arg(workload.name, workload.description)
                    .arg(flopsOf(workload.training) * 1e-6, 0, 'f', 1);

    head += QStringLiteral("anp: %1\n").arg(workloads::withPath()[0].description);

    std::vector<Series> results;
    for (const auto &part :
         {measureSteps(compared), measureParts(), measureLargeSeeks(), measurePainting(), measureProgram()})
        results.insert(results.end(), part.begin(), part.end());
    std::printf("%s\n%s", qUtf8Printable(head), qUtf8Printable(table(results)));
    if (!jsonPath.isEmpty())
        saveJson(jsonPath,
                 {{"machine", measuredOn}, {"peers", peerText}, {"rounds", rounds}, {"results", toJson(results)}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures NPScope and prints one table.");
    parser.addHelpOption();
    parser.addOptions({{"peers", "Also measure LibTorch and PyTorch, in turns with NPScope."},
                       {"json", "Write every value to this file.", "file"},
                       {"processor", "Measure this variant of the package's core.", "name"},
                       {"against", "Compare all of them with the native build whose benchmarks are there.", "folder"}});
    parser.process(application);
    try {
        if (parser.isSet("processor"))
            takeVariant(parser.value("processor"), argv);
        if (parser.isSet("against"))
            compareVariants(parser.value("against"), parser.value("json"));
        else
            run(parser.isSet("peers"), parser.value("json"));
    } catch (const std::exception &error) {
        progress(error.what());
        return 1;
    }
}
