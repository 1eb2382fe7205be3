// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions in files: *.npscope (JSON) and exported PNG pictures, whose text carries the session. Which of
// the two a file is decides its content, not its name.

#pragma once

#include "ui/document/filestamp.h"
#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QImage;

namespace npscope {

struct SessionFile {
    Session session;
    bool isPicture = false; ///< not to be saved over
    FileStamp stamp = {};   ///< of a session file
};

/// Of a picture only the text is read, not the pixels.
Loaded<SessionFile> loadSession(const QString &path);
/// The stamp of what is there now.
Loaded<FileStamp> saveSession(const QString &path, const Session &session);

/// The picture with the session in its text, under the keyword "NPScope".
Loaded<QByteArray> pngBytes(const QImage &image, const Session &session);
std::optional<Failure> writePng(const QString &path, const QImage &image, const Session &session);

} // namespace npscope
