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
    void everyValueIsThere_data();
    void everyValueIsThere();
    void pyTorchDrawsTheSameCurves_data();
    void pyTorchDrawsTheSameCurves();
};

void TestWeightsFile::everyValueIsThere_data()
{
    QTest::addColumn<Training>("training");
    const auto row = [](const char *name, auto set) {
        Training training;
        training.sizes = {.hidden = 5, .rDim = 4, .zDim = 3};
        set(training);
        QTest::newRow(name) << training;
    };
    row("the article's", [](Training &) {});
    row("deep", [](Training &t) { t.sizes.encoderLayers = 4, t.sizes.decoderLayers = 6; });
    row("learned noise", [](Training &t) { t.sizes.decoderLayers = 2, t.noise = Noise::Learned; });
    const auto functions = [](Training &t, Model model) {
        t.functions.family = Family::Sine;
        t.model = model;
    };
    row("conditional", [&](Training &t) { functions(t, Model::Cnp), t.sizes.decoderLayers = 6; });
    row("convolutional", [&](Training &t) { functions(t, Model::ConvCnp), t.sizes.convLayers = 16; });
    row("attentive", [&](Training &t) {
        functions(t, Model::Acnp), t.sizes.encoderLayers = 4, t.sizes.decoderLayers = 6, t.sizes.selfAttention = 2;
    });
    row("the most tensors", [&](Training &t) { // with each part as deep as may be
        functions(t, Model::Np), t.path = Path::Attention, t.noise = Noise::Predicted;
        t.sizes.encoderLayers = 4, t.sizes.decoderLayers = 6, t.sizes.selfAttention = 2;
    });
}

void TestWeightsFile::everyValueIsThere()
{
    Session session;
    session.step = 3;
    QFETCH(Training, training);
    session.experiment.training = training;
    QVERIFY(!findProblem(session.experiment));
    const auto frame = settledFrames(session.experiment, {session.step}, {}, Depth::Curves).front();
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
    const Tensors tensors = tensorsOf(training);
    for (const Tensor &tensor : tensors) {
        QString name = QString::fromStdString(tensor.name());
        for (const auto &[ours, theirs] : names) {
            if (tensors.size() == 2 * names.size())
                name.replace(ours, theirs);
        }
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
    QCOMPARE(values, tensorParameterCount(training));
    const bool hasSigmaY = !training.predictsSigmaY();
    QCOMPARE(header.contains("sigma_y"), hasSigmaY);
    QCOMPARE(header.size(), qsizetype(tensors.size()) + 1 + hasSigmaY); // each by a name of its own
    QCOMPARE(data.size(), 4 * (values + hasSigmaY));
}

void TestWeightsFile::pyTorchDrawsTheSameCurves_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("the article's") << "";
    QTest::newRow("other activations") << "encoder_activation=tanh decoder_activation=relu";
    QTest::newRow("a floor of sigma_z") << "sigma_z=floor";
    QTest::newRow("other sizes") << "hidden=20 r_dim=5 z_dim=3";
    QTest::newRow("conditional, deep") << "model=cnp family=sine encoder_layers=4 decoder_layers=6";
    QTest::newRow("convolutional, deep") << "model=convcnp family=sine conv_layers=10 initialisation=he-normal";
    // Not by weights of sd 1, as without it: its scores are some tens, and softmax makes much of their last bits.
    QTest::newRow("attentive") << "model=acnp family=sine r_dim=4 heads=2 self_attention=2 initialisation=default";
    QTest::newRow("a path of attention") << "deterministic_path=attention family=sine r_dim=4 heads=2 decoder_layers=6";
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
    QStringList experiment{"--steps", "500", "--context", "-1,0.5;0,0.2;1.5,-1"};
    for (const QString &setting : set.split(' ', Qt::SkipEmptyParts))
        experiment << "--set" << setting;
    const QString npscope = qEnvironmentVariable("NPSCOPE_PROGRAM");
    QCOMPARE(run(npscope, QStringList{"weights", "--out", weights} + experiment).first, 0);
    QCOMPARE(run(npscope, QStringList{"render", "--view", "functions", "--out", curves} + experiment).first, 0);
    QStringList files{weights, curves};
    if (!set.contains("cnp")) {
        QCOMPARE(run(npscope, QStringList{"render", "--view", "latent-plane", "--out", latents} + experiment).first, 0);
        files << latents;
    }
    // To 1e-5: both compute in single precision, in another order.
    const QString script = qEnvironmentVariable("NPSCOPE_SOURCE") + "/tests/weights/npscope_weights.py";
    const auto [code, said] = run(python, QStringList{script} + files);
    qInfo("%s", said.trimmed().constData());
    QVERIFY2(code == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestWeightsFile)
#include "tst_weightsfile.moc"
