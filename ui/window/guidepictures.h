// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of the guide. What they show is computed on a thread of its own, one after the other, and kept; painted
// they are in the window's colours at the width that there is.

#pragma once

#include "ui/figures/drawing.h"

#include <QImage>
#include <QObject>
#include <QPalette>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace npscope {

class GuidePictures : public QObject
{
    Q_OBJECT

public:
    explicit GuidePictures(QObject *parent);
    ~GuidePictures() override;

    /// So many logical pixels wide; as yet without anything on it where the figure is still to be computed.
    QImage picture(const QString &name, double width, double pixelRatio, const QPalette &palette);
    /// How many are still to be computed.
    std::size_t waiting() const { return m_waiting; }

signals:
    void ready(const QString &name);

private:
    void work(const std::stop_token &stop);
    void take(const QString &name, const Loaded<Drawn> &drawn);

    std::map<QString, Drawn> m_drawn;
    QStringList m_asked;
    std::size_t m_waiting = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_hasWork;
    std::deque<QString> m_queue; // guarded by the mutex
    std::jthread m_thread;       // last: it must end before the rest goes
};

} // namespace npscope
