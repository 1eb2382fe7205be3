// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/functionchart.h"

namespace npscope {

void FunctionChart::setContent(const ChartContent &content)
{
    m_painter.setContent(content);
    rearranged();
}

void FunctionChart::setMarks(const ChartMarks &marks)
{
    if (marks == m_painter.marks())
        return;
    m_painter.setMarks(marks);
    updateData();
}

void FunctionChart::setColours(const ChartColours &colours)
{
    m_painter.setColours(colours);
    rearranged();
}

void FunctionChart::setText(const ChartText &text)
{
    m_painter.setText(text);
    rearranged();
}

void FunctionChart::setPaintedSize(const QSizeF &size)
{
    m_painter.setSize(size);
    rearranged();
}

void FunctionChart::rearranged()
{
    setMapping(m_painter.mapping());
    updateBackdrop();
}

} // namespace npscope
