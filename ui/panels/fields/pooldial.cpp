// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/pooldial.h"

#include "ui/document/poolsizes.h"

#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

// Where the slider's handle has its middle.
int middleOf(const QSlider &slider, int place)
{
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = Qt::Horizontal;
    const int handle = slider.style()->pixelMetric(QStyle::PM_SliderLength, &option, &slider);
    return slider.x() + handle / 2
           + QStyle::sliderPositionFromValue(0, slider.maximum(), place, slider.width() - handle);
}

} // namespace

PoolDial::PoolDial(QWidget *parent) : QWidget(parent), m_sizes(poolSizes.begin(), poolSizes.end()), m_labels(font())
{
    m_labels.setPointSizeF(m_labels.pointSizeF() * 0.8);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("functionsDial"));
    m_slider->setAccessibleName(tr("Functions F, from one to all of the family"));
    m_slider->setRange(0, int(m_sizes.size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setMinimumWidth(90);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, QFontMetrics(m_labels).height());
    layout->addWidget(m_slider);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { emit countChanged(m_sizes.at(std::size_t(place))); });
}

void PoolDial::setCount(int count)
{
    const QSignalBlocker block(m_slider);
    m_slider->setValue(placeOf(count));
}

void PoolDial::setMost(int most)
{
    std::vector<int> sizes(poolSizes.begin(), poolSizes.end());
    std::erase_if(sizes, [&](int size) { return size > most; });
    if (sizes == m_sizes)
        return;
    m_sizes = std::move(sizes);
    const QSignalBlocker block(m_slider);
    m_slider->setMaximum(int(m_sizes.size()) - 1);
    update();
}

int PoolDial::placeOf(int count) const
{
    const int last = m_slider->maximum();
    return count == 0 ? last : std::min(poolPlace(count), std::max(0, last - 1));
}

// The sizes below the slider.
void PoolDial::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_labels);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    for (int place = 0; place <= m_slider->maximum(); ++place) {
        if (place % 3 != 0 && place != m_slider->maximum())
            continue; // they would not have the room
        const int size = m_sizes.at(std::size_t(place));
        const QString text = size == 0 ? QStringLiteral("∞") : QLocale().toString(size);
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        const int left = std::clamp(middleOf(*m_slider, place) - textWidth / 2, 0, std::max(0, width() - textWidth));
        painter.drawText(left, height() - painter.fontMetrics().descent(), text);
    }
}

} // namespace npscope
