// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/filewatch.h"

#include "ui/document/document.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QWidget>

namespace npscope {

FileWatch::FileWatch(Document &document, QWidget &window) : QObject(&window), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
    const auto wait = [this] {
        if (!m_timer.isActive()) // a folder where something changes all the time puts nothing off
            m_timer.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&document, &Document::pathChanged, this, wait); // one that comes back from the tour may have changed
    window.installEventFilter(this);
    wait();
}

bool FileWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        look();
    return QObject::eventFilter(watched, event);
}

// The file itself, and its folder, where it may come back. A file that was replaced is another one, and is to be
// watched anew.
void FileWatch::watch()
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    const QFileInfo file(m_document.path());
    if (m_document.path().isEmpty())
        return;
    if (file.isFile())
        m_watcher.addPath(file.filePath());
    if (file.dir().exists())
        m_watcher.addPath(file.absolutePath());
}

void FileWatch::look()
{
    watch(); // before it is read: what changes after that is told
    m_document.lookAtDisk();
}

} // namespace npscope
