// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/picture.h"

#include "ui/paint/autorange.h"
#include "ui/paint/functionpainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

QImage emptyImage(const QSizeF &size, const Picture &picture, const ChartColours &colours)
{
    const QSize pixels(int(std::lround(size.width() * picture.scale)), int(std::lround(size.height() * picture.scale)));
    const bool isTransparent = picture.background == Background::Transparent;
    QImage image(pixels, isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (!image.isNull())
        image.fill(isTransparent ? QColor(Qt::transparent) : colours.background);
    return image;
}

void paintChart(QPainter &painter, const ChartContent &content, const Picture &picture, const ChartColours &colours)
{
    FunctionPainter chart;
    chart.setContent(content);
    chart.setColours(colours);
    chart.setSize(QSizeF(picture.width, picture.height));
    chart.paintBackdrop(painter);
    chart.paintData(painter);
}

QImage paintGrid(const std::vector<ChartContent> &contents, const Picture &picture, const ChartColours &theme)
{
    const ChartColours colours = pictureColours(picture.background, theme);
    const QSize grid = sheetGrid(int(contents.size()));
    QImage image =
        emptyImage(QSizeF(double(grid.width()) * picture.width, double(grid.height()) * picture.height), picture, colours);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(picture.scale, picture.scale);
    for (int i = 0; i < int(contents.size()); ++i) {
        painter.save();
        painter.translate(double(i % grid.width()) * picture.width, double(i / grid.width()) * picture.height);
        paintChart(painter, contents[std::size_t(i)], picture, colours);
        painter.restore();
    }
    return image;
}

} // namespace

View fitted(const View &view, const std::vector<ChartContent> &contents)
{
    if (!view.yAuto)
        return view;
    std::optional<Range> all;
    for (const ChartContent &content : contents) {
        const auto shown = shownRange(content.experiment, content.fan.get(), view);
        if (shown)
            all = all ? Range{std::min(all->min, shown->min), std::max(all->max, shown->max)} : *shown;
    }
    View result = view;
    const Range y = padded(all.value_or(yRange(View{})));
    result.yMin = y.min;
    result.yMax = y.max;
    return result;
}

ChartColours pictureColours(Background background, const ChartColours &theme)
{
    ChartColours colours = background == Background::Theme ? theme : ChartColours::paper();
    // The plot area of a transparent picture is clear, too; what is outlined keeps its white outline.
    if (background == Background::Transparent)
        colours.background = Qt::transparent;
    return colours;
}

QImage paintPicture(const ChartContent &content, const Picture &picture, const ChartColours &theme)
{
    return paintGrid({content}, picture, theme);
}

QImage paintSheet(const std::vector<ChartContent> &contents, const Picture &picture, const ChartColours &theme)
{
    if (contents.empty())
        return {};
    const View view = fitted(contents.front().view, contents);
    std::vector<ChartContent> alike = contents;
    for (ChartContent &content : alike)
        content.view = view;
    return paintGrid(alike, picture, theme);
}

QSize sheetGrid(int charts)
{
    const int columns = charts <= 3 ? std::max(1, charts) : int(std::ceil(std::sqrt(charts)));
    return {columns, std::max(1, (charts + columns - 1) / columns)};
}

} // namespace npscope
