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

void Autosave::keep()
{
    const auto problem = keepNow();
    if (problem && !m_hasFailed)
        emit m_document.refused(tr("Unsaved work cannot be kept for a crash: %1").arg(*problem));
    m_hasFailed = problem.has_value();
}

std::optional<QString> Autosave::keepNow()
{
    if (!m_isOn || !m_document.isModified() || m_document.isSetAside())
        return {};
    if (m_path.isEmpty()) {
        QDir().mkpath(folder()); // what fails here fails below, with a reason
        const QString path =
            folder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".png");
        m_lock = lock(lockOf(path)).file;
        if (!m_lock)
            return tr("%1 cannot be written").arg(lockOf(path));
        m_path = path;
    }
    QImage picture = m_picture();
    if (picture.width() > pictureWidth)
        picture = picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(1);
    const auto bytes = pngBytes(picture, m_document.session(m_run.step()));
    if (!bytes)
        return bytes.error();
    if (const auto failure = write(m_path, *bytes))
        return failure->text;
    return {};
}

void Autosave::remove()
{
    if (m_path.isEmpty())
        return;
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
