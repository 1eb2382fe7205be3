// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/filenotice.h"

#include "ui/document/document.h"
#include "ui/document/shown.h"
#include "ui/window/fileactions.h"
#include "ui/window/messagebar.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QMainWindow>

namespace npscope {

using namespace std::chrono_literals;

FileNotice::FileNotice(Document &document, FileActions &actions, QMainWindow &window)
    : QObject(&window), m_document(document), m_actions(actions), m_window(window), m_keep(new QAction(this))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &FileNotice::follow);
    connect(&document, &Document::changeOnDiskChanged, this, &FileNotice::follow);
    connect(m_keep, &QAction::triggered, this, &FileNotice::putAway);
    follow();
}

void FileNotice::follow()
{
    const FileStamp::Change change = m_document.changeOnDisk();
    if (change != FileStamp::Change::None && QGuiApplication::mouseButtons() != Qt::NoButton)
        return m_timer.start(); // what is pressed stays under the pointer
    m_timer.stop();
    putAway();
    if (change == FileStamp::Change::None)
        return;
    const bool isGone = change == FileStamp::Change::Removed;
    const QString name = shown(QFileInfo(m_document.path()).fileName());
    m_keep->setText(isGone ? tr("Not Now") : tr("Keep Mine"));
    m_keep->setToolTip(tr("Closes this message. Before anything on the disk is replaced, saving asks."));
    m_bar = new MessageBar(
        isGone ? tr("“%1” is no longer where it was opened or saved. This window still has what was in it.").arg(name)
               : tr("“%1” has changed on the disk. Reload shows it as it is now; Undo brings back what is here.")
                     .arg(name),
        {isGone ? m_actions.save : m_actions.reload, m_keep}, m_window);
}

void FileNotice::putAway()
{
    if (m_bar)
        m_bar->putAway();
    m_bar = nullptr;
}

} // namespace npscope
