// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/fileactions.h"

#include "ui/document/document.h"
#include "ui/document/pointscsv.h"
#include "ui/document/recentfiles.h"
#include "ui/panels/editing.h"
#include "ui/run/runcontroller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace npscope {

namespace {

constexpr auto folderKey = "folders/session";

} // namespace

FileActions::FileActions(Document &document, RunController &run, Editing &editing, QSettings &settings, QWidget &window)
    : QObject(&window), newSession(add(tr("&New"), QKeySequence::New)), open(add(tr("&Open…"), QKeySequence::Open)),
      save(add(tr("&Save"), QKeySequence::Save)), saveAs(add(tr("Save &As…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      importPoints(add(tr("&Import Points…"), Qt::CTRL | Qt::Key_I)), m_document(document), m_run(run),
      m_editing(editing), m_settings(settings), m_window(window)
{
    connect(newSession, &QAction::triggered, this, [this] {
        if (confirmLeaving())
            m_document.newSession();
    });
    connect(open, &QAction::triggered, this, &FileActions::openByDialog);
    connect(save, &QAction::triggered, this, &FileActions::saveNow);
    connect(saveAs, &QAction::triggered, this, &FileActions::saveByDialog);
    connect(importPoints, &QAction::triggered, this, &FileActions::importByDialog);
}

QAction *FileActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void FileActions::fillRecent(QMenu &menu)
{
    menu.clear();
    const QStringList paths = RecentFiles(m_settings).paths();
    for (const QString &path : paths) {
        QString shown = QDir::toNativeSeparators(path);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(menu.addAction(shown), &QAction::triggered, this, [this, path] { openFile(path); });
    }
    menu.addSeparator();
    QAction *forget = menu.addAction(tr("&Clear the List"));
    forget->setEnabled(!paths.isEmpty());
    connect(forget, &QAction::triggered, this, [this] { RecentFiles(m_settings).clear(); });
}

bool FileActions::openFile(const QString &path)
{
    if (!confirmLeaving())
        return false;
    if (const auto failure = m_document.open(path)) {
        tell(tr("Not opened"), failure->text);
        return false;
    }
    RecentFiles(m_settings).add(path);
    setFolder(path);
    return true;
}

bool FileActions::confirmLeaving()
{
    emit aboutToLeave();
    if (!m_document.isModified())
        return true;
    const QString name = m_document.path().isEmpty() ? tr("Untitled") : QFileInfo(m_document.path()).fileName();
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to “%1”?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setInformativeText(tr("Without saving, the experiment as it is now will be lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return saveNow();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void FileActions::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open"), folder(),
        tr("Sessions and exported pictures (*.npscope *.png);;Sessions (*.npscope);;Pictures (*.png);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

bool FileActions::saveTo(const QString &path)
{
    if (const auto failure = m_document.save(path, m_run.step())) {
        tell(tr("Not saved"), failure->text);
        return false;
    }
    RecentFiles(m_settings).add(path);
    setFolder(path);
    return true;
}

bool FileActions::saveByDialog()
{
    QFileDialog dialog(&m_window, tr("Save As"), folder(), tr("Sessions (*.npscope)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("npscope"));
    dialog.selectFile(m_document.path().isEmpty() ? tr("untitled.npscope") : QFileInfo(m_document.path()).fileName());
    return dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().constFirst());
}

bool FileActions::saveNow()
{
    return m_document.path().isEmpty() ? saveByDialog() : saveTo(m_document.path());
}

void FileActions::importByDialog()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Import Points"), folder(),
                                                      tr("Tables of x and y (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto points = readPoints(path);
    if (!points)
        return tell(tr("Not imported"), points.error());
    setFolder(path);
    m_document.setPoints(m_editing.kind(), *points, tr("Import points"));
}

void FileActions::tell(const QString &title, const QString &text)
{
    QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, &m_window).exec();
}

QString FileActions::folder() const
{
    return m_settings.value(folderKey, QDir::homePath()).toString();
}

void FileActions::setFolder(const QString &path)
{
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
}

} // namespace npscope
