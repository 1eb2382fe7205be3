// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/moments/momentdelegate.h"

#include "ui/panels/moments/momentmodel.h"

#include <QCoreApplication>
#include <QPainter>

namespace npscope {

namespace {

constexpr int edge = 3; // around the picture, and the broadest frame

// On the picture: the lines below it are for what it is of.
void paintGhostMark(QPainter &painter, const QRect &picture, const QStyleOptionViewItem &option)
{
    const QString text = QCoreApplication::translate("npscope::MomentStrip", "ghost");
    const QSize size = option.fontMetrics.size(Qt::TextSingleLine, text) + QSize(8, 0);
    const QRect plate(picture.topRight() - QPoint(size.width(), 0), size);
    painter.fillRect(plate, option.palette.color(QPalette::Active, QPalette::ToolTipBase));
    painter.setPen(option.palette.color(QPalette::Active, QPalette::ToolTipText));
    painter.setFont(option.font);
    painter.drawText(plate, Qt::AlignCenter, text);
}

} // namespace

QSize MomentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QSize picture = MomentModel::pictureSize;
    return {picture.width() + 2 * edge, picture.height() + 2 * edge + 2 * option.fontMetrics.height() + 1};
}

void MomentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isPresent = index.data(MomentModel::PresentRole).toBool();
    const QColor highlight = option.palette.color(QPalette::Active, QPalette::Highlight);
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        QColor filling = highlight;
        filling.setAlphaF(option.state & QStyle::State_Selected ? 0.25F : 0.12F);
        painter->fillRect(option.rect, filling);
    }
    const QRect picture(option.rect.topLeft() + QPoint(edge, edge), MomentModel::pictureSize);
    const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
    if (pixmap.isNull()) {
        painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
        painter->drawText(picture, Qt::AlignCenter, QStringLiteral("…"));
    } else {
        painter->drawPixmap(picture, pixmap);
    }
    if (index.data(MomentModel::GhostRole).toBool())
        paintGhostMark(*painter, picture, option);
    painter->setBrush(Qt::NoBrush);
    const qreal breadth = isPresent ? edge : 1;
    painter->setPen(QPen(isPresent ? highlight : option.palette.color(QPalette::Active, QPalette::Mid), breadth,
                         Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const qreal out = breadth / 2;
    painter->drawRect(QRectF(picture).adjusted(-out, -out, out, out));

    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    const int line = option.fontMetrics.height();
    const auto write = [&](const QRect &place, const QFont &font, const QString &text) {
        painter->setFont(font);
        painter->drawText(place, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    QRect place(option.rect.left() + 1, picture.bottom() + edge + 1, option.rect.width() - 2, line);
    write(place, option.font, index.data(Qt::DisplayRole).toString());
    QFont font = option.font;
    font.setBold(isPresent);
    write(place.translated(0, line), font, index.data(MomentModel::StepRole).toString());
    painter->restore();
}

} // namespace npscope
