// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/errand.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace npscope {

namespace {

// As many threads as are asked for: what takes minutes must not keep what takes none from beginning.
QThreadPool &threads()
{
    // Never destroyed: where the process ends without its application (a display that is lost), nobody is to wait.
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(1000);
        // Before the application goes, whose fonts and event loop they use.
        qAddPostRoutine([] { threads().waitForDone(); });
        return made;
    }();
    return *pool;
}

} // namespace

void Errand::start(std::function<Take(const std::stop_token &)> work)
{
    m_stop = std::stop_source();
    const std::weak_ptr<const bool> isHere = m_isHere;
    threads().start([work = std::move(work), stop = m_stop.get_token(), isHere] {
        const auto take = [isHere, result = work(stop)] {
            if (isHere.lock())
                result();
        };
        QMetaObject::invokeMethod(qApp, take, Qt::QueuedConnection);
    });
}

} // namespace npscope
