// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/moments/momentstrip.h"

#include "ui/document/document.h"
#include "ui/panels/moments/momentdelegate.h"
#include "ui/panels/moments/momentmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace npscope {

namespace {

constexpr int gap = 4; // between moments

bool isOwnKey(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete || key == Qt::Key_F2;
}

} // namespace

MomentStrip::MomentStrip(Document &document, RunController &run, MomentFrames &frames, QWidget *parent)
    : QListView(parent), m_document(document), m_model(new MomentModel(document, run, frames, this))
{
    setObjectName(QStringLiteral("moments"));
    setAccessibleName(tr("Kept moments"));
    setModel(m_model);
    setItemDelegate(new MomentDelegate(this));
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSpacing(gap / 2);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::TabFocus);
    viewport()->setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit goRequested(std::size_t(index.row())); });
    connect(&document, &Document::momentsChanged, this, &MomentStrip::followMoments);
    updateStyle();
    followMoments();
}

std::optional<std::size_t> MomentStrip::current() const
{
    return currentIndex().isValid() ? std::optional(std::size_t(currentIndex().row())) : std::nullopt;
}

void MomentStrip::setCurrent(std::size_t moment)
{
    setCurrentIndex(m_model->index(int(moment)));
}

QSize MomentStrip::sizeHint() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QSize cell = itemDelegate()->sizeHint(option, {});
    const bool isCrowded = (cell.width() + gap) * m_model->rowCount() > width();
    return {cell.width() + gap, cell.height() + gap + (isCrowded ? horizontalScrollBar()->sizeHint().height() : 0)};
}

QSize MomentStrip::minimumSizeHint() const
{
    return sizeHint();
}

void MomentStrip::followMoments()
{
    setVisible(!m_document.moments().empty());
    updateGeometry();
    emit currentMoved(); // or what there is to go on to
}

void MomentStrip::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // with or without a scroll bar
}

bool MomentStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && isOwnKey(key->key())) {
            key->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void MomentStrip::keyPressEvent(QKeyEvent *event)
{
    if (!current() || !isOwnKey(event->key()))
        return QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Delete)
        emit removeRequested();
    else if (event->key() == Qt::Key_F2)
        emit noteRequested();
    else
        emit goRequested(*current());
}

// Of the moment under the pointer, or by the keyboard of the chosen one.
void MomentStrip::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    emit menuRequested(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void MomentStrip::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateStyle();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

// On another screen the pictures are painted anew, after this.
void MomentStrip::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->ratio() != devicePixelRatioF())
        QMetaObject::invokeMethod(this, &MomentStrip::updateStyle, Qt::QueuedConnection);
}

void MomentStrip::updateStyle()
{
    m_model->setStyle(ChartColours::fromPalette(palette()), devicePixelRatioF());
}

void MomentStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentMoved();
}

} // namespace npscope
