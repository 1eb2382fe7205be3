// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sessionfile.h"

#include "core/experiment/settings.h"
#include "ui/document/output.h"
#include "ui/document/picturefile.h"
#include "ui/document/sessionjson.h"
#include "ui/document/shown.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SessionFile)
};

constexpr qint64 maxPipedBytes = 64 << 20; // of a picture, whose text may be at its end

Loaded<SessionFile> readSession(QIODevice &device)
{
    if (const auto picture = sessionFromPicture(device)) {
        if (!*picture)
            return picture->failure();
        return SessionFile{**picture, true};
    }
    // One byte more than allowed tells that it is too large, without reading the rest of it.
    const QByteArray bytes = device.read(maxSessionBytes + 1);
    const Loaded<Session> session = sessionFromBytes(bytes);
    if (!session)
        return session.failure();
    return SessionFile{*session, false, FileStamp(bytes)};
}

} // namespace

Loaded<SessionFile> loadSession(const QString &path)
{
    const QString name = shownPath(path);
    if (QFileInfo(path).isDir())
        return Failure{Text::tr("%1 is a folder; a session or a picture is expected").arg(name)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Text::tr("%1 cannot be read: %2").arg(name, shown(file.errorString()))};

    QBuffer buffer; // a pipe cannot be read twice
    QIODevice *device = &file;
    if (file.isSequential()) {
        buffer.setData(file.read(maxPipedBytes));
        buffer.open(QIODevice::ReadOnly);
        device = &buffer;
    }
    Loaded<SessionFile> session = readSession(*device);
    if (!session)
        return Failure{Text::tr("%1: %2").arg(name, session.error())};
    return session;
}

Loaded<FileStamp> saveSession(const QString &path, const Session &session)
{
    const QByteArray bytes = toBytes(session);
    if (const auto failure = write(path, bytes))
        return *failure;
    return FileStamp(bytes);
}

} // namespace npscope
