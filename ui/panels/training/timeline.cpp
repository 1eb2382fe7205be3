// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/timeline.h"

#include "ui/document/collapsetext.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int margin = 9; // half the handle and its focus ring
constexpr qreal grooveHeight = 6;
constexpr qreal handleRadius = 7;

} // namespace

Timeline::Timeline(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setPageStep(100);
    setAccessibleName(tr("Timeline"));
    setToolTip(tr("Every step of the run: click or drag to see its curves"));
    // Both come from the user alone; valueChanged also comes from the run.
    connect(this, &QAbstractSlider::sliderMoved, this, [this](int step) { emit stepRequested(step); });
    connect(this, &QAbstractSlider::actionTriggered, this, [this] { emit stepRequested(sliderPosition()); });
}

void Timeline::show(Step step, Step length, Step known, std::optional<Step> divergedAt)
{
    setMaximum(int(length));
    m_known = known;
    m_divergedAt = divergedAt;
    if (!isSliderDown())
        setValue(int(step));
    update();
}

void Timeline::setCollapse(const Collapse &collapse)
{
    if (collapse == m_collapse)
        return;
    m_collapse = collapse;
    setAccessibleDescription(collapseText());
    update();
}

QString Timeline::collapseText() const
{
    QStringList texts{firstCollapseText(m_collapse), sinceCollapseText(m_collapse)};
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

QRectF Timeline::groove() const
{
    return QRectF(margin, (height() - grooveHeight) / 2, std::max(1, width() - 2 * margin), grooveHeight);
}

int Timeline::xOf(Step step) const
{
    const QRectF bar = groove();
    return int(std::lround(bar.left() + bar.width() * double(step) / double(std::max(1, maximum()))));
}

Step Timeline::stepAt(int x) const
{
    const QRectF bar = groove();
    const double share = std::clamp((x - bar.left()) / bar.width(), 0.0, 1.0);
    return Step(std::llround(share * maximum()));
}

QSize Timeline::sizeHint() const
{
    return {400, 26};
}

QSize Timeline::minimumSizeHint() const
{
    return {120, 26};
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroove(painter);
    paintDivergence(painter);
    paintCollapse(painter, m_collapse.first, false);
    paintCollapse(painter, m_collapse.since, true);
    paintHandle(painter);
}

void Timeline::paintGroove(QPainter &painter) const
{
    const QRectF bar = groove();
    const qreal radius = grooveHeight / 2;
    const auto bandTo = [&](Step step, QColor colour, qreal alpha) {
        colour.setAlphaF(alpha);
        painter.setBrush(colour);
        QRectF band = bar;
        band.setRight(xOf(step));
        painter.drawRoundedRect(band, radius, radius);
    };
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(bar, radius, radius);
    painter.setPen(Qt::NoPen);
    const QColor highlight = palette().color(QPalette::Highlight);
    bandTo(std::min<Step>(m_known, maximum()), highlight, 0.35);
    bandTo(value(), highlight, isEnabled() ? 1 : 0.3);
}

// A cross on a gap: visible without its colour.
void Timeline::paintDivergence(QPainter &painter) const
{
    if (!m_divergedAt || *m_divergedAt > maximum())
        return;
    const QRectF bar = groove();
    const QPointF centre(xOf(*m_divergedAt), bar.center().y());
    QRectF rest = bar;
    rest.setLeft(centre.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(palette().color(QPalette::Mid), Qt::BDiagPattern));
    painter.drawRect(rest);
    painter.setPen(QPen(QColor(0xd0, 0x30, 0x30), 2.4));
    painter.drawLine(centre + QPointF(-5, -9), centre + QPointF(5, 9));
    painter.drawLine(centre + QPointF(-5, 9), centre + QPointF(5, -9));
}

// Two arrowheads that meet, above and below the groove: where the curves come together. Hollow for the first time, full
// where they have stayed so.
void Timeline::paintCollapse(QPainter &painter, std::optional<Step> step, bool isFull) const
{
    if (!step || *step > maximum())
        return;
    const QRectF bar = groove();
    const qreal x = xOf(*step);
    painter.setPen(isFull ? QPen(Qt::NoPen) : QPen(palette().color(QPalette::WindowText), 1));
    painter.setBrush(isFull ? QBrush(palette().color(QPalette::WindowText)) : QBrush(Qt::NoBrush));
    for (const qreal side : {-1.0, 1.0}) {
        const qreal tip = bar.center().y() + side * (bar.height() / 2 + 0.5);
        painter.drawPolygon(QPolygonF({{x, tip}, {x - 4.5, tip + side * 7}, {x + 4.5, tip + side * 7}}));
    }
}

void Timeline::paintHandle(QPainter &painter) const
{
    const QPointF centre(xOf(value()), groove().center().y());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, handleRadius + 2, handleRadius + 2);
    }
    painter.setPen(QPen(palette().color(m_isHovered ? QPalette::Highlight : QPalette::Dark), 1.2));
    painter.setBrush(palette().color(isEnabled() ? QPalette::Button : QPalette::Window));
    painter.drawEllipse(centre, handleRadius, handleRadius);
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    // Also where the handle is there already: a click always asks for its step.
    const int step = int(stepAt(event->position().toPoint().x()));
    if (step == sliderPosition())
        emit stepRequested(step);
    setSliderPosition(step);
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    m_isHovered = true;
    const Step step = stepAt(event->position().toPoint().x());
    if (isSliderDown())
        setSliderPosition(int(step));
    QString text = tr("step %1").arg(QLocale().toString(step));
    const auto isNear = [&](std::optional<Step> mark) {
        return mark && std::abs(xOf(*mark) - event->position().x()) < 6;
    };
    if (isNear(m_collapse.first) || isNear(m_collapse.since))
        text += QLatin1Char('\n') + collapseText();
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
    update();
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void Timeline::leaveEvent(QEvent *)
{
    m_isHovered = false;
    update();
}

} // namespace npscope
