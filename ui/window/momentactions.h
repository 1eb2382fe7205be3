// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with kept moments: keep the one on the screen, go to one, and what the menu of the strip offers for the
// one that is chosen there.

#pragma once

#include <QAction>
#include <QObject>

#include <optional>

class QWidget;
class QMenu;

namespace npscope {

class Document;
class MomentStrip;
class RunController;

class MomentActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MomentActions(Document &document, RunController &run, MomentStrip &strip, QWidget &window);

    QAction *const keep;
    QAction *const go;
    QAction *const previous;
    QAction *const next;
    QAction *const editNote;
    QAction *const ghost;
    QAction *const remove;
    /// All of them as a sheet; the window connects it.
    QAction *const exportSheet;

    void addTo(QMenu &menu);

signals:
    /// What was done, in words, where it is not seen.
    void done(const QString &text);

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void keepShown();
    void goTo(std::size_t moment);
    /// What next and previous lead to, by 1 or -1.
    std::optional<std::size_t> neighbour(int by) const;
    void askNote();
    void showMenu(const QPoint &at);
    void update();

    Document &m_document;
    RunController &m_run;
    MomentStrip &m_strip;
    QWidget &m_window;
};

} // namespace npscope
