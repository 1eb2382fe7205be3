// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions in files: *.npscope (JSON) and exported pictures, which carry their session (picturefile.h). What a file is
// decides its content, not its name.

#pragma once

#include "ui/document/filestamp.h"
#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QByteArray>
#include <QString>

#include <optional>

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

} // namespace npscope
