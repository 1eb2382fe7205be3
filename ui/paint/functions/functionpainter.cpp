// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/functionpainter.h"

#include "ui/paint/functions/functionsentence.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FunctionChart)
};

} // namespace

Mapping FunctionPainter::mapping() const
{
    return {m_layout.plot, xRange(m_content.view), yRange(m_content.view)};
}

void FunctionPainter::setContent(const ChartContent &content)
{
    m_content = content;
    arrange();
}

void FunctionPainter::setMarks(const ChartMarks &marks)
{
    m_marks = marks;
    followFan();
}

// What is worked out of a fan is kept while it is the same.
void FunctionPainter::followFan()
{
    const View &view = m_content.view;
    const Training &training = m_content.experiment.training;
    const Given given{m_marks.moved ? m_marks.moved : m_content.fan, m_content.exact, view.showsResiduals,
                      isInExactSd(view, training), training.functions.noise};
    if (given == m_given)
        return;
    m_given = given;
    m_scale = given.isResidual ? residualScale(view, training, given.fan.get(), given.exact.get()) : std::nullopt;
    m_shown = given.fan;
    std::shared_ptr<const ExactFan> exact = given.exact;
    if (given.isResidual) {
        m_shown = given.fan && m_scale ? residualFan(*given.fan, *m_scale) : nullptr;
        exact = exact && m_scale ? residualExact(*exact, *m_scale) : nullptr;
    }
    m_fan.setFan(m_shown);
    m_exact.setExact(exact);
}

void FunctionPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

QString FunctionPainter::readout() const
{
    return functionSentence(m_content);
}

void FunctionPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void FunctionPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void FunctionPainter::arrange()
{
    m_legend = m_content.hasLegend ? functionLegend(m_content, m_colours) : Legend();
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
    m_layout = layOut(m_size, m_legendPlaces.height, true, m_text);

    const View &view = m_content.view;
    const QLocale locale;
    m_axes.x = linearTicks(xRange(view), roomForXTicks(m_layout.plot, m_text), locale);
    m_axes.y = linearTicks(yRange(view), roomForYTicks(m_layout.plot, m_text), locale);
    m_axes.xTitle = Text::tr("x");
    m_axes.yTitle = view.showsResiduals ? residualTitle() : Text::tr("y");

    m_chart.setAxes(m_axes, mapping(), m_layout, m_colours, m_text);

    followFan();
    m_fan.setMapping(mapping());
    m_fan.setBand(shownBand(view));
    m_fan.setStale(m_content.stale);
    m_exact.setMapping(mapping());
    m_exact.setBand(shownBand(view));
    followBehind();
}

QString FunctionPainter::residualTitle() const
{
    return isInExactSd(m_content.view, m_content.experiment.training) ? Text::tr("(y − exact mean) / exact sd")
                                                                      : Text::tr("(y − mean over curves) / σ_y");
}

// In units of sigma_y each has its own mean.
void FunctionPainter::followBehind()
{
    const View &view = m_content.view;
    m_behind.resize(m_content.behind.size());
    for (std::size_t i = 0; i < m_behind.size(); ++i) {
        const FanBehind &behind = m_content.behind[i];
        std::shared_ptr<const Fan> shown = behind.fan;
        if (view.showsResiduals) {
            const auto scale =
                residualScale(view, m_content.experiment.training, behind.fan.get(), m_content.exact.get());
            shown = scale ? residualFan(*behind.fan, *scale) : nullptr;
        }
        m_behind[i].setFan(shown);
        m_behind[i].setMapping(mapping());
        m_behind[i].setColour(behindColour(behind.kind, m_colours));
    }
}

} // namespace npscope
