// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one text of a PNG without decoding its pixels: also from a picture that is cut short behind it, and
// wherever other programs have moved it to.

#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

namespace npscope {

inline const QByteArray pngSignature("\x89PNG\r\n\x1a\n", 8);

struct PngText {
    enum class State {
        Found,
        Damaged,  ///< the text is there, but its checksum or its contents are wrong
        Missing,  ///< the picture is whole and has no such text
        CutShort, ///< the picture ends before its end, and has no such text until there
    };
    State state = State::Missing;
    QString text;
};

/// `device` can be sought in, and has the signature. A text in more than `maxBytes` is none of ours.
PngText readPngText(QIODevice &device, const QByteArray &keyword, qint64 maxBytes);

} // namespace npscope
