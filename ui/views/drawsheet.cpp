// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/drawsheet.h"

#include "core/experiment/settings.h"
#include "ui/charts/ticks.h"
#include "ui/document/datapresets.h"
#include "ui/paint/functions/extrapolation.h"
#include "ui/paint/functions/freecorner.h"
#include "ui/paint/functions/pointpainter.h"
#include "ui/views/functionview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

namespace {

constexpr double spacing = 20; // pixels between two points
constexpr std::size_t most = 30;
constexpr double leastWidth = 0.15; // of the plot area, for a guess

} // namespace

DrawSheet::DrawSheet(FunctionView &chart, For purpose) : QWidget(&chart), m_chart(chart), m_purpose(purpose)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(purpose == For::Guess ? tr("Draw your guess: press, draw, release; Esc ends it")
                                            : tr("Draw training points: press, draw, release; Esc ends it"));
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

void DrawSheet::leave()
{
    end();
    emit left();
}

// Esc is the sheet's, whatever it does in the window.
bool DrawSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
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
    const Points points = this->points();
    m_stroke.clear();
    update();
    if (points.empty())
        return; // a click; the sheet stays for a stroke
    end();
    emit drawn(points);
}

// None where it was a click, or of a guess where it does not go sideways.
Points DrawSheet::points() const
{
    Points points = m_purpose == For::Guess ? m_stroke : alongStroke(m_stroke, spacing, most);
    const Mapping mapping = m_chart.painter().mapping();
    if (m_purpose == For::Guess) {
        const auto [first, last] = std::ranges::minmax_element(points, {}, &Point::x);
        if (last->x - first->x < leastWidth * mapping.area.width())
            return {};
    }
    for (Point &point : points) {
        const Point value = mapping.toValue({point.x, point.y});
        point = {roundedTo(value.x, mapping.x.size() / mapping.area.width() / 10),
                 roundedTo(value.y, mapping.y.size() / mapping.area.height() / 10)};
    }
    return points;
}

void DrawSheet::wheelEvent(QWheelEvent *event)
{
    event->accept(); // no scale changes under the hand
}

void DrawSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void DrawSheet::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        leave();
}

QString DrawSheet::prompt() const
{
    return m_purpose == For::Guess
               ? tr("Which function do these points come from? Press and draw it.\nThen the exact answer is shown. Esc "
                    "leaves without a guess.")
               : tr("Press and draw a function: it becomes the training points.\nEsc leaves them as they are.");
}

// Where points are to be guessed from, in the corner where it hides none.
QRect DrawSheet::roomForPrompt(const QFontMetrics &metrics) const
{
    if (m_purpose == For::TrainingPoints)
        return rect();
    const QRect plot = m_chart.painter().layout().plot.toRect();
    constexpr int margin = 12; // a ring has about that radius
    const QRect most(0, 0, int(0.8 * plot.width()), plot.height());
    ChartContent points = m_chart.content();
    points.fan.reset();
    const QRect text = metrics.boundingRect(most, Qt::AlignCenter | Qt::TextWordWrap, prompt());
    return freeCorner(text.size() + QSize(margin, margin), points, m_chart.painter().mapping()).toAlignedRect();
}

// All that would give the answer away. Scale and points stay where they are.
void DrawSheet::paintCover(QPainter &painter)
{
    const FunctionPainter &chart = m_chart.painter();
    const QRectF &plot = chart.layout().plot;
    painter.fillRect(plot, chart.colours().plot);
    painter.setPen(QPen(chart.colours().grid, 1));
    if (chart.mapping().y.min < 0 && chart.mapping().y.max > 0) {
        const double y = std::round(chart.mapping().toPixelY(0)) + 0.5;
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y));
    }
    paintExtrapolation(painter, m_chart.content().experiment.training.trainedX(), chart.mapping(), chart.colours());
    paintPoints(painter, PointKind::Context, m_chart.content().experiment.context(), chart.mapping(), chart.colours());
}

void DrawSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (m_purpose == For::Guess) {
        paintCover(painter);
    } else {
        QColor veil = palette().color(QPalette::Base);
        veil.setAlpha(120);
        painter.fillRect(rect(), veil);
    }
    painter.setPen(palette().color(QPalette::Text));
    if (m_stroke.empty()) {
        QFont font = this->font();
        font.setBold(true);
        painter.setFont(font);
        return painter.drawText(roomForPrompt(painter.fontMetrics()), Qt::AlignCenter | Qt::TextWordWrap, prompt());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    QPolygonF line;
    for (const Point &point : m_stroke)
        line.append(QPointF(point.x, point.y));
    painter.drawPolyline(line);
}

} // namespace npscope
