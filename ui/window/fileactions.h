// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// New, open, save, import: what the File menu does with sessions, with its questions and messages.

#pragma once

#include "ui/document/sessionfile.h"

#include <QAction>
#include <QObject>

class QMenu;
class QSettings;
class QWidget;

namespace npscope {

class DataTaking;
class Document;
class RunController;

class FileActions : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it; dialogs belong to `window`.
    FileActions(Document &document, RunController &run, DataTaking &taking, QSettings &settings, QWidget &window);

    QAction *const newSession;
    QAction *const open;
    QAction *const save;
    QAction *const saveAs;
    QAction *const reload;
    QAction *const importPoints;
    QAction *const exportWeights;

    /// Filled each time it is about to show.
    void fillRecent(QMenu &menu);
    /// A table is imported, anything else opened, after asking about unsaved changes. False where it was not opened,
    /// after saying why.
    bool openFile(const QString &path);
    /// The same for what has been read from there, without asking about changes. What another window has open is opened
    /// as a copy, where the user wants one.
    bool take(const Loaded<SessionFile> &file, const QString &path);
    /// False where the user wants to stay.
    bool confirmLeaving();

signals:
    /// Before it is asked whether what there is may go.
    void aboutToLeave();
    /// There is another recent file.
    void remembered();

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void openByDialog();
    bool saveTo(const QString &path);
    bool saveByDialog();
    bool saveNow();
    void reloadNow();
    void importByDialog();
    void importFile(const QString &path);
    void exportWeightsByDialog();
    void remember(const QString &path);
    QString folder() const;
    void setFolder(const QString &path);

    Document &m_document;
    RunController &m_run;
    DataTaking &m_taking;
    QSettings &m_settings;
    QWidget &m_window;
};

} // namespace npscope
