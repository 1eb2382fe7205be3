// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/memoryaction.h"

#include "ui/run/runcontroller.h"

#include <QInputDialog>
#include <QSettings>

namespace npscope {

namespace {

constexpr int usual = int(Worker::usualMemory / 1'000'000);

} // namespace

MemoryAction::MemoryAction(RunController &run, QSettings &settings, QWidget &window)
    : QAction(tr("&Memory for Going Back…"), &window), m_run(run), m_settings(settings), m_window(window)
{
    setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    setToolTip(tr("How much memory is used to go back soon to earlier steps of large networks"));
    connect(this, &QAction::triggered, this, &MemoryAction::ask);
    apply();
}

int MemoryAction::megabytes() const
{
    bool isNumber = false;
    const int kept = m_settings.value(memoryKey, usual).toInt(&isNumber);
    return isNumber && memoryLimits.allow(kept) ? kept : usual;
}

void MemoryAction::ask()
{
    bool isAccepted = false;
    const int chosen = QInputDialog::getInt(&m_window, tr("Memory for Going Back"),
                                            tr("MB for the steps that are kept of a run (%1; usually %2).\nThe more "
                                               "are kept, the sooner a large network is "
                                               "back at any other.")
                                                .arg(allowedText(memoryLimits))
                                                .arg(usual),
                                            megabytes(), int(memoryLimits.min), int(memoryLimits.max), 64, &isAccepted);
    if (!isAccepted)
        return;
    m_settings.setValue(memoryKey, chosen);
    apply();
}

void MemoryAction::apply()
{
    m_run.setMemory(std::size_t(megabytes()) * 1'000'000);
}

} // namespace npscope
