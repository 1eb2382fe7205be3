// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/weightsfile.h"

#include "core/model/noise.h"
#include "core/model/parameters.h"
#include "ui/document/sessionjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QtEndian>

#include <array>
#include <bit>

namespace npscope {

namespace {

// In the order of tensorsOf(): a weight and a bias each.
constexpr std::array articlesNames{"repr_encoder.l1", "repr_encoder.l2", "z_encoder.m1",
                                   "z_encoder.std1",  "decoder.l1",      "decoder.l2"};

QString nameOf(const Tensors &tensors, std::size_t i, bool isArticles)
{
    if (!isArticles)
        return QString::fromStdString(tensors[i].name());
    return QLatin1String(articlesNames[i / 2]) + '.' + QLatin1String(tensors[i].kind);
}

void append(QByteArray &data, float value)
{
    const quint32 bits = qToLittleEndian(std::bit_cast<quint32>(value));
    data.append(reinterpret_cast<const char *>(&bits), sizeof bits);
}

} // namespace

QByteArray safetensors(const Weights &weights, const Session &session)
{
    QJsonObject header;
    QByteArray data;
    const auto describe = [&](const QString &name, const QJsonArray &shape, qsizetype begin) {
        header.insert(
            name, QJsonObject{{"dtype", "F32"}, {"shape", shape}, {"data_offsets", QJsonArray{begin, data.size()}}});
    };
    const auto tensors = tensorsOf(weights.training);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors[i];
        const qsizetype begin = data.size();
        for (int row = 0; row < tensor.rows; ++row) {
            for (int column = 0; column < tensor.cols; ++column)
                append(data, weights.theta[std::size_t(tensor.offset + column * tensor.rows + row)]);
        }
        describe(nameOf(tensors, i, hasArticlesParts(weights.training)),
                 tensor.isBias || tensor.start ? QJsonArray{tensor.rows} : QJsonArray{tensor.rows, tensor.cols}, begin);
    }
    if (!weights.training.predictsSigmaY()) {
        const qsizetype begin = data.size();
        append(data, float(sigmaYOf(weights.training, weights.theta.data())));
        describe(QStringLiteral("sigma_y"), {1}, begin);
    }
    header.insert("__metadata__",
                  QJsonObject{{"format", "npscope-weights"},
                              {"step", QString::number(session.step)},
                              {"session", QString::fromUtf8(toBytes(session, QJsonDocument::Compact))}});
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    json.append((8 - json.size() % 8) % 8, ' '); // the values are aligned
    const quint64 length = qToLittleEndian(quint64(json.size()));
    return QByteArray(reinterpret_cast<const char *>(&length), sizeof length) + json + data;
}

} // namespace npscope
