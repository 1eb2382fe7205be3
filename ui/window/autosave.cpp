// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/autosave.h"

#include "ui/document/document.h"
#include "ui/document/output.h"
#include "ui/document/picturefile.h"
#include "ui/document/statefolder.h"
#include "ui/run/runcontroller.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <new>

namespace npscope {

namespace {

constexpr int pictureWidth = 480; // it is to be recognised; a whole one would take a tenth of a second each time

QString folder()
{
    return stateFolder(QStringLiteral("unsaved"));
}

QString lockOf(const QString &path)
{
    return path + QStringLiteral(".lock");
}

// What was to become such a file, of a process that was ended while it wrote it.
void removeHalves()
{
    const QDir halves(folder(), QStringLiteral("*.png.??????"), QDir::Name, QDir::Files);
    for (const QFileInfo &half : halves.entryInfoList()) {
        if (lock(lockOf(half.filePath().chopped(7))).file)
            QFile::remove(half.filePath());
    }
}

} // namespace

Autosave::Autosave(Document &document, RunController &run, const std::function<QImage()> &picture, QObject *parent)
    : QObject(parent), m_document(document), m_run(run), m_picture(picture)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keep);
    connect(&document, &Document::experimentChanged, this, &Autosave::follow);
    connect(&document, &Document::comparisonChanged, this, &Autosave::follow);
    connect(&document, &Document::momentsChanged, this, &Autosave::follow);
    connect(&document, &Document::modifiedChanged, this, &Autosave::follow);
}

Autosave::~Autosave()
{
    remove();
}

void Autosave::setOn(bool isOn)
{
    m_isOn = isOn;
    follow();
}

// The first change starts the clock: while one drags, it is kept again and again, and not put off.
void Autosave::follow()
{
    if (m_document.isSetAside())
        return; // the tour's; what was before it is kept already
    if (!m_isOn || !m_document.isModified()) {
        m_timer.stop();
        return remove();
    }
    if (!m_timer.isActive())
        m_timer.start();
}

// On a thread of its own: a disk that is busy would hold the window for as long as it takes to be sure of a file.
void Autosave::keep()
{
    if (m_isWriting)
        return m_timer.start(); // what has changed since then is the next one's
    const Loaded<Kept> kept = prepared();
    if (!kept)
        return tell(kept.error());
    if (kept->path.isEmpty())
        return;
    m_isWriting = true;
    m_thread = std::jthread([this, kept = *kept] {
        const auto problem = written(kept);
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                m_isWriting = false;
                tell(problem);
            },
            Qt::QueuedConnection);
    });
}

void Autosave::tell(const std::optional<QString> &problem)
{
    if (problem && !m_hasFailed)
        emit m_document.refused(tr("Unsaved work cannot be kept for a crash: %1").arg(*problem));
    m_hasFailed = problem.has_value();
}

std::optional<QString> Autosave::keepNow()
{
    m_thread = {}; // the older one is not to be written after this one
    const Loaded<Kept> kept = prepared();
    if (!kept)
        return kept.error();
    return kept->path.isEmpty() ? std::nullopt : written(*kept);
}

Loaded<Autosave::Kept> Autosave::prepared()
{
    if (!m_isOn || !m_document.isModified() || m_document.isSetAside())
        return Kept{};
    if (m_path.isEmpty()) {
        QDir().mkpath(folder()); // what fails here fails below, with a reason
        const QString path =
            folder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".png");
        m_lock = lock(lockOf(path)).file;
        if (!m_lock)
            return Failure{tr("%1 cannot be written").arg(lockOf(path))};
        m_path = path;
    }
    return Kept{m_path, m_picture(), m_document.session(m_run.step())};
}

std::optional<QString> Autosave::written(const Kept &kept)
{
    try {
        QImage picture = kept.picture;
        if (picture.width() > pictureWidth)
            picture = picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(1);
        const auto bytes = pngBytes(picture, kept.session);
        if (!bytes)
            return bytes.error();
        if (const auto failure = write(kept.path, *bytes))
            return failure->text;
        return {};
    } catch (const std::bad_alloc &) {
        return tr("There is not enough memory for it.");
    }
}

void Autosave::remove()
{
    if (m_path.isEmpty())
        return;
    m_thread = {}; // what is being written would come after this
    QFile::remove(m_path);
    m_path.clear();
    m_lock.reset(); // removes its file
}

QList<LostSession> Autosave::lost()
{
    removeHalves();
    QList<LostSession> found;
    const QDir all(folder(), QStringLiteral("*.png"), QDir::Time, QDir::Files);
    for (const QFileInfo &file : all.entryInfoList()) {
        if (const auto lockFile = lock(lockOf(file.filePath())).file)
            found.append({file.filePath(), file.lastModified(), lockFile});
    }
    return found;
}

void Autosave::forget(const LostSession &session)
{
    QFile::remove(session.path);
}

} // namespace npscope
