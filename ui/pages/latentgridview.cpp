// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/latentgridview.h"

#include "ui/paint/functions/chartcontent.h"

#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace npscope {

LatentGridView::LatentGridView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(260, 200);
    setAccessibleName(tr("Latent grid"));
    setAccessibleDescription(tr("Arrow keys go from cell to cell, Return puts the probe there"));
    updateStyle();
    connect(&Gesture::instance(), &Gesture::ended, this, &LatentGridView::refresh);
}

void LatentGridView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    if (!frame || !frame->fan)
        return; // the last one stays until the step that is asked for is reached
    m_content.weights = frame->weights;
    m_content.fan = frame->fan;
    m_content.caption = chartCaption(*frame->experiment, frame->step);
    m_content.training = frame->experiment->training.points;
    refresh();
}

void LatentGridView::setView(const View &view)
{
    if (m_content.cells != view.latent.cells)
        setCell({});
    m_content.x = xRange(view);
    m_content.cells = view.latent.cells;
    m_content.half = view.latent.half;
    refresh();
}

void LatentGridView::setAxes(const LatentAxes &axes)
{
    m_content.xAxis = axes.x;
    m_content.yAxis = axes.y;
    refresh();
}

void LatentGridView::refresh()
{
    if (!isVisible())
        return;
    const int zDim = m_content.weights ? m_content.weights->training.sizes.zDim : 0;
    if (std::max(m_content.xAxis, m_content.yAxis) >= zDim)
        return; // new axes come before a frame of another size
    m_painter.setContent(m_content,
                         Gesture::isHeld() ? LatentGridPainter::YRange::Stays : LatentGridPainter::YRange::Follows);
    update();
}

void LatentGridView::mark(const LatentGridMarks &marks)
{
    if (marks == m_painter.marks())
        return;
    m_painter.setMarks(marks);
    update();
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

void LatentGridView::updateStyle()
{
    m_painter.setColours(ChartColours::fromPalette(palette()));
    m_painter.setText({std::clamp(QFontInfo(font()).pixelSize() - 1, 11, 28)});
    update();
}

void LatentGridView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    m_painter.paint(painter);
}

void LatentGridView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_painter.setSize(QSizeF(size()));
}

void LatentGridView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LatentGridView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateStyle();
}

void LatentGridView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_hold.emplace();
    const auto cell = m_painter.cellAt(event->position());
    setCell(cell);
    if (event->button() == Qt::LeftButton && cell && m_painter.content().weights)
        emit probePlaced(m_painter.zOf(*cell));
}

void LatentGridView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    setCell(m_painter.cellAt(event->position()));
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
    QWidget::hideEvent(event);
}

void LatentGridView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCell({});
}

bool LatentGridView::usesKey(const QKeyEvent &event) const
{
    if (event.modifiers() & ~Qt::KeypadModifier || !m_painter.content().weights)
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

bool LatentGridView::event(QEvent *event)
{
    // Claims a key from the window's shortcuts only where it will be used here.
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(usesKey(*static_cast<QKeyEvent *>(event)));
        return true;
    }
    return QWidget::event(event);
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

void LatentGridView::focusInEvent(QFocusEvent *)
{
    LatentGridMarks marks = m_painter.marks();
    marks.hasFocus = true;
    mark(marks);
}

void LatentGridView::focusOutEvent(QFocusEvent *)
{
    LatentGridMarks marks = m_painter.marks();
    marks.hasFocus = false;
    mark(marks);
}

} // namespace npscope
