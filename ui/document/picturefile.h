// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The session in an exported picture, be it PNG, SVG or PDF: opening the picture brings back its experiment, step and
// view.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QByteArray>

#include <optional>

class QImage;
class QIODevice;

namespace npscope {

/// The picture with the session in its text, under the keyword "NPScope".
Loaded<QByteArray> pngBytes(const QImage &image, const Session &session);
/// The SVG with the session in its metadata.
QByteArray withSession(QByteArray svg, const Session &session);
/// XMP metadata for a PDF, which are kept there as they are.
QByteArray sessionAsXmp(const Session &session);

/// Of a picture only the text is read, not what is drawn. Nothing where the device holds no picture; it can be peeked
/// at and sought in.
std::optional<Loaded<Session>> sessionFromPicture(QIODevice &device);

} // namespace npscope
