// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/picture.h"

#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"
#include "ui/paint/autorange.h"
#include "ui/paint/functionpainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Picture)
};

constexpr double maxImageBytes = 128 << 20; // Qt decodes no image that is larger, at four bytes a pixel

QImage emptyImage(const QSize &size, Background background, const ChartColours &colours)
{
    const bool isTransparent = background == Background::Transparent;
    QImage image(size, isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (!image.isNull())
        image.fill(isTransparent ? QColor(Qt::transparent) : colours.background);
    return image;
}

QImage paintImage(const Painting &painting, const Picture &picture, const ChartColours &theme)
{
    const ChartColours colours = pictureColours(picture.background, theme);
    const QSize size(int(std::lround(picture.width * picture.scale)), int(std::lround(picture.height * picture.scale)));
    QImage image = emptyImage(size, picture.background, colours);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(picture.scale, picture.scale);
    painting(painter, colours, QSizeF(picture.width, picture.height));
    return image;
}

QImage paintChart(const ChartContent &content, const Picture &picture, const ChartColours &theme)
{
    const auto painting = [&content](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        FunctionPainter chart;
        chart.setContent(content);
        chart.setColours(colours);
        chart.setSize(size);
        chart.paintBackdrop(painter);
        chart.paintData(painter);
    };
    return paintImage(painting, picture, theme);
}

// By rows of memory: Qt's rasteriser paints no further than 32 767 pixels, and a sheet may be wider.
void copyInto(QImage &sheet, const QImage &chart, int left, int top)
{
    const auto pixelBytes = std::size_t(chart.depth() / 8);
    for (int y = 0; y < chart.height(); ++y) {
        std::memcpy(sheet.scanLine(top + y) + std::size_t(left) * pixelBytes, chart.constScanLine(y),
                    std::size_t(chart.width()) * pixelBytes);
    }
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

QImage paintPicture(const Painting &painting, const Picture &picture, const ChartColours &theme)
{
    return paintImage(painting, picture, theme);
}

QImage paintPicture(const ChartContent &content, const Picture &picture, const ChartColours &theme)
{
    return paintChart(content, picture, theme);
}

QImage paintSheet(const std::vector<ChartContent> &contents, const Picture &picture, const ChartColours &theme)
{
    if (contents.empty())
        return {};
    const View view = fitted(contents.front().view, contents);
    const QSize grid = sheetGrid(int(contents.size()));
    QImage sheet;
    for (int i = 0; i < int(contents.size()); ++i) {
        ChartContent content = contents[std::size_t(i)];
        content.view = view;
        const QImage chart = paintChart(content, picture, theme);
        if (i == 0) {
            const QSize size(grid.width() * chart.width(), grid.height() * chart.height());
            sheet = emptyImage(size, picture.background, pictureColours(picture.background, theme));
        }
        if (chart.isNull() || sheet.isNull())
            return {};
        copyInto(sheet, chart, i % grid.width() * chart.width(), i / grid.width() * chart.height());
    }
    return sheet;
}

QSize sheetGrid(int charts)
{
    const int columns = charts <= 3 ? std::max(1, charts) : int(std::ceil(std::sqrt(charts)));
    return {columns, std::max(1, (charts + columns - 1) / columns)};
}

std::optional<QString> imageProblem(const Picture &picture, const QLocale &locale)
{
    if (auto problem = pictureProblem(picture, locale))
        return problem;
    const QSize grid = sheetGrid(int(std::max<std::size_t>(1, picture.steps.size())));
    const double width = std::round(grid.width() * picture.width * picture.scale);
    const double height = std::round(grid.height() * picture.height * picture.scale);
    if (width > maxSide || height > maxSide) {
        return Text::tr("The whole sheet is %1 × %2 pixels after scaling; allowed are %3 to %4 a side")
            .arg(numberText(width, locale), numberText(height, locale), numberText(minSide, locale),
                 numberText(maxSide, locale));
    }
    if (width * height * 4 > maxImageBytes) {
        return Text::tr("The picture is %1 × %2 pixels after scaling, too many for it to be opened again; allowed are "
                        "at most %3 million in all")
            .arg(numberText(width, locale), numberText(height, locale),
                 numberText(std::floor(maxImageBytes / 4e6), locale));
    }
    return {};
}

} // namespace npscope
