// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tourguide.h"

#include "ui/document/document.h"
#include "ui/panels/data/editing.h"
#include "ui/run/runcontroller.h"
#include "ui/window/outline.h"
#include "ui/window/tourbar.h"

#include <QMainWindow>
#include <QToolBar>

#include <utility>

namespace npscope {

TourGuide::TourGuide(Document &document, RunController &run, Editing &editing, QMainWindow &window)
    : QObject(&window), start(add(tr("Take the &Tour"), Qt::CTRL | Qt::Key_T)),
      back(add(tr("Pre&vious Scene"), Qt::ALT | Qt::Key_Left)), next(add(tr("&Next Scene"), Qt::ALT | Qt::Key_Right)),
      leave(add(tr("&Leave the Tour"), {})), m_document(document), m_run(run), m_editing(editing), m_window(window)
{
    back->setIconText(tr("◀ Back"));
    next->setIconText(tr("Next ▶"));
    leave->setIconText(tr("Leave the Tour"));
    back->setToolTip(tr("The previous scene, as it was set up (Alt+Left)"));
    next->setToolTip(tr("The next scene; what you changed in this one is forgotten (Alt+Right)"));
    leave->setToolTip(tr("Gives back what was there before the tour (Esc)"));
    connect(start, &QAction::triggered, this, &TourGuide::begin);
    connect(back, &QAction::triggered, this, [this] { show(m_scene - 1); });
    connect(next, &QAction::triggered, this, [this] { show(m_scene + 1); });
    connect(leave, &QAction::triggered, this, &TourGuide::end);
    update();
}

QAction *TourGuide::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void TourGuide::begin()
{
    m_kept = Kept{.step = m_run.step(),
                  .isPlaying = m_run.isPlaying(),
                  .speed = m_run.speed(),
                  .selected = m_editing.selected(),
                  .layout = WindowLayout(m_window)};
    m_document.setAside(m_kept->step);
    createBar();
    emit started();
    show(0);
}

void TourGuide::end()
{
    const Kept kept = *std::exchange(m_kept, {});
    delete std::exchange(m_outline, nullptr);
    m_window.removeToolBar(m_bar);
    m_bar->setParent(nullptr);
    std::exchange(m_bar, nullptr)->deleteLater(); // it may be one of its buttons that is being clicked
    m_document.takeBack();
    m_run.setSpeed(kept.speed);
    if (kept.isPlaying)
        m_run.playFrom(kept.step);
    m_editing.select(kept.selected);
    kept.layout.restore(m_window);
    update();
    emit ended();
}

void TourGuide::createBar()
{
    m_bar = new QToolBar(tr("Tour"));
    m_bar->setObjectName(QStringLiteral("tour"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_text = new TourBar(m_scenes, {.back = back, .next = next, .leave = leave});
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->fitTo(m_window.width()); // so that nothing moves once it is shown
    m_bar->addWidget(m_text);
    m_window.addToolBarBreak(Qt::TopToolBarArea);
    m_window.addToolBar(Qt::TopToolBarArea, m_bar);
    m_outline = new Outline(m_window);
}

void TourGuide::show(int scene)
{
    m_scene = scene;
    const Scene &shown = m_scenes.at(std::size_t(scene));
    m_text->setScene(scene);
    m_document.load(shown.session);
    m_run.setSpeed(shown.speed);
    if (shown.plays)
        m_run.playFrom(shown.session.step);
    m_outline->setTarget(shown.pointsAt.isEmpty() ? nullptr : findPart(m_window, shown.pointsAt));
    update();
}

void TourGuide::update()
{
    start->setEnabled(!isOn());
    leave->setEnabled(isOn());
    back->setEnabled(isOn() && m_scene > 0);
    next->setEnabled(isOn() && m_scene + 1 < int(m_scenes.size()));
}

} // namespace npscope
