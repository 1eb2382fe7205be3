// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/paper.h"

#include "ui/document/picturefile.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/svgpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Picture)
};

constexpr double maxImageBytes = 128 << 20;               // Qt decodes no image that is larger, at four bytes a pixel
constexpr std::array endings{"png", "svg", "pdf", "csv"}; // in the order of Paper
constexpr int resolution = 96;                            // logical pixels an inch

void paintOn(QPainter &painter, const Figure &figure, const Picture &picture, const ChartColours &theme)
{
    const ChartColours colours = pictureColours(picture.background, theme);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (picture.background != Background::Transparent)
        painter.fillRect(QRectF(QPointF(), figure.size), colours.background);
    figure.painting(painter, colours, figure.size);
}

// Qt writes the size in rounded millimetres, which other programs make a pixel more of.
QByteArray inPixels(QByteArray svg, const QSize &size)
{
    const qsizetype from = svg.indexOf(" width=\"");
    const qsizetype to = svg.indexOf("\n", from);
    return svg.replace(from, to - from,
                       QStringLiteral(" width=\"%1\" height=\"%2\"").arg(size.width()).arg(size.height()).toLatin1());
}

QByteArray svgOf(const Figure &figure, const Picture &picture, const ChartColours &theme)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    SvgPaper svg(buffer, figure.size, picture.scale);
    QPainter painter(&svg);
    paintOn(painter, figure, picture, theme);
    painter.end();
    return inPixels(std::move(bytes), (figure.size * picture.scale).toSize());
}

QByteArray pdfOf(const Figure &figure, const Session &session, const ChartColours &theme)
{
    const QSizeF points = figure.size * session.picture.scale * 72.0 / resolution;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("NPScope"));
    writer.setTitle(figureTitle(session.picture.figure));
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setDocumentXmpMetadata(sessionAsXmp(session));
    QPainter painter(&writer);
    painter.scale(session.picture.scale, session.picture.scale);
    paintOn(painter, figure, session.picture, theme);
    painter.end();
    return bytes;
}

} // namespace

std::optional<Paper> paperOf(const QString &path)
{
    for (std::size_t i = 0; i < endings.size(); ++i) {
        if (path.endsWith(QLatin1Char('.') + QLatin1String(endings[i]), Qt::CaseInsensitive))
            return static_cast<Paper>(i);
    }
    return {};
}

QStringList paperEndings()
{
    return {endings.begin(), endings.end()};
}

ChartColours pictureColours(Background background, const ChartColours &theme)
{
    ChartColours colours = background == Background::Theme ? theme : ChartColours::paper();
    // The plot area of a transparent picture is clear, too; what is outlined keeps its white outline.
    if (background == Background::Transparent)
        colours.background = Qt::transparent;
    return colours;
}

QImage paintImage(const Figure &figure, const Picture &picture, const ChartColours &theme)
{
    const QSize size(int(std::lround(figure.size.width() * picture.scale)),
                     int(std::lround(figure.size.height() * picture.scale)));
    const bool isTransparent = picture.background == Background::Transparent;
    QImage image(size, isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(isTransparent ? QColor(Qt::transparent) : pictureColours(picture.background, theme).background);
    QPainter painter(&image);
    painter.scale(picture.scale, picture.scale);
    paintOn(painter, figure, picture, theme);
    return image;
}

Loaded<QByteArray> bytesOf(const Figure &figure, const Session &session, Paper paper, const ChartColours &theme)
{
    switch (paper) {
    case Paper::Csv:
        return figure.csv();
    case Paper::Svg:
        return withSession(svgOf(figure, session.picture, theme), session);
    case Paper::Pdf:
        return pdfOf(figure, session, theme);
    case Paper::Png:
        break;
    }
    const QImage image = paintImage(figure, session.picture, theme);
    if (image.isNull())
        return Failure{Text::tr("There is not enough memory for a picture of this size")};
    return pngBytes(image, session);
}

std::optional<QString> sizeProblem(const QSizeF &size, const Picture &picture, const QLocale &locale)
{
    if (auto problem = pictureProblem(picture, locale))
        return problem;
    const double width = std::round(size.width() * picture.scale);
    const double height = std::round(size.height() * picture.scale);
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
