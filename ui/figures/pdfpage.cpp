// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/pdfpage.h"

#include <QList>

namespace npscope {

namespace {

constexpr qsizetype entrySize = 20; // "0000000123 00000 n \n"
constexpr qsizetype offsetDigits = 10;

// Where the objects begin stands in a table at the end, and where that begins in the last line but one.
bool moveObjects(QByteArray &pdf, qsizetype from, qsizetype by)
{
    const qsizetype word = pdf.lastIndexOf("startxref\n");
    const qsizetype digits = word + qsizetype(sizeof "startxref");
    const qsizetype end = pdf.indexOf('\n', digits);
    if (word < 0 || end < 0)
        return false;
    const qsizetype table = pdf.sliced(digits, end - digits).trimmed().toLongLong() + by;
    const qsizetype entries = pdf.indexOf('\n', table + 5) + 1; // behind "xref" and the line with their number
    if (pdf.mid(table, 5) != "xref\n" || entries <= 0)
        return false;
    pdf.replace(digits, end - digits, QByteArray::number(table));
    for (qsizetype entry = entries; pdf.mid(entry + offsetDigits, 1) == " "; entry += entrySize) {
        const qsizetype offset = pdf.sliced(entry, offsetDigits).toLongLong();
        if (offset > from)
            pdf.replace(entry, offsetDigits, QByteArray::number(offset + by).rightJustified(offsetDigits, '0'));
    }
    return true;
}

} // namespace

QByteArray withPageSize(QByteArray pdf, const QSizeF &points)
{
    const QByteArray key = "/MediaBox [";
    const qsizetype begin = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(']', begin);
    if (begin < key.size() || end < 0)
        return pdf;
    const QList<QByteArray> sides = pdf.sliced(begin, end - begin).simplified().split(' ');
    if (sides.size() != 4)
        return pdf;
    // What is painted hangs from the upper edge.
    const double top = sides[3].toDouble();
    const auto number = [](double value) { return QByteArray::number(value, 'f', 4); };
    const QByteArray box = "0 " + number(top - points.height()) + ' ' + number(points.width()) + ' ' + number(top);
    QByteArray resized = pdf;
    resized.replace(begin, end - begin, box);
    return moveObjects(resized, begin, box.size() - (end - begin)) ? resized : pdf;
}

} // namespace npscope
