// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/fileactions.h"

#include "ui/document/datafile.h"
#include "ui/document/document.h"
#include "ui/document/output.h"
#include "ui/document/recentfiles.h"
#include "ui/document/shown.h"
#include "ui/document/weightsfile.h"
#include "ui/run/runcontroller.h"
#include "ui/window/datataking.h"
#include "ui/window/firstsession.h"
#include "ui/window/plainbox.h"
#include "ui/window/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

namespace npscope {

namespace {

constexpr auto folderKey = "folders/session";

} // namespace

FileActions::FileActions(Document &document, RunController &run, DataTaking &taking, QSettings &settings,
                         QWidget &window)
    : QObject(&window), newSession(add(tr("&New"), QKeySequence::New)), open(add(tr("&Open…"), QKeySequence::Open)),
      save(add(tr("&Save"), QKeySequence::Save)), saveAs(add(tr("Save &As…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      importPoints(add(tr("&Import Points…"), Qt::CTRL | Qt::Key_I)),
      exportWeights(add(tr("Export &Weights…"), Qt::CTRL | Qt::SHIFT | Qt::Key_W)), m_document(document), m_run(run),
      m_taking(taking), m_settings(settings), m_window(window)
{
    connect(newSession, &QAction::triggered, this, [this] {
        if (confirmLeaving())
            m_document.newSession(firstSession(Preferences::kept(m_settings).beginsWith));
    });
    connect(open, &QAction::triggered, this, &FileActions::openByDialog);
    connect(save, &QAction::triggered, this, &FileActions::saveNow);
    connect(saveAs, &QAction::triggered, this, &FileActions::saveByDialog);
    connect(importPoints, &QAction::triggered, this, &FileActions::importByDialog);
    connect(exportWeights, &QAction::triggered, this, &FileActions::exportWeightsByDialog);
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
        QString text = shownPath(path);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(menu.addAction(text), &QAction::triggered, this, [this, path] { openFile(path); });
    }
    menu.addSeparator();
    QAction *forget = menu.addAction(tr("&Clear the List"));
    forget->setEnabled(!paths.isEmpty());
    connect(forget, &QAction::triggered, this, [this] { RecentFiles(m_settings).clear(); });
}

bool FileActions::openFile(const QString &path)
{
    if (isDataPath(path)) { // it comes into the present session
        importFile(path);
        return true;
    }
    if (!confirmLeaving())
        return false;
    return take(loadSession(path), path);
}

bool FileActions::take(const Loaded<SessionFile> &file, const QString &path)
{
    if (!file) {
        PlainBox::warn(tr("Not opened"), file.error(), m_window);
        return false;
    }
    m_document.load(*file, path);
    remember(path);
    return true;
}

bool FileActions::confirmLeaving()
{
    emit aboutToLeave();
    if (!m_document.isModified())
        return true;
    const QString name = m_document.path().isEmpty() ? tr("Untitled") : fileName();
    PlainBox box(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to “%1”?").arg(name),
                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
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
        tr("Sessions and exported pictures (*.npscope *.png *.svg *.pdf);;Sessions (*.npscope);;"
           "Pictures (*.png *.svg *.pdf);;Tables of x and y (*.csv *.tsv *.tab *.txt *.dat);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

bool FileActions::saveTo(const QString &path)
{
    if (const auto failure = m_document.save(path, m_run.step())) {
        PlainBox::warn(tr("Not saved"), failure->text, m_window);
        return false;
    }
    remember(path);
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
    if (m_document.path().isEmpty())
        return saveByDialog();
    const FileStamp::Change change = m_document.changeOnDisk();
    return change == FileStamp::Change::None ? saveTo(m_document.path()) : saveOver(change);
}

// Both versions may be somebody's work: asks.
bool FileActions::saveOver(FileStamp::Change change)
{
    const bool isGone = change == FileStamp::Change::Removed;
    PlainBox box(QMessageBox::Warning, isGone ? tr("Removed from the disk") : tr("Changed on the disk"),
                 (isGone ? tr("“%1” is no longer where it was opened or saved.")
                         : tr("“%1” was changed by somebody else since it was opened or saved here."))
                     .arg(fileName()),
                 QMessageBox::Cancel, m_window);
    box.setInformativeText(isGone ? tr("It can be saved there anew, or under another name.")
                                  : tr("Overwriting it loses what is in it now. Under another name both are kept."));
    const auto *overwrite = box.addButton(isGone ? tr("Save &Anew") : tr("&Overwrite"),
                                          isGone ? QMessageBox::AcceptRole : QMessageBox::DestructiveRole);
    QPushButton *elsewhere = box.addButton(tr("Save &As…"), QMessageBox::AcceptRole);
    box.setDefaultButton(elsewhere);
    box.exec();
    if (box.clickedButton() == overwrite)
        return saveTo(m_document.path());
    return box.clickedButton() == elsewhere && saveByDialog();
}

void FileActions::importByDialog()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Import Points"), folder(),
                                     tr("Tables of x and y (*.csv *.tsv *.tab *.txt *.dat);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void FileActions::importFile(const QString &path)
{
    setFolder(path);
    m_taking.import(path);
}

// Of the step on the screen.
void FileActions::exportWeightsByDialog()
{
    m_run.pause();
    const auto frame = m_run.frame();
    if (!frame || !frame->weights || frame->step == frame->divergedAt)
        return PlainBox::warn(tr("Not exported"), tr("There are no finite weights at this step."), m_window);
    QFileDialog dialog(&m_window, tr("Export Weights"), folder(), tr("Weights (*.safetensors)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("safetensors"));
    dialog.selectFile(QStringLiteral("npscope-step%1.safetensors").arg(frame->step));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (const auto failure = write(path, safetensors(*frame->weights, m_document.session(frame->step))))
        return PlainBox::warn(tr("Not exported"), failure->text, m_window);
    setFolder(path);
}

QString FileActions::fileName() const
{
    return shown(QFileInfo(m_document.path()).fileName());
}

void FileActions::remember(const QString &path)
{
    RecentFiles(m_settings).add(path);
    setFolder(path);
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
