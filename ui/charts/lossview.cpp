// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/lossview.h"

#include "ui/charts/losschart.h"
#include "ui/paint/historyseries.h"

#include <algorithm>

namespace npscope {

LossView::LossView(QWidget *parent) : StepView(new LossChart, parent), m_chart(static_cast<LossChart *>(chart()))
{
    setAccessibleName(tr("Loss chart"));
    updateStyle();
}

void LossView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    LossContent content;
    content.pointed = m_chart->content().pointed;
    if (frame) {
        content.trace = frame->loss;
        content.step = frame->step;
        const Step length = frame->experiment ? frame->experiment->length : 0;
        content.length = std::max({length, frame->step, frame->loss.known()});
        // The first frames of a new run know no history yet: what was marked stays for that moment.
        const bool isFirst = !frame->history && !frame->isComputing() && !frame->divergedAt;
        content.marks = isFirst ? m_chart->content().marks : runMarks(*frame);
    }
    m_chart->setContent(content);
}

void LossView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    m_chart->setColours(colours);
    m_chart->setText(text);
}

QRectF LossView::plotArea() const
{
    return m_chart->mapping().area;
}

Step LossView::stepAt(double pixel) const
{
    return m_chart->stepAt(pixel);
}

std::optional<Step> LossView::pointed() const
{
    return m_chart->content().pointed;
}

void LossView::setPointed(std::optional<Step> step)
{
    m_chart->setPointed(step);
}

} // namespace npscope
