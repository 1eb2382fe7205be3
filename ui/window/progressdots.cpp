// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/progressdots.h"

#include <QPainter>

namespace npscope {

namespace {

constexpr int pitch = 13;
constexpr double radius = 3;
constexpr double presentRadius = 4.5;

} // namespace

ProgressDots::ProgressDots(int count, QWidget *parent) : QWidget(parent), m_count(count)
{
    setFixedSize(pitch * count, pitch);
}

void ProgressDots::setPresent(int index)
{
    m_present = index;
    update();
}

void ProgressDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = palette().color(QPalette::Highlight);
    for (int i = 0; i < m_count; ++i) {
        const bool isBehind = i <= m_present;
        painter.setPen(isBehind ? colour : palette().color(QPalette::PlaceholderText));
        painter.setBrush(isBehind ? QBrush(colour) : QBrush(Qt::NoBrush));
        const double r = i == m_present ? presentRadius : radius;
        painter.drawEllipse(QPointF((i + 0.5) * pitch, height() / 2.0), r, r);
    }
}

} // namespace npscope
