// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/losschart.h"

namespace npscope {

void LossChart::setContent(const LossContent &content)
{
    m_painter.setContent(content);
    rearranged();
}

void LossChart::setPointed(std::optional<Step> step)
{
    if (step == m_painter.content().pointed)
        return;
    m_painter.setPointed(step);
    rearranged();
}

void LossChart::setColours(const ChartColours &colours)
{
    m_painter.setColours(colours);
    rearranged();
}

void LossChart::setText(const ChartText &text)
{
    m_painter.setText(text);
    rearranged();
}

void LossChart::setPaintedSize(const QSizeF &size)
{
    m_painter.setSize(size);
    rearranged();
}

void LossChart::rearranged()
{
    setMapping(m_painter.mapping());
    updateBackdrop();
}

} // namespace npscope
