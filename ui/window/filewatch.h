// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at the document's file whenever it may have changed on the disk, and when the window comes to the front: not
// every file system tells. What has become of the file is the document's to say.

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace npscope {

class Document;

class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FileWatch(Document &document, QWidget &window);

    /// So long after the first sign of a change: who replaces a file removes it first, or writes it in parts.
    static constexpr int delay = 400; // ms

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void look();

    Document &m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
};

} // namespace npscope
