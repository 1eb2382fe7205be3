// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sessionfile.h"

#include "core/experiment/settings.h"
#include "ui/document/output.h"
#include "ui/document/pngtext.h"
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

constexpr char keyword[] = "NPScope";      // PNG cuts keywords with a colon
constexpr qint64 maxPipedBytes = 64 << 20; // of a picture, whose text may be at its end

Loaded<Session> sessionFromPicture(QIODevice &device)
{
    const PngText found = readPngText(device, keyword, maxSessionBytes);
    switch (found.state) {
    case PngText::State::Found:
        return sessionFromBytes(found.text.toUtf8());
    case PngText::State::Damaged:
        return Failure{Text::tr("the NPScope experiment in this picture is damaged")};
    case PngText::State::Missing:
        return Failure{Text::tr("a picture without an NPScope experiment in it")};
    case PngText::State::CutShort:
        return Failure{Text::tr("the picture is cut short, and what is left has no NPScope experiment in it")};
    }
    Q_UNREACHABLE();
}

Loaded<SessionFile> readSession(QIODevice &device)
{
    if (device.peek(pngSignature.size()) == pngSignature) {
        const Loaded<Session> session = sessionFromPicture(device);
        if (!session)
            return session.failure();
        return SessionFile{*session, true};
    }
    // One byte more than allowed tells that it is too large, without reading the rest of it.
    const QByteArray bytes = device.read(maxSessionBytes + 1);
    const Loaded<Session> session = sessionFromBytes(bytes);
    if (!session)
        return session.failure();
    return SessionFile{*session, false, FileStamp(bytes)};
}

QString describe(const Session &session)
{
    return QStringLiteral("initialisation %1, seed %2, step %3")
        .arg(QLatin1String(name(session.experiment.training.initialisation)))
        .arg(session.experiment.training.seed)
        .arg(session.step);
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

Loaded<QByteArray> pngBytes(const QImage &image, const Session &session)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    // Through the writer: an image copies all its pixels when it is given a text.
    writer.setText(QLatin1String(keyword), QString::fromUtf8(toBytes(session, QJsonDocument::Compact)));
    writer.setText(QStringLiteral("Software"), QStringLiteral("NPScope " NPSCOPE_VERSION));
    writer.setText(QStringLiteral("Title"), QStringLiteral("Neural process: ") + describe(session));
    writer.setText(QStringLiteral("Description"),
                   QStringLiteral("Functions sampled from a neural process. Opening this picture with NPScope "
                                  "restores its experiment, step and view."));
    if (!writer.write(image))
        return Failure{Text::tr("The picture cannot be made: %1").arg(writer.errorString())};
    return bytes;
}

std::optional<Failure> writePng(const QString &path, const QImage &image, const Session &session)
{
    const Loaded<QByteArray> bytes = pngBytes(image, session);
    if (!bytes)
        return bytes.failure();
    return write(path, *bytes);
}

} // namespace npscope
