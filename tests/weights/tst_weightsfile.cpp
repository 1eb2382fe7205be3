// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The weights as a file: value by value those of the run, and in PyTorch the same curves.

#include "core/live/settled.h"
#include "core/model/parameters.h"
#include "ui/document/sessionjson.h"
#include "ui/document/weightsfile.h"
#include "ui/figures/compute.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace npscope;

class TestWeightsFile : public QObject
{
    Q_OBJECT

private slots:
    void everyValueIsThere();
    void pyTorchDrawsTheSameCurves_data();
    void pyTorchDrawsTheSameCurves();
};

void TestWeightsFile::everyValueIsThere()
{
    Session session;
    session.step = 300;
    session.experiment.training.sizes = {.hidden = 5, .rDim = 3, .zDim = 4};
    const auto frame = settledFrames(session.experiment, {300}, {}, Depth::Curves).front();
    const QByteArray file = safetensors(*frame->weights, session);
    const auto length = qFromLittleEndian<quint64>(file.constData());
    QCOMPARE(length % 8, 0u);
    const QJsonObject header = QJsonDocument::fromJson(file.sliced(8, qsizetype(length))).object();
    const QByteArray data = file.sliced(8 + qsizetype(length));
    const QJsonObject metadata = header["__metadata__"].toObject();
    QVERIFY(*sessionFromBytes(metadata["session"].toString().toUtf8()) == session);

    const std::vector<std::pair<QString, QString>> names{
        {"encoder_1", "repr_encoder.l1"},   {"encoder_2", "repr_encoder.l2"}, {"latent_mean", "z_encoder.m1"},
        {"latent_scale", "z_encoder.std1"}, {"decoder_1", "decoder.l1"},      {"decoder_2", "decoder.l2"}};
    int values = 0;
    for (const Tensor &tensor : tensorsOf(session.experiment.training.sizes)) {
        QString name = QLatin1String(tensor.name);
        for (const auto &[ours, theirs] : names)
            name.replace(ours, theirs);
        const QJsonObject entry = header[name].toObject();
        QVERIFY2(!entry.isEmpty(), qPrintable(name));
        const qsizetype begin = entry["data_offsets"].toArray()[0].toInt();
        QCOMPARE(entry["shape"].toArray()[0].toInt(), tensor.rows);
        for (int row = 0; row < tensor.rows; ++row) {
            for (int column = 0; column < tensor.cols; ++column, ++values) {
                float value = 0;
                const quint32 bits =
                    qFromLittleEndian<quint32>(data.constData() + begin + 4 * (row * tensor.cols + column));
                memcpy(&value, &bits, sizeof value);
                QCOMPARE(value, frame->weights->theta[std::size_t(tensor.offset + column * tensor.rows + row)]);
            }
        }
    }
    QCOMPARE(values, parameterCount(session.experiment.training.sizes));
    QCOMPARE(data.size(), 4 * (values + 1)); // and sigma_y
}

void TestWeightsFile::pyTorchDrawsTheSameCurves_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("the article's") << "";
    QTest::newRow("other activations") << "encoder_activation=tanh decoder_activation=relu";
    QTest::newRow("a floor of sigma_z") << "sigma_z=floor";
    QTest::newRow("other sizes") << "hidden=20 r_dim=5 z_dim=3";
}

void TestWeightsFile::pyTorchDrawsTheSameCurves()
{
    QFETCH(QString, set);
    const auto run = [](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        const bool isDone = process.waitForFinished(60'000);
        return std::pair(isDone ? process.exitCode() : -1, process.readAll());
    };
    QString python = QStringLiteral("/usr/bin/python3"); // the distribution's, which has the distribution's PyTorch
    if (!QFile::exists(python))
        python = QStringLiteral("python3");
    if (run(python, {"-c", "import torch"}).first != 0)
        QSKIP("there is no PyTorch here");
    QTemporaryDir folder;
    const QString weights = folder.filePath("a.safetensors"), curves = folder.filePath("curves.csv"),
                  latents = folder.filePath("latents.csv");
    QStringList experiment{"--steps", "500"};
    for (const QString &setting : set.split(' ', Qt::SkipEmptyParts))
        experiment << "--set" << setting;
    const QString npscope = qEnvironmentVariable("NPSCOPE_PROGRAM");
    QCOMPARE(run(npscope, QStringList{"weights", "--out", weights} + experiment).first, 0);
    QCOMPARE(run(npscope, QStringList{"render", "--view", "functions", "--out", curves} + experiment).first, 0);
    QCOMPARE(run(npscope, QStringList{"render", "--view", "latent-plane", "--out", latents} + experiment).first, 0);
    // To 1e-5: both compute in single precision, in another order.
    const auto [code, said] = run(python, {qEnvironmentVariable("NPSCOPE_SOURCE") + "/tests/weights/npscope_weights.py",
                                           weights, curves, latents});
    qInfo("%s", said.trimmed().constData());
    QVERIFY2(code == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestWeightsFile)
#include "tst_weightsfile.moc"
