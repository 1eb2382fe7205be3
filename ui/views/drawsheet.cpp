// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/drawsheet.h"

#include "core/experiment/settings.h"
#include "ui/charts/ticks.h"
#include "ui/document/datapresets.h"
#include "ui/views/functionview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

constexpr double spacing = 20; // pixels between two points
constexpr std::size_t most = 30;

} // namespace

DrawSheet::DrawSheet(FunctionView &chart) : QWidget(&chart), m_chart(chart)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Draw training points: press, draw, release; Esc ends it"));
    setGeometry(chart.rect());
    chart.installEventFilter(this);
    show();
    raise();
    setFocus();
}

void DrawSheet::end()
{
    m_chart.removeEventFilter(this);
    if (hasFocus())
        m_chart.setFocus();
    close();
}

// What was drawn on another size would lie elsewhere.
bool DrawSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        setGeometry(m_chart.rect());
        m_stroke.clear();
    }
    return QWidget::eventFilter(watched, event);
}

// Within the axes.
void DrawSheet::add(const QPointF &at)
{
    const QRectF plot = m_chart.painter().mapping().area;
    m_stroke.push_back({std::clamp(at.x(), plot.left(), plot.right()), std::clamp(at.y(), plot.top(), plot.bottom())});
    update();
}

void DrawSheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_stroke.clear();
    if (event->button() != Qt::LeftButton)
        return;
    m_hold.emplace();
    add(event->position());
}

void DrawSheet::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons().testFlag(Qt::LeftButton) && !m_stroke.empty())
        add(event->position());
}

void DrawSheet::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    const auto hold = std::exchange(m_hold, {}); // until the stroke is read
    Points points = alongStroke(m_stroke, spacing, most);
    m_stroke.clear();
    update();
    if (points.empty())
        return; // a click; the sheet stays for a stroke
    const Mapping mapping = m_chart.painter().mapping();
    for (Point &point : points) {
        const Point value = mapping.toValue({point.x, point.y});
        point = {roundedTo(value.x, mapping.x.size() / mapping.area.width() / 10),
                 roundedTo(value.y, mapping.y.size() / mapping.area.height() / 10)};
    }
    end();
    emit drawn(points);
}

void DrawSheet::wheelEvent(QWheelEvent *event)
{
    event->accept(); // no scale changes under the hand
}

void DrawSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

void DrawSheet::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        end();
}

void DrawSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlpha(120);
    painter.fillRect(rect(), veil);
    painter.setPen(palette().color(QPalette::Text));
    if (m_stroke.empty()) {
        QFont font = this->font();
        font.setBold(true);
        painter.setFont(font);
        return painter.drawText(
            rect(), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Press and draw a function: it becomes the training points.\nEsc leaves them as they are."));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    QPolygonF line;
    for (const Point &point : m_stroke)
        line.append(QPointF(point.x, point.y));
    painter.drawPolyline(line);
}

} // namespace npscope
