// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/picture.h"

#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"
#include "ui/paint/autorange.h"
#include "ui/paint/functionlegend.h"
#include "ui/paint/functionpainter.h"
#include "ui/paint/seriespainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Picture)
};

constexpr double legendRoom = 6;            // above and below the legend of a sheet
constexpr double maxImageBytes = 128 << 20; // Qt decodes no image that is larger, at four bytes a pixel

QImage emptyImage(const QSize &size, Background background, const ChartColours &colours)
{
    const bool isTransparent = background == Background::Transparent;
    QImage image(size, isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (!image.isNull())
        image.fill(isTransparent ? QColor(Qt::transparent) : colours.background);
    return image;
}

QImage paintImage(const Painting &painting, const QSizeF &logical, const Picture &picture, const ChartColours &theme)
{
    const ChartColours colours = pictureColours(picture.background, theme);
    const QSize size(int(std::lround(logical.width() * picture.scale)),
                     int(std::lround(logical.height() * picture.scale)));
    QImage image = emptyImage(size, picture.background, colours);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(picture.scale, picture.scale);
    painting(painter, colours, logical);
    return image;
}

// What a painter of charts shows.
template <class ChartPainter, class Content>
Painting paintingOf(const Content &content)
{
    return [&content](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        ChartPainter chart;
        chart.setContent(content);
        chart.setColours(colours);
        chart.setSize(size);
        chart.paintBackdrop(painter);
        chart.paintData(painter);
    };
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

// Why no image of so many logical pixels can be made.
std::optional<QString> sizeProblem(const QSize &logical, const Picture &picture, const QLocale &locale)
{
    if (auto problem = pictureProblem(picture, locale))
        return problem;
    const double width = std::round(logical.width() * picture.scale);
    const double height = std::round(logical.height() * picture.scale);
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

/// Where the parts of a sheet lie, in its pixels: the legend above all charts, which are so much less high.
struct SheetParts {
    QSize size;
    QSize chart;
    int legendHeight = 0; ///< none where the charts do not share one, or there is no room: each has its own
    double left = 0;      ///< of the legend, logical, as of the charts' plot areas
};

bool shareLegend(const std::vector<ChartContent> &contents)
{
    const auto texts = [](const ChartContent &content) {
        QStringList result;
        for (const LegendEntry &entry : functionLegend(content, ChartColours::paper()))
            result << entry.text;
        return result;
    };
    return std::ranges::all_of(contents, [&, first = texts(contents.front())](const ChartContent &content) {
        return content.hasLegend && texts(content) == first;
    });
}

SheetParts sheetParts(const std::vector<ChartContent> &contents, const Picture &picture)
{
    const QSize grid = sheetGrid(int(contents.size()));
    SheetParts parts;
    parts.chart = {int(std::lround(picture.width * picture.scale)), int(std::lround(picture.height * picture.scale))};
    parts.size = {grid.width() * parts.chart.width(), grid.height() * parts.chart.height()};
    const ChartText text;
    const ChartLayout layout = layOut(QSizeF(picture.width, picture.height), 0, true, text);
    if (contents.size() == 1 || !layout.hasTitles || !shareLegend(contents))
        return parts;
    const double width = parts.size.width() / picture.scale;
    const Legend legend = functionLegend(contents.front(), ChartColours::paper());
    const double height = placeLegend(legend, legendWidth(width, text), text).height + 2 * legendRoom;
    const int rows = grid.height();
    parts.chart.setHeight(int((parts.size.height() - height * picture.scale) / rows));
    parts.legendHeight = parts.size.height() - rows * parts.chart.height();
    parts.left = layout.plot.left();
    return parts;
}

Painting legendPainting(const ChartContent &content, const SheetParts &parts)
{
    return [&content, left = parts.left](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        const ChartText text;
        const Legend legend = functionLegend(content, colours);
        paintLegend(painter, legend, placeLegend(legend, legendWidth(size.width(), text), text), {left, legendRoom},
                    colours.text, text);
    };
}

// Of the chart below a comparison.
int spreadHeight(const Picture &picture)
{
    return std::max(minSide, picture.height * 2 / 3);
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
    return paintImage(painting, QSizeF(picture.width, picture.height), picture, theme);
}

QByteArray paintPdf(const Painting &painting, const Picture &picture, const ChartColours &theme)
{
    constexpr int resolution = 96; // logical pixels an inch
    constexpr double point = 72.0 / resolution;
    const ChartColours colours = pictureColours(picture.background, theme);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("NPScope"));
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(
        QPageSize(QSizeF(picture.width * point, picture.height * point), QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    if (picture.background != Background::Transparent)
        painter.fillRect(QRectF(0, 0, picture.width, picture.height), colours.background);
    painting(painter, colours, QSizeF(picture.width, picture.height));
    painter.end();
    return bytes;
}

QImage paintPicture(const ChartContent &content, const Picture &picture, const ChartColours &theme)
{
    return paintPicture(paintingOf<FunctionPainter>(content), picture, theme);
}

QImage paintSheet(const std::vector<ChartContent> &contents, const Picture &picture, const ChartColours &theme)
{
    if (contents.empty())
        return {};
    const SheetParts parts = sheetParts(contents, picture);
    const QSize grid = sheetGrid(int(contents.size()));
    QImage sheet = emptyImage(parts.size, picture.background, pictureColours(picture.background, theme));
    if (sheet.isNull())
        return {};
    if (parts.legendHeight > 0) {
        const QSizeF strip = QSizeF(parts.size.width(), parts.legendHeight) / picture.scale;
        const QImage legend = paintImage(legendPainting(contents.front(), parts), strip, picture, theme);
        if (legend.isNull())
            return {};
        copyInto(sheet, legend, 0, 0);
    }
    const View view = fitted(contents.front().view, contents);
    for (int i = 0; i < int(contents.size()); ++i) {
        ChartContent content = contents[std::size_t(i)];
        content.view = picture.ownRanges ? fitted(content.view, content.experiment, content.fan.get()) : view;
        content.hasLegend = content.hasLegend && parts.legendHeight == 0;
        const QImage chart =
            paintImage(paintingOf<FunctionPainter>(content), QSizeF(parts.chart) / picture.scale, picture, theme);
        if (chart.isNull())
            return {};
        copyInto(sheet, chart, i % grid.width() * parts.chart.width(),
                 parts.legendHeight + i / grid.width() * parts.chart.height());
    }
    return sheet;
}

QImage paintComparison(const std::vector<ChartContent> &contents, const VariantSpreads &spreads, const Picture &picture,
                       const ChartColours &theme)
{
    const QImage sheet = paintSheet(contents, picture, theme);
    if (sheet.isNull())
        return {};
    const QSizeF logical(sheet.width() / picture.scale, spreadHeight(picture)); // as wide as the rounded panes
    const QImage chart = paintImage(paintingOf<SeriesPainter>(variantSeries(spreads)), logical, picture, theme);
    QImage whole = emptyImage({sheet.width(), sheet.height() + chart.height()}, picture.background,
                              pictureColours(picture.background, theme));
    if (chart.isNull() || whole.isNull())
        return {};
    copyInto(whole, sheet, 0, 0);
    copyInto(whole, chart, 0, sheet.height());
    return whole;
}

QSize sheetGrid(int charts)
{
    const int columns = charts <= 3 ? std::max(1, charts) : int(std::ceil(std::sqrt(charts)));
    return {columns, std::max(1, (charts + columns - 1) / columns)};
}

QSize imageSize(const Picture &picture)
{
    const QSize grid = sheetGrid(int(std::max<std::size_t>(1, picture.steps.size())));
    return {grid.width() * picture.width, grid.height() * picture.height};
}

QSize comparisonSize(const Picture &picture, int variants)
{
    const QSize grid = sheetGrid(variants);
    return {grid.width() * picture.width, grid.height() * picture.height + spreadHeight(picture)};
}

std::optional<QString> imageProblem(const Picture &picture, const QLocale &locale)
{
    return sizeProblem(imageSize(picture), picture, locale);
}

std::optional<QString> comparisonProblem(const Picture &picture, int variants, const QLocale &locale)
{
    return sizeProblem(comparisonSize(picture, variants), picture, locale);
}

} // namespace npscope
