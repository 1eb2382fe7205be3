// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/paper.h"

#include "ui/document/picturefile.h"
#include "ui/document/picturesize.h"
#include "ui/document/problemtext.h"
#include "ui/document/sessionlimits.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/pdfpage.h"
#include "ui/figures/svgpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QThread>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Picture)
};

constexpr double maxImageBytes = 128 << 20; // Qt decodes no image that is larger, at four bytes a pixel
constexpr int pixelsOfPart = 1 << 20;       // painted within some 70 ms, and as much as a usual picture has
constexpr std::array endings{"png", "svg", "pdf", "csv"}; // in the order of Paper

// Width and height as the unit has them: Qt writes rounded millimetres.
QByteArray withSize(QByteArray svg, const QSizeF &pixels, Unit unit)
{
    const qsizetype from = svg.indexOf(" width=\"");
    const qsizetype to = svg.indexOf("\n", from);
    const auto side = [&](double length) {
        const QByteArray name = unit == Unit::Pixel ? QByteArray() : QByteArray(unitNames[std::size_t(unit)]);
        return QByteArray::number(length / pixelsA(unit), 'g', 8) + name;
    };
    return svg.replace(from, to - from,
                       " width=\"" + side(pixels.width()) + "\" height=\"" + side(pixels.height()) + '"');
}

QByteArray svgOf(const Figure &figure, const Picture &picture, const ChartColours &theme)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    SvgPaper svg(buffer, figure.size);
    QPainter painter(&svg);
    painter.setLayoutDirection(Qt::LeftToRight);
    paintFigure(painter, figure, picture, theme);
    painter.end();
    return withSize(std::move(bytes), figure.size * textZoom(picture), picture.unit);
}

QByteArray pdfOf(const Figure &figure, const Session &session, const ChartColours &theme)
{
    const double zoom = textZoom(session.picture);
    const QSizeF points = figure.size * zoom * 72 / dotsAnInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("NPScope"));
    writer.setTitle(figureTitle(session.picture.figure));
    writer.setResolution(int(dotsAnInch));
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setDocumentXmpMetadata(sessionAsXmp(session));
    QPainter painter(&writer);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.scale(zoom, zoom);
    paintFigure(painter, figure, session.picture, theme);
    painter.end();
    return withPageSize(std::move(bytes), points);
}

// Pixels of an image of so many units of the layout.
QSizeF imageSize(const QSizeF &size, const Picture &picture)
{
    const QSizeF pixels = size * (textZoom(picture) * picture.scale);
    return {std::round(pixels.width()), std::round(pixels.height())};
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
    switch (background) {
    case Background::White:
        return ChartColours::paper();
    case Background::Theme:
        return theme;
    case Background::Dark:
        return ChartColours::dark();
    case Background::Print:
        return ChartColours::print();
    case Background::Transparent:
        break;
    }
    // The plot area of a transparent picture is clear, too; what is outlined keeps its white outline.
    ChartColours colours = ChartColours::paper();
    colours.background = Qt::transparent;
    return colours;
}

void paintFigure(QPainter &painter, const Figure &figure, const Picture &picture, const ChartColours &theme)
{
    const ChartColours colours = pictureColours(picture.background, theme);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (picture.background != Background::Transparent)
        painter.fillRect(QRectF(QPointF(), figure.size), colours.background);
    figure.painting(painter, colours, figure.size);
}

QImage paintImage(const Figure &figure, const Picture &picture, const ChartColours &theme, const Aside &eachPart)
{
    const bool isTransparent = picture.background == Background::Transparent;
    QImage image(imageSize(figure.size, picture).toSize(),
                 isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(isTransparent ? QColor(Qt::transparent) : pictureColours(picture.background, theme).background);
    const double scale = textZoom(picture) * picture.scale;
    const int rows = std::max(1, pixelsOfPart / std::max(1, image.width()));
    for (int top = 0; top < image.height(); top += rows) {
        const auto paintPart = [&] {
            QPainter painter(&image);
            painter.setLayoutDirection(Qt::LeftToRight);
            painter.setClipRect(0, top, image.width(), rows); // an image of its own would cut strokes otherwise
            painter.scale(scale, scale);
            paintFigure(painter, figure, picture, theme);
        };
        eachPart ? eachPart(paintPart) : paintPart();
    }
    const int dotsAMetre = int(std::lround(picture.scale * dotsAnInch / 0.0254));
    image.setDotsPerMeterX(dotsAMetre);
    image.setDotsPerMeterY(dotsAMetre);
    return image;
}

Loaded<QByteArray> bytesOf(const Figure &figure, const Session &session, Paper paper, const ChartColours &theme,
                           const Aside &aside)
{
    if (const auto problem = paperProblem(paper, session.picture))
        return Failure{*problem};
    std::optional<Loaded<QByteArray>> bytes;
    const auto carryOut = [&aside](const std::function<void()> &work) { aside ? aside(work) : work(); };
    switch (paper) {
    case Paper::Csv:
        carryOut([&] { bytes = figure.csv(); });
        return *bytes;
    case Paper::Svg:
        return withSession(svgOf(figure, session.picture, theme), session);
    case Paper::Pdf:
        return pdfOf(figure, session, theme);
    case Paper::Png:
        break;
    }
    QObject here; // whose thread may paint
    const auto paintPart = [&](const std::function<void()> &paint) {
        if (QThread::currentThread() == here.thread())
            paint();
        else
            QMetaObject::invokeMethod(&here, paint, Qt::BlockingQueuedConnection);
    };
    carryOut([&] {
        const QImage image = paintImage(figure, session.picture, theme, aside ? paintPart : Aside());
        if (image.isNull())
            bytes = Failure{Text::tr("There is not enough memory for a picture of this size")};
        else
            bytes = pngBytes(image, session);
    });
    return *bytes;
}

std::optional<QString> paperProblem(Paper paper, const Picture &picture)
{
    if (paper != Paper::Csv || picture.beside.empty())
        return {};
    return Text::tr("The numbers of several views are no one table; allowed is CSV of one view at a time");
}

std::optional<QString> sizeProblem(const QSizeF &size, const Picture &picture, const QLocale &locale)
{
    if (auto problem = pictureProblem(picture, locale))
        return problem;
    const double width = imageSize(size, picture).width();
    const double height = imageSize(size, picture).height();
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
