// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/collapsemappainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

constexpr double edge = 8;

QString whatIsShown(const CollapseMapContent &content)
{
    switch (content.value.quantity) {
    case SweepQuantity::Spread:
        return Text::tr("Spread of the curves at %1").arg(placeText(content.value));
    case SweepQuantity::Coverage:
        return Text::tr("What the central 90 % cover, %1").arg(tasksText(content.sweep->evaluation));
    case SweepQuantity::Gap:
        return Text::tr("Gap to the exact answer, %1").arg(tasksText(content.sweep->evaluation));
    }
    return {};
}

} // namespace

void CollapseMapPainter::setContent(const CollapseMapContent &content)
{
    m_content = content;
    m_statistics = content.sweep ? statisticsOf(*content.sweep, content.runs, content.value) : SweepStatistics();
    arrange();
}

void CollapseMapPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void CollapseMapPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void CollapseMapPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

// Charts beside the map, or below it where the area is narrow.
void CollapseMapPainter::arrange()
{
    if (!m_content.sweep)
        return;
    const double line = std::ceil(m_text.lineHeight());
    m_caption = QRectF(edge, edge, std::max(1.0, m_size.width() - 2 * edge), line + 4);
    const QRectF rest(edge, m_caption.bottom() + 4, std::max(1.0, m_size.width() - 2 * edge),
                      std::max(1.0, m_size.height() - m_caption.bottom() - 4 - edge));
    QRectF map = rest, values = rest, verdicts = rest;
    if (rest.width() > 1.25 * rest.height()) {
        map.setWidth(std::floor(rest.width() * 0.56));
        values.setLeft(map.right() + edge);
        values.setHeight(std::floor(rest.height() / 2));
        verdicts = values.translated(0, values.height());
    } else {
        map.setHeight(std::floor(rest.height() * 0.56));
        values.setTop(map.bottom() + edge);
        values.setWidth(std::floor(rest.width() / 2));
        verdicts = values.translated(values.width(), 0);
    }
    m_map.arrange(m_content, m_statistics, map, m_colours, m_text);
    m_values.arrange(m_content, m_statistics, values, m_colours, m_text);
    m_verdicts.arrange(m_content, m_statistics, verdicts, m_colours, m_text);
}

QString CollapseMapPainter::caption() const
{
    const Sweep &sweep = *m_content.sweep;
    const auto finished = std::ranges::count_if(m_content.runs, [](const auto &run) { return run != nullptr; });
    const QString seeds = sweep.seeds.size() == 1
                              ? Text::tr("seed %1").arg(sweep.seeds.first)
                              : Text::tr("seeds %1–%2").arg(sweep.seeds.first).arg(sweep.seeds.end - 1);
    QString text = m_content.isBySeed()
                       ? Text::tr("%1 after %2 updates · a column a seed: %3")
                             .arg(whatIsShown(m_content), QLocale().toString(sweep.steps.front()), seeds)
                       : Text::tr("%1 · a row a run, %2 of each group").arg(whatIsShown(m_content), seeds);
    if (std::size_t(finished) < sweep.runCount())
        text += Text::tr(" · %1 of %2 runs").arg(finished).arg(sweep.runCount());
    return text;
}

void CollapseMapPainter::paintCaption(QPainter &painter, const QString &text) const
{
    painter.setFont(m_text.title());
    painter.setPen(m_colours.title);
    painter.drawText(m_caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(m_text.title()).elidedText(text, Qt::ElideRight, m_caption.width()));
}

void CollapseMapPainter::paint(QPainter &painter) const
{
    if (!m_content.sweep)
        return;
    paintCaption(painter, caption());
    m_map.paint(painter);
    m_values.paint(painter);
    m_verdicts.paint(painter);
}

void CollapseMapPainter::paintPointed(QPainter &painter, const MapCell &cell) const
{
    painter.fillRect(m_caption, m_colours.background);
    paintCaption(painter, cellText(m_content, cell));
    m_map.paintMark(painter, cell);
}

} // namespace npscope
