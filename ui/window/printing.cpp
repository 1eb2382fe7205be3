// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/printing.h"

#include "ui/document/picturesize.h"
#include "ui/figures/paper.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Printing)
};

QSizeF inMillimetres(const Figure &figure, const Picture &picture)
{
    return figure.size * textZoom(picture) / pixelsA(Unit::Millimetre);
}

// What a painter begins at.
QSizeF pageSize(const QPrinter &printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Millimeter).size();
}

} // namespace

QRectF placeOnPage(const QSizeF &picture, const QRectF &page)
{
    const double fits = std::min({1.0, page.width() / picture.width(), page.height() / picture.height()});
    const QSizeF size = picture * fits;
    return {QPointF(page.left() + (page.width() - size.width()) / 2, page.top()), size};
}

void turnTo(QPrinter &printer, const Figure &figure, const Picture &picture)
{
    const QSizeF size = inMillimetres(figure, picture);
    if (size.width() > size.height() && size.width() > pageSize(printer).width())
        printer.setPageOrientation(QPageLayout::Landscape);
}

void print(QPrinter &printer, const Figure &figure, const Picture &picture)
{
    const QRectF place = placeOnPage(inMillimetres(figure, picture), {QPointF(), pageSize(printer)});
    Picture onPaper = picture;
    if (onPaper.background == Background::Theme || onPaper.background == Background::Dark)
        onPaper.background = Background::White;
    QPainter painter(&printer);
    const double dotsAMillimetre = printer.resolution() / 25.4;
    painter.translate(place.topLeft() * dotsAMillimetre);
    const double scale = dotsAMillimetre * place.width() / figure.size.width();
    painter.scale(scale, scale);
    paintFigure(painter, figure, onPaper, ChartColours::paper());
}

void previewPrint(const Drawn &drawn, QWidget &window)
{
    const Picture &picture = drawn.session.picture;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(figureTitle(picture.figure));
    printer.setCreator(QStringLiteral("NPScope"));
    turnTo(printer, drawn.figure, picture);
    QPrintPreviewDialog preview(&printer, &window);
    preview.setWindowTitle(Text::tr("Print"));
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&](QPrinter *on) { print(*on, drawn.figure, picture); });
    preview.exec();
}

} // namespace npscope
