// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pngchunks.h"

#include <QIODevice>
#include <QtEndian>

namespace npscope {

PngChunks findPngText(QIODevice &device, const QByteArray &keyword)
{
    // A chunk: length of its data (big endian), name, data, checksum; each but the data has four bytes.
    PngChunks result;
    qint64 at = pngSignature.size();
    while (device.seek(at)) {
        const QByteArray head = device.read(8);
        if (head.size() < 8)
            break;
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        const QByteArray name = head.sliced(4);
        at += 8 + length + 4;
        if (at > device.size())
            break;
        const bool isText = name == "tEXt" || name == "zTXt" || name == "iTXt";
        if (isText && device.read(qMin<qint64>(length, keyword.size() + 1)) == keyword + '\0')
            result.hasText = true;
        if (name == "IEND") {
            result.isComplete = true;
            break;
        }
    }
    return result;
}

} // namespace npscope
