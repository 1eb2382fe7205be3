// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks the chunks of a PNG without decoding anything, to tell a picture that has no such text from one
// that is cut short before its text could be found.

#pragma once

#include <QByteArray>

class QIODevice;

namespace npscope {

inline const QByteArray pngSignature("\x89PNG\r\n\x1a\n", 8);

struct PngChunks {
    bool hasText = false;    ///< a text with the keyword is there, whole
    bool isComplete = false; ///< the closing chunk is there
};

/// `device` stands at its beginning and can be sought in.
PngChunks findPngText(QIODevice &device, const QByteArray &keyword);

} // namespace npscope
