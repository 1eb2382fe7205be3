// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour in the window: its guide, and the hint at it.

#include "ui/paint/functions/latentprobe.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/window/fileactions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/tourguide.h"

#include <QStatusBar>
#include <QToolButton>

#include <memory>
#include <vector>

namespace npscope {

void MainWindow::createTour()
{
    m_tour = new TourGuide(m_document, m_run, *m_editing, *this);
    // Whatever is asked then is asked about the user's own document.
    connect(m_file, &FileActions::aboutToLeave, m_tour->leave, &QAction::trigger);
    // Escape removes the probe, as long as there is one, and leaves the tour otherwise: one key has one action.
    connect(m_removeProbe, &QAction::changed, m_tour, [this] {
        m_tour->leave->setShortcut(m_removeProbe->isEnabled() ? QKeySequence() : QKeySequence(Qt::Key_Escape));
    });
    connect(m_tour, &TourGuide::started, this, &MainWindow::updateTitle);
    connect(m_tour, &TourGuide::ended, this, &MainWindow::updateTitle);
    keepMotion();
}

// A scene begins at rest, as every document does; the user's own motion goes on afterwards.
void MainWindow::keepMotion()
{
    const auto wasMoving = std::make_shared<bool>(false);
    connect(m_tour, &TourGuide::started, this, [this, wasMoving] { *wasMoving = m_motion->action->isChecked(); });
    connect(m_tour, &TourGuide::ended, this, [this, wasMoving] { m_motion->action->setChecked(*wasMoving); });
}

// On the first start only, and not after the tour was begun.
void MainWindow::addTourHint()
{
    if (m_settings.contains("version"))
        return;
    auto *hint = new QToolButton;
    hint->setText(tr("New here? Take the tour"));
    hint->setAutoRaise(true);
    hint->setObjectName(QStringLiteral("tourHint"));
    statusBar()->addPermanentWidget(hint);
    connect(hint, &QToolButton::clicked, m_tour->start, &QAction::trigger);
    connect(m_tour, &TourGuide::started, hint, &QWidget::hide);
}

} // namespace npscope
