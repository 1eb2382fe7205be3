// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one widget that shows what a painter of ui/paint paints: it gives it the window's colours, text size and its own
// size, and claims from the window's shortcuts the keys that it uses itself.

#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"

#include <QWidget>

class QKeyEvent;
class QPainter;

namespace npscope {

class PaintedView : public QWidget
{
    Q_OBJECT

protected:
    /// `name` is what it is called to whoever does not see it.
    PaintedView(const QString &name, QWidget *parent);

    /// What the painter is to be given; each is followed by a repaint.
    virtual void applyStyle(const ChartColours &colours, const ChartText &text) = 0;
    virtual void applySize(const QSizeF &size) = 0;
    virtual void paint(QPainter &painter) = 0;
    /// Whether a key is for this view and not for the window.
    virtual bool usesKey(const QKeyEvent &) const { return false; }
    /// Whether the focus is to be seen: it came by a key.
    virtual void setFocused(bool) {}

    /// To be called at the end of a subclass's constructor.
    void updateStyle();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

/// One that is only looked at. The painter has setColours, setText, setSize, setContent and paint.
template <class Painter>
class PainterView : public PaintedView
{
public:
    explicit PainterView(const QString &name, QWidget *parent = nullptr) : PaintedView(name, parent)
    {
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
    void applyStyle(const ChartColours &colours, const ChartText &text) override
    {
        m_painter.setColours(colours);
        m_painter.setText(text);
    }
    void applySize(const QSizeF &size) override { m_painter.setSize(size); }
    void paint(QPainter &painter) override { m_painter.paint(painter); }

private:
    Painter m_painter;
};

} // namespace npscope
