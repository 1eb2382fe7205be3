// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tourbar.h"

#include "ui/document/tour.h"
#include "ui/window/progressdots.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

// Read from the back of a room.
constexpr double textScale = 1.2;
constexpr double titleScale = 1.35;

QLabel *label(double scale, bool isBold)
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(isBold);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QToolButton *button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TourBar::TourBar(const std::vector<Scene> &scenes, const TourControls &controls, QWidget *parent)
    : QWidget(parent), m_scenes(scenes)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 6);
    layout->setSpacing(4);
    layout->addWidget(createHeader(controls));
    m_text = label(textScale, false);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_text);
    setAccessibleName(tr("Tour"));
    setScene(0);
}

QWidget *TourBar::createHeader(const TourControls &controls)
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    m_title = label(titleScale, true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long one must not widen the window
    m_dots = new ProgressDots(int(m_scenes.size()));
    m_count = new QLabel;
    layout->addWidget(m_title, 1);
    layout->addWidget(m_dots);
    layout->addSpacing(4);
    layout->addWidget(m_count);
    layout->addSpacing(8);
    for (QAction *action : {controls.back, controls.next, controls.leave})
        layout->addWidget(button(action));
    return header;
}

void TourBar::setScene(int index)
{
    const Scene &scene = m_scenes.at(std::size_t(index));
    const QLocale locale;
    m_title->setText(scene.title);
    m_text->setText(scene.text);
    m_count->setText(tr("%1 of %2", "scene").arg(locale.toString(index + 1), locale.toString(int(m_scenes.size()))));
    m_dots->setPresent(index);
    setAccessibleDescription(m_count->text() + QStringLiteral(": ") + scene.title + QStringLiteral(". ") + scene.text);
}

void TourBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTo(width());
}

void TourBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTo(width());
}

void TourBar::fitTo(int width)
{
    const QMargins margins = layout()->contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), QWIDGETSIZE_MAX);
    int height = 0;
    for (const Scene &scene : m_scenes)
        height = std::max(height, m_text->fontMetrics().boundingRect(room, Qt::TextWordWrap, scene.text).height());
    m_text->setFixedHeight(height);
    setFixedHeight(layout()->totalMinimumSize().height());
}

} // namespace npscope
