// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Made use of by the build alone: draws the icon in the sizes that desktops look for.
//   npscope_rendericon ICON.svg FOLDER SIZE…   writes FOLDER/SIZE.png

#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

#include <cstdio>

namespace {

bool render(QSvgRenderer &icon, const QString &folder, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    return image.save(folder + QLatin1Char('/') + QString::number(size) + QStringLiteral(".png"));
}

} // namespace

int main(int argc, char **argv)
{
    QSvgRenderer icon;
    bool isWritten = argc > 3 && icon.load(QString::fromLocal8Bit(argv[1]));
    for (int i = 3; i < argc && isWritten; ++i)
        isWritten = render(icon, QString::fromLocal8Bit(argv[2]), QString::fromLatin1(argv[i]).toInt());
    if (!isWritten)
        std::fprintf(stderr, "npscope_rendericon: an icon could not be read or written\n");
    return isWritten ? 0 : 1;
}
