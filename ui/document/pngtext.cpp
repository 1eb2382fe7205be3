// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pngtext.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

namespace npscope {

namespace {

// The checksum of PNG: CRC-32 over a chunk's name and data.
quint32 checksum(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &nameAndData)
{
    return bigEndian(quint32(nameAndData.size() - 4)) + nameAndData + bigEndian(checksum(nameAndData));
}

// Qt reads the texts that stand before the pixels: here the picture is one grey pixel, never decoded.
QString decode(const QByteArray &nameAndData, const QString &keyword)
{
    const QByteArray onePixel("IHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0", 17);
    QByteArray picture = pngSignature + chunk(onePixel) + chunk(nameAndData) + chunk("IDAT") + chunk("IEND");
    QBuffer buffer(&picture);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "png").text(keyword);
}

} // namespace

PngText readPngText(QIODevice &device, const QByteArray &keyword, qint64 maxBytes)
{
    // A chunk: length of its data (big endian), name, data, checksum; each but the data has four bytes.
    for (qint64 at = pngSignature.size(); device.seek(at);) {
        const QByteArray head = device.read(8);
        if (head.size() < 8)
            break;
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        const QByteArray name = head.sliced(4);
        at += 8 + length + 4;
        if (at > device.size())
            break;
        if (name == "IEND")
            return {PngText::State::Missing, {}};
        const bool isText = name == "tEXt" || name == "zTXt" || name == "iTXt";
        if (!isText || device.peek(keyword.size() + 1) != keyword + '\0')
            continue;
        if (length > maxBytes)
            return {PngText::State::Damaged, {}};
        const QByteArray nameAndData = name + device.read(length);
        if (device.read(4) != bigEndian(checksum(nameAndData)))
            return {PngText::State::Damaged, {}};
        const QString text = decode(nameAndData, QString::fromLatin1(keyword));
        return {text.isEmpty() ? PngText::State::Damaged : PngText::State::Found, text};
    }
    return {PngText::State::CutShort, {}};
}

} // namespace npscope
