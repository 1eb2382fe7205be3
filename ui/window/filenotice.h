// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that somebody else has changed the document's file, or removed it, and offers what can be done, without stopping
// anybody. Nothing is lost meanwhile: the document counts as not saved.

#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QMainWindow;

namespace npscope {

class Document;
class FileActions;
class MessageBar;

class FileNotice : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    FileNotice(Document &document, FileActions &actions, QMainWindow &window);

private:
    void follow();
    void putAway();

    Document &m_document;
    FileActions &m_actions;
    QMainWindow &m_window;
    QAction *m_keep;
    QPointer<MessageBar> m_bar;
    QTimer m_timer; ///< while something is held
};

} // namespace npscope
