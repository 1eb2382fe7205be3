// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not saved yet, kept in the user's state folder, so that a crash, a kill or a power cut costs some seconds of
// work at most. What is kept is a small picture of the chart with the session in it, as any exported one: whoever finds
// the file can look at it, and open it.

#pragma once

#include "ui/document/loaded.h"
#include "ui/document/session.h"

#include <QDateTime>
#include <QImage>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace npscope {

class Document;
class RunController;

/// What a program that ended without closing its window has left.
struct LostSession {
    QString path;
    QDateTime time; ///< when it was kept
    /// Held as long as it is looked at, so that no other program offers the same.
    std::shared_ptr<QLockFile> lock;
};

class Autosave : public QObject
{
    Q_OBJECT

public:
    /// `picture` is asked for whenever something is kept. Both others must outlive it.
    Autosave(Document &document, RunController &run, const std::function<QImage()> &picture, QObject *parent = nullptr);
    /// The window was closed, and asked about what is not saved: nothing of it is left.
    ~Autosave() override;

    /// What has changed is kept so long after the first change.
    static constexpr int delay = 2000; // ms

    /// Off removes what is kept.
    void setOn(bool isOn);
    /// Waits until it is kept. Why it could not be, or nothing. Nothing is kept where nothing has changed since it was
    /// saved.
    std::optional<QString> keepNow();

    /// The newest first.
    static QList<LostSession> lost();
    static void forget(const LostSession &session);

private:
    struct Kept {
        QString path; ///< empty: there is nothing to keep
        QImage picture;
        Session session;
    };

    void follow();
    void keep();
    Loaded<Kept> prepared();
    /// Why it could not be, or nothing. On any thread.
    static std::optional<QString> written(const Kept &kept);
    void tell(const std::optional<QString> &problem);
    void remove();

    Document &m_document;
    RunController &m_run;
    std::function<QImage()> m_picture;
    QString m_path; ///< of this program's own; empty until there is one
    std::shared_ptr<QLockFile> m_lock;
    QTimer m_timer;
    bool m_isOn = true;
    bool m_hasFailed = false; ///< which was said
    bool m_isWriting = false; ///< on the thread
    std::jthread m_thread;    // last: it must end before the rest goes
};

} // namespace npscope
