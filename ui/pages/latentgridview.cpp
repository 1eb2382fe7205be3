// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/latentgridview.h"

#include "ui/paint/latent/latentcontent.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace npscope {

LatentGridView::LatentGridView(QWidget *parent) : PainterView(tr("Latent grid"), parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(260, 200);
    updateStyle(); // of both painters
    connect(&Gesture::instance(), &Gesture::ended, this, &LatentGridView::refresh);
}

void LatentGridView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    if (!frame || !frame->fan)
        return; // the last one stays until the step that is asked for is reached
    m_frame = frame;
    refresh();
}

void LatentGridView::setView(const View &view)
{
    if (m_view.latent.cells != view.latent.cells)
        setCell({});
    m_view = view;
    refresh();
}

void LatentGridView::refresh()
{
    if (!isVisible() || !m_frame)
        return;
    setAccessibleDescription(showsInside() ? insideSentence(m_frame->experiment->training.model)
                                           : tr("Arrow keys go from cell to cell, Return puts the probe there"));
    if (showsInside()) {
        m_inside.setContent(insideContent(*m_frame, m_view));
        return update();
    }
    m_painter.setContent(latentGridContent(*m_frame, m_view),
                         Gesture::isHeld() ? LatentGridPainter::YRange::Stays : LatentGridPainter::YRange::Follows);
    update();
}

void LatentGridView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    PainterView::applyStyle(colours, text);
    m_inside.setColours(colours);
    m_inside.setText(text);
}

void LatentGridView::applySize(const QSizeF &size)
{
    PainterView::applySize(size);
    m_inside.setSize(size);
}

void LatentGridView::paint(QPainter &painter)
{
    if (showsInside())
        m_inside.paint(painter);
    else
        PainterView::paint(painter);
}

void LatentGridView::setProbe(const std::shared_ptr<const LatentProbe> &probe)
{
    LatentGridMarks marks = m_painter.marks();
    marks.probe = probe ? probe->z : std::vector<float>();
    mark(marks);
}

void LatentGridView::setCell(std::optional<int> cell)
{
    LatentGridMarks marks = m_painter.marks();
    if (marks.cell == cell)
        return;
    marks.cell = cell;
    mark(marks);
    emit cellChanged();
}

std::optional<int> LatentGridView::cellAt(const QPointF &at) const
{
    return showsInside() ? std::nullopt : m_painter.cellAt(at);
}

void LatentGridView::showEvent(QShowEvent *event)
{
    PainterView::showEvent(event);
    refresh();
}

void LatentGridView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_hold.emplace();
    const auto cell = cellAt(event->position());
    setCell(cell);
    if (event->button() == Qt::LeftButton && cell && m_painter.hasCurves())
        emit probePlaced(m_painter.zOf(*cell));
}

void LatentGridView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    setCell(cellAt(event->position()));
}

void LatentGridView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons() == Qt::NoButton)
        m_hold.reset();
}

void LatentGridView::hideEvent(QHideEvent *event)
{
    m_hold.reset(); // its release may never come
    PainterView::hideEvent(event);
}

void LatentGridView::leaveEvent(QEvent *event)
{
    PainterView::leaveEvent(event);
    setCell({});
}

bool LatentGridView::usesKey(const QKeyEvent &event) const
{
    if (event.modifiers() & ~Qt::KeypadModifier || !m_painter.hasCurves() || showsInside())
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_painter.marks().cell.has_value();
    default:
        return false;
    }
}

void LatentGridView::keyPressEvent(QKeyEvent *event)
{
    if (!usesKey(*event))
        return event->ignore();
    event->accept();
    const int columns = m_painter.content().cells;
    const auto cell = m_painter.marks().cell;
    if (!cell)
        return setCell(m_painter.rows() / 2 * columns + columns / 2);
    const int column = *cell % columns, row = *cell / columns;
    const auto go = [&](int dx, int dy) {
        setCell(std::clamp(row + dy, 0, m_painter.rows() - 1) * columns + std::clamp(column + dx, 0, columns - 1));
    };
    if (event->key() == Qt::Key_Left)
        go(-1, 0);
    else if (event->key() == Qt::Key_Right)
        go(1, 0);
    else if (event->key() == Qt::Key_Up)
        go(0, -1);
    else if (event->key() == Qt::Key_Down)
        go(0, 1);
    else
        emit probePlaced(m_painter.zOf(*cell));
}

} // namespace npscope
