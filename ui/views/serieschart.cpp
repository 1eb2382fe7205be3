// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/serieschart.h"

namespace npscope {

void SeriesChart::setContent(const SeriesContent &content)
{
    m_painter.setContent(content);
    rearranged();
}

void SeriesChart::setPointed(std::optional<Step> step)
{
    if (step == m_painter.pointed())
        return;
    m_painter.setPointed(step);
    rearranged();
}

void SeriesChart::setShown(const StepsShown &shown)
{
    if (shown == m_painter.content().shown)
        return;
    m_painter.setShown(shown);
    rearranged();
}

void SeriesChart::setColours(const ChartColours &colours)
{
    m_painter.setColours(colours);
    rearranged();
}

void SeriesChart::setText(const ChartText &text)
{
    m_painter.setText(text);
    rearranged();
}

void SeriesChart::setPaintedSize(const QSizeF &size)
{
    m_painter.setSize(size);
    rearranged();
}

void SeriesChart::rearranged()
{
    setMapping(m_painter.mapping());
    updateBackdrop();
}

} // namespace npscope
