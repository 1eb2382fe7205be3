// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/variantspreadchart.h"

namespace npscope {

void VariantSpreadChart::setContent(const VariantSpreads &content)
{
    m_painter.setContent(content);
    rearranged();
}

void VariantSpreadChart::setPointed(std::optional<Step> step)
{
    if (step == m_painter.content().pointed)
        return;
    m_painter.setPointed(step);
    rearranged();
}

void VariantSpreadChart::setColours(const ChartColours &colours)
{
    m_painter.setColours(colours);
    rearranged();
}

void VariantSpreadChart::setText(const ChartText &text)
{
    m_painter.setText(text);
    rearranged();
}

void VariantSpreadChart::setPaintedSize(const QSizeF &size)
{
    m_painter.setSize(size);
    rearranged();
}

void VariantSpreadChart::rearranged()
{
    setMapping(m_painter.mapping());
    updateBackdrop();
}

} // namespace npscope
