// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A widget that shows what a painter of ui/paint paints, in the window's colours and text size.

#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace npscope {

/// Painter has setColours, setText, setSize and paint.
template <class Painter>
class PainterWidget : public QWidget
{
public:
    explicit PainterWidget(const QString &name)
    {
        setAccessibleName(name);
        setMinimumSize(160, 80);
        updateStyle();
    }

    const Painter &painter() const { return m_painter; }
    template <class Content>
    void setContent(const Content &content)
    {
        m_painter.setContent(content);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
        m_painter.paint(painter);
    }
    void resizeEvent(QResizeEvent *) override { m_painter.setSize(size()); }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
            || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
            updateStyle();
    }

private:
    void updateStyle()
    {
        m_painter.setColours(ChartColours::fromPalette(palette()));
        m_painter.setText(ChartText{std::clamp(QFontInfo(font()).pixelSize() - 1, 11, 28)});
        update();
    }

    Painter m_painter;
};

} // namespace npscope
