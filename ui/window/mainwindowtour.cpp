// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tour in the window: its guide, and the hint at it.

#include "ui/pages/functionspage.h"
#include "ui/pages/guessgame.h"
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
    connect(m_tour, &TourGuide::started, this, &MainWindow::updateTitle);
    connect(m_tour, &TourGuide::ended, this, &MainWindow::updateTitle);
    keepMotion();
}

// One key has one action: Escape puts the guess away, as long as there is one, then removes the probe, and leaves the
// tour otherwise.
void MainWindow::shareEscape()
{
    const QList<QAction *> order{m_functions->guess().putAway, m_removeProbe, m_tour->leave};
    const auto share = [order] {
        bool isTaken = false;
        for (QAction *action : order) {
            action->setShortcut(isTaken ? QKeySequence() : QKeySequence(Qt::Key_Escape));
            isTaken = isTaken || action->isEnabled();
        }
    };
    for (QAction *action : order)
        connect(action, &QAction::changed, this, share);
    share();
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
