// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one widget that shows what a painter of ui/paint paints: it gives it the window's colours, text size and its own
// size, and claims from the window's shortcuts the keys that it uses itself.

#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"

#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QPainter;

namespace npscope {

class PaintedView : public QWidget
{
    Q_OBJECT

public:
    /// What it shows now, in words and numbers, for whoever does not see it. Asked for when it is wanted.
    virtual QString sentence() const { return accessibleDescription(); }

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

    void updateStyle();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

/// One of a painter that has setColours, setText, setSize, setContent and paint, and may have marks.
template <class Painter>
class PainterView : public PaintedView
{
public:
    const Painter &painter() const { return m_painter; }
    /// The painter's readout, if it has one, and how it is used.
    QString sentence() const override
    {
        QStringList sentences;
        if constexpr (requires { m_painter.readout(); })
            sentences.append(m_painter.readout());
        sentences.append(accessibleDescription());
        sentences.removeAll(QString());
        return sentences.join(QLatin1Char('\n'));
    }

protected:
    PainterView(const QString &name, QWidget *parent) : PaintedView(name, parent) { updateStyle(); }

    template <class Content>
    void showContent(const Content &content)
    {
        m_painter.setContent(content);
        update();
    }
    template <class Marks>
    void mark(const Marks &marks)
    {
        if (marks == m_painter.marks())
            return;
        m_painter.setMarks(marks);
        update();
    }

    void applyStyle(const ChartColours &colours, const ChartText &text) override
    {
        m_painter.setColours(colours);
        m_painter.setText(text);
    }
    void applySize(const QSizeF &size) override { m_painter.setSize(size); }
    void paint(QPainter &painter) override { m_painter.paint(painter); }
    void setFocused(bool isShown) override
    {
        if constexpr (requires { m_painter.marks().hasFocus; }) {
            auto marks = m_painter.marks();
            marks.hasFocus = isShown;
            mark(marks);
        }
    }

    Painter m_painter;
};

/// One that is only looked at.
template <class Painter>
class PlainView : public PainterView<Painter>
{
public:
    explicit PlainView(const QString &name, QWidget *parent = nullptr) : PainterView<Painter>(name, parent)
    {
        this->setMinimumSize(160, 80);
    }
    template <class Content>
    void setContent(const Content &content)
    {
        this->showContent(content);
    }
};

} // namespace npscope
