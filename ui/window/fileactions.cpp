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
#include "ui/window/endofedit.h"
#include "ui/window/filequestions.h"
#include "ui/window/firstsession.h"
#include "ui/window/plainbox.h"
#include "ui/window/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace npscope {

namespace {

constexpr auto folderKey = "folders/session";

QString nameOf(const QString &path)
{
    return shown(QFileInfo(path).fileName());
}

} // namespace

FileActions::FileActions(Document &document, RunController &run, DataTaking &taking, QSettings &settings,
                         QWidget &window)
    : QObject(&window), newSession(add(tr("&New"), QKeySequence::New)), open(add(tr("&Open…"), QKeySequence::Open)),
      save(add(tr("&Save"), QKeySequence::Save)), saveAs(add(tr("Save &As…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      reload(add(tr("Re&load"), Qt::Key_F5)), importPoints(add(tr("&Import Points…"), Qt::CTRL | Qt::Key_I)),
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
    connect(reload, &QAction::triggered, this, &FileActions::reloadNow);
    const auto follow = [this] { reload->setEnabled(m_document.changeOnDisk() == FileStamp::Change::Contents); };
    connect(&m_document, &Document::changeOnDiskChanged, this, follow);
    reload->setToolTip(tr("Opens the file as it is on the disk now (F5)"));
    follow();
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
    if (file->isPicture || !m_document.isOpenElsewhere(path))
        m_document.load(*file, path);
    else if (askForCopy(nameOf(path), m_window))
        m_document.load(file->session);
    else
        return false;
    remember(path);
    return true;
}

bool FileActions::confirmLeaving()
{
    endEdit(); // which is a change, too
    emit aboutToLeave();
    m_document.lookAtDisk();
    if (!m_document.isModified())
        return true;
    const QString name = m_document.path().isEmpty() ? tr("Untitled") : nameOf(m_document.path());
    const auto change = m_document.hasEdits() ? FileStamp::Change::None : m_document.changeOnDisk();
    const Leaving answer = askBeforeLeaving(name, change, m_window);
    return answer == Leaving::Save ? saveNow() : answer == Leaving::Discard;
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
    if (path != m_document.path() && m_document.isOpenElsewhere(path)) {
        const Replacing answer = askOfOpen(nameOf(path), m_window);
        if (answer != Replacing::Yes)
            return answer == Replacing::Elsewhere && saveByDialog();
    }
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
    const FileStamp::Change change = m_document.lookAtDisk();
    const Replacing answer =
        change == FileStamp::Change::None ? Replacing::Yes : askOfChanged(nameOf(m_document.path()), change, m_window);
    return answer == Replacing::Elsewhere ? saveByDialog() : answer == Replacing::Yes && saveTo(m_document.path());
}

void FileActions::reloadNow()
{
    if (const auto failure = m_document.reload(m_run.step()))
        PlainBox::warn(tr("Not opened"), failure->text, m_window);
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

void FileActions::remember(const QString &path)
{
    RecentFiles(m_settings).add(path);
    setFolder(path);
    emit remembered();
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
