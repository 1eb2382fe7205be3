// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/variantspreadview.h"

#include "ui/charts/variantspreadchart.h"

namespace npscope {

VariantSpreadView::VariantSpreadView(QWidget *parent)
    : StepView(new VariantSpreadChart, parent), m_chart(static_cast<VariantSpreadChart *>(chart()))
{
    setAccessibleName(tr("Spread of the panes against their steps"));
    updateStyle();
}

void VariantSpreadView::setContent(VariantSpreads content)
{
    content.pointed = pointed();
    m_chart->setContent(content);
}

void VariantSpreadView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    m_chart->setColours(colours);
    m_chart->setText(text);
}

QRectF VariantSpreadView::plotArea() const
{
    return m_chart->mapping().area;
}

Step VariantSpreadView::stepAt(double pixel) const
{
    return m_chart->stepAt(pixel);
}

std::optional<Step> VariantSpreadView::pointed() const
{
    return m_chart->content().pointed;
}

void VariantSpreadView::setPointed(std::optional<Step> step)
{
    m_chart->setPointed(step);
}

} // namespace npscope
