// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/honesty/calibration.h"

#include "ui/charts/sentence.h"
#include "ui/document/honestytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Calibration)
};

HonestyLine lineOf(const QString &name, std::size_t colour, SeriesStyle style)
{
    return {name, curveColour(colour), style};
}

// The share of the targets up to each tenth of what was predicted.
HonestyPane coming(const HonestyAt &at)
{
    HonestyPane pane{.name = QStringLiteral("calibration"),
                     .title = Text::tr("Calibration"),
                     .xTitle = Text::tr("predicted probability"),
                     .yTitle = Text::tr("share below"),
                     .places = {},
                     .lines = {},
                     .isShare = true,
                     .isDiagonal = true};
    pane.lines = {lineOf(Text::tr("network"), 0, SeriesStyle::Broad),
                  lineOf(Text::tr("exact"), 0, SeriesStyle::Dotted)};
    const std::array integrals{&at.integrals, &at.exactIntegrals};
    for (std::size_t i = 0; i <= HonestyAt::bins; ++i) {
        const double p = double(i) / double(HonestyAt::bins);
        pane.places.push_back({p, QLocale::c().toString(p, 'g', 3)});
    }
    for (std::size_t line = 0; line < integrals.size(); ++line) {
        double below = 0;
        pane.lines[line].values.push_back(below);
        for (const double share : *integrals[line])
            pane.lines[line].values.push_back(below += share);
    }
    return pane;
}

HonestyPane againstContext(const HonestyAt &at, const QString &name, const QString &title, const QString &yTitle,
                           std::vector<HonestyLine> lines)
{
    HonestyPane pane{.name = name,
                     .title = title,
                     .xTitle = Text::tr("context points |C|"),
                     .yTitle = yTitle,
                     .places = {},
                     .lines = std::move(lines)};
    for (std::size_t i = 0; i < at.byContext.size(); ++i)
        pane.places.push_back({double(i), contextSizes(at.byContext[i])});
    return pane;
}

template <class Value>
HonestyLine with(HonestyLine line, const HonestyAt &at, Value value)
{
    for (const HonestyByContext &part : at.byContext)
        line.values.push_back(value(part.honesty));
    return line;
}

HonestyPane coverage(const HonestyAt &at)
{
    HonestyPane pane = againstContext(
        at, QStringLiteral("coverage"), Text::tr("Coverage"), Text::tr("share"),
        {with(lineOf(Text::tr("in its 90 %"), 0, SeriesStyle::Broad), at, [](auto &h) { return h.coverage90; }),
         with(lineOf(Text::tr("exact 90 %"), 0, SeriesStyle::Dotted), at, [](auto &h) { return h.exactCoverage90; }),
         with(lineOf(Text::tr("in its 50 %"), 1, SeriesStyle::Broad), at, [](auto &h) { return h.coverage50; }),
         with(lineOf(Text::tr("exact 50 %"), 1, SeriesStyle::Dotted), at, [](auto &h) { return h.exactCoverage50; })});
    pane.isShare = true;
    return pane;
}

HonestyPane gap(const HonestyAt &at)
{
    HonestyLine line =
        with(lineOf(Text::tr("gap ± standard error"), 0, SeriesStyle::Broad), at, [](auto &h) { return h.gap; });
    for (const HonestyByContext &part : at.byContext)
        line.errors.push_back(part.honesty.gapError);
    HonestyPane pane = againstContext(
        at, QStringLiteral("gap"), Text::tr("Gap to the exact answer"), Text::tr("nats (symlog)"),
        {line, with(lineOf(Text::tr("joint KL"), 1, SeriesStyle::Dashed), at, [](auto &h) { return h.jointKl; })});
    pane.scale = Scale::Symlog;
    pane.exact = 0;
    return pane;
}

HonestyPane width(const HonestyAt &at, bool hasLatent)
{
    std::vector<HonestyLine> lines{
        with(lineOf(Text::tr("sd of y"), 0, SeriesStyle::Broad), at, [](auto &h) { return h.sdRatio; })};
    if (hasLatent) {
        lines.push_back(with(lineOf(Text::tr("spread, geometric mean"), 1, SeriesStyle::Thin), at,
                             [](auto &h) { return h.spreadGeometric.value_or(NAN); }));
        lines.push_back(with(lineOf(Text::tr("spread, RMS"), 2, SeriesStyle::Dashed), at,
                             [](auto &h) { return h.spreadRms.value_or(NAN); }));
    }
    HonestyPane pane =
        againstContext(at, QStringLiteral("width"), Text::tr("Width"), Text::tr("× exact (log)"), std::move(lines));
    pane.scale = Scale::Log;
    pane.exact = 1;
    return pane;
}

HonestyPane score(const HonestyAt &at)
{
    HonestyPane pane = againstContext(
        at, QStringLiteral("crps"), Text::tr("CRPS"), Text::tr("CRPS, units of y"),
        {with(lineOf(Text::tr("CRPS"), 0, SeriesStyle::Broad), at, [](auto &h) { return h.crps; }),
         with(lineOf(Text::tr("exact"), 0, SeriesStyle::Dotted), at, [](auto &h) { return h.exactCrps; })});
    return pane;
}

// Of a pane with titles and legend, in lines of text (ui/charts/chartlayout.cpp).
constexpr double narrowest = 22;
constexpr double lowest = 12;

} // namespace

CalibrationContent calibrationOf(const Frame &frame)
{
    const Training &training = frame.experiment->training;
    if (!training.isOfFamily())
        return {{}, Text::tr("One function has no exact answer beside its points: choose a family of functions.")};
    const auto at = frame.honesty ? frame.honesty->here : nullptr;
    if (!at)
        return {{}, Text::tr("The step is being compared with the exact answers.")};
    return {{coming(*at), coverage(*at), gap(*at), width(*at, training.hasLatent()), score(*at)}, {}};
}

void CalibrationPainter::setContent(const CalibrationContent &content)
{
    m_content = content;
    arrange();
}

void CalibrationPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void CalibrationPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void CalibrationPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void CalibrationPainter::arrange()
{
    const double line = std::ceil(m_text.lineHeight());
    const int all = int(m_content.panes.size());
    const int rows = std::clamp(int(m_size.height() / (lowest * line)), 1, std::max(1, (all + 1) / 2));
    const int fitting = std::max(1, int(m_size.width() / (narrowest * line)));
    const int columns = std::clamp((all + rows - 1) / rows, 1, fitting);
    const int shown = std::min(all, rows * columns);
    m_panes.resize(std::size_t(shown));
    const auto x = [&](int column) { return std::round(m_size.width() * column / columns); };
    const auto y = [&](int row) { return std::round(m_size.height() * row / rows); };
    for (int i = 0; i < shown; ++i) {
        const int column = i % columns, row = i / columns;
        m_panes[std::size_t(i)].arrange(m_content.panes[std::size_t(i)],
                                        QRectF(QPointF(x(column), y(row)), QPointF(x(column + 1), y(row + 1))),
                                        m_colours, m_text);
    }
}

QString CalibrationPainter::caption() const
{
    if (m_content.panes.empty())
        return m_content.empty;
    return Text::tr("Calibration on held-out tasks, and by the number of context points");
}

void CalibrationPainter::paint(QPainter &painter) const
{
    if (m_panes.empty())
        paintSentence(painter, QRectF(QPointF(), m_size), m_content.empty, m_colours.text, m_text);
    for (const HonestyPanePainter &pane : m_panes)
        pane.paint(painter);
}

} // namespace npscope
