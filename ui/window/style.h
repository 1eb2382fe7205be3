// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fusion, with check boxes and radio buttons that have a frame in a dark palette, too: Fusion's own is a shade darker
// than the window, and that is no longer seen there; with tabs of docks that are no wider than a narrow dock's four
// names need; and without motion where that is wanted.

#pragma once

#include <QProxyStyle>

namespace npscope {

class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override;

    /// Whatever the system asks for.
    void setLessMotion(bool isLess) { m_hasLessMotion = isLess; }

private:
    bool m_hasLessMotion = false;
};

} // namespace npscope
