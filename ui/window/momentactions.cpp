// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/momentactions.h"

#include "ui/document/document.h"
#include "ui/panels/moments/momentstrip.h"
#include "ui/run/runcontroller.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

namespace npscope {

MomentActions::MomentActions(Document &document, RunController &run, MomentStrip &strip, QWidget &window)
    : QObject(&window), keep(add(tr("&Keep This Moment"), Qt::CTRL | Qt::Key_B)), go(add(tr("&Go There"), {})),
      previous(add(tr("&Previous Moment"), Qt::CTRL | Qt::Key_PageUp)),
      next(add(tr("&Next Moment"), Qt::CTRL | Qt::Key_PageDown)),
      editNote(add(tr("&Edit Note…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B)),
      ghost(add(tr("&Ghost Behind the Curves"), Qt::CTRL | Qt::Key_G)),
      remove(add(tr("&Remove Moment"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)),
      exportSheet(add(tr("E&xport Moments…"), {})), m_document(document), m_run(run), m_strip(strip), m_window(window)
{
    keep->setToolTip(tr("Keeps this experiment at this step, to come back to (Ctrl+B)"));
    ghost->setCheckable(true);
    connect(keep, &QAction::triggered, this, &MomentActions::keepShown);
    connect(go, &QAction::triggered, this, [this] { goTo(*m_strip.current()); });
    connect(previous, &QAction::triggered, this, [this] { goTo(*neighbour(-1)); });
    connect(next, &QAction::triggered, this, [this] { goTo(*neighbour(1)); });
    connect(editNote, &QAction::triggered, this, &MomentActions::askNote);
    connect(ghost, &QAction::triggered, this,
            [this](bool isOn) { m_document.setGhost(isOn ? m_strip.current() : std::nullopt); });
    connect(remove, &QAction::triggered, this, [this] { m_document.removeMoment(*m_strip.current()); });
    connect(&strip, &MomentStrip::goRequested, this, &MomentActions::goTo);
    connect(&strip, &MomentStrip::noteRequested, editNote, &QAction::trigger);
    connect(&strip, &MomentStrip::removeRequested, remove, &QAction::trigger);
    connect(&strip, &MomentStrip::menuRequested, this, &MomentActions::showMenu);
    connect(&strip, &MomentStrip::currentMoved, this, &MomentActions::update);
    connect(&document, &Document::viewChanged, this, &MomentActions::update);
    update();
}

QAction *MomentActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void MomentActions::addTo(QMenu &menu)
{
    menu.addAction(keep);
    QMenu *kept = menu.addMenu(tr("Kept &Moments"));
    kept->addActions({next, previous});
    kept->addSeparator();
    kept->addActions({editNote, ghost, remove});
    kept->addSeparator();
    kept->addAction(exportSheet);
}

void MomentActions::showMenu(const QPoint &at)
{
    QMenu menu;
    menu.addActions({go, editNote, ghost, remove});
    menu.addSeparator();
    menu.addAction(exportSheet);
    menu.exec(at);
}

// While a step is being computed, that step is meant.
void MomentActions::keepShown()
{
    const auto frame = m_run.frame();
    const Step step = frame ? frame->goal : 0;
    if (frame && frame->divergedAt && step >= *frame->divergedAt) {
        emit m_document.refused(tr("There is nothing to keep at step %1: this run is no longer finite")
                                    .arg(QLocale().toString(qlonglong(step))));
        return;
    }
    if (!m_document.keepMoment({m_document.experiment(), step, {}}))
        return;
    if (const auto kept = findMoment(m_document.moments(), m_document.experiment(), step)) {
        m_strip.setCurrent(*kept);
        if (!m_strip.isVisible())
            emit done(tr("Kept: %1").arg(stepText(step)));
    }
}

void MomentActions::goTo(std::size_t moment)
{
    if (m_document.goToMoment(moment, m_run.step()))
        m_strip.setCurrent(moment);
}

std::optional<std::size_t> MomentActions::neighbour(int by) const
{
    const std::size_t count = m_document.moments().size();
    const auto current = m_strip.current();
    if (count == 0)
        return {};
    if (!current)
        return by > 0 ? 0 : count - 1;
    if (by > 0 ? *current + 1 >= count : *current == 0)
        return {};
    return by > 0 ? *current + 1 : *current - 1;
}

void MomentActions::askNote()
{
    const std::size_t moment = *m_strip.current();
    QInputDialog dialog(&m_window);
    dialog.setWindowTitle(tr("Edit Note"));
    dialog.setLabelText(
        tr("Note of moment %1, %2:")
            .arg(QLocale().toString(qulonglong(moment + 1)), stepText(m_document.moments()[moment].step)));
    dialog.setTextValue(m_document.moments()[moment].note);
    auto *line = dialog.findChild<QLineEdit *>();
    line->setMaxLength(int(longestNote));
    line->setMinimumWidth(320);
    if (dialog.exec() == QDialog::Accepted)
        m_document.setNote(moment, dialog.textValue());
}

void MomentActions::update()
{
    const auto current = m_strip.current();
    const auto &view = m_document.view();
    keep->setEnabled(!m_document.isSetAside()); // what is done in the tour is forgotten after it
    for (QAction *action : {go, editNote, ghost, remove})
        action->setEnabled(current.has_value());
    ghost->setChecked(current && view.ghost && std::size_t(*view.ghost) == *current);
    previous->setEnabled(neighbour(-1).has_value());
    next->setEnabled(neighbour(1).has_value());
    exportSheet->setEnabled(!m_document.moments().empty());
}

} // namespace npscope
