// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture with a session in its text: PNG, SVG or PDF. What was kept of unsaved work is such a PNG, too.

#include "tests/fuzzing/target.h"
#include "ui/document/picturefile.h"
#include "ui/document/pngtext.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <array>

namespace npscope {

namespace {

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

// Nearly all that is changed in a PNG would be refused for its checksum; this is what such a change is in a file whose
// maker meant it.
QByteArray withChecksums(QByteArray png)
{
    for (qsizetype at = pngSignature.size(); at + 12 <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - 12)
            break;
        const quint32 sum = checksum(QByteArrayView(png).sliced(at + 4, length + 4));
        qToBigEndian(sum, png.data() + at + 8 + length);
        at += length + 12;
    }
    return png;
}

std::optional<Loaded<Session>> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return sessionFromPicture(buffer);
}

bool checkOne(const QByteArray &bytes)
{
    const auto session = read(bytes);
    if (!session)
        return false;
    if (!*session) {
        requireRefusal(session->error());
        return false;
    }
    requireSession(**session);
    const auto again = read(withSession("<svg>", **session));
    REQUIRE(again && *again, QString());
    REQUIRE(**again == **session, QString());
    return true;
}

} // namespace

bool check(const QByteArray &bytes)
{
    const bool isTaken = checkOne(bytes);
    return bytes.startsWith(pngSignature) ? checkOne(withChecksums(bytes)) || isTaken : isTaken;
}

std::vector<QByteArray> seeds()
{
    std::vector<QByteArray> all;
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    const std::vector<Session> sessions = sampleSessions();
    for (std::size_t i = 0; i < 3; ++i) {
        all.push_back(*pngBytes(image, sessions[i]));
        all.push_back(
            withSession("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n", sessions[i]));
        all.push_back("%PDF-1.4\n" + sessionAsXmp(sessions[i]) + "\n%%EOF\n");
    }
    return all;
}

} // namespace npscope
