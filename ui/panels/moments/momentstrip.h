// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The kept moments as a strip of small pictures, from left to right in their order; hidden where there are none.
//
// A click goes to a moment, and leaves the keyboard where it was. Tab reaches the strip: there the arrows choose a
// moment, Enter goes to it, F2 edits its note, Del removes it.

#pragma once

#include <QListView>

#include <optional>

namespace npscope {

class Document;
class MomentFrames;
class MomentModel;
class RunController;

class MomentStrip : public QListView
{
    Q_OBJECT

public:
    /// All must outlive it.
    MomentStrip(Document &document, RunController &run, MomentFrames &frames, QWidget *parent = nullptr);

    /// The moment that is chosen; none where there is none.
    std::optional<std::size_t> current() const;
    void setCurrent(std::size_t moment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void goRequested(std::size_t moment);
    void noteRequested();
    void removeRequested();
    void menuRequested(const QPoint &globalPos);
    void currentMoved();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void followMoments();
    void updateStyle();

    Document &m_document;
    MomentModel *m_model;
};

} // namespace npscope
