// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/shown.h"

#include <QDir>
#include <QStringList>

#include <algorithm>

namespace npscope {

namespace {

bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // as those that turn the direction of writing
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t character)
{
    switch (character) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    case U'\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    const bool isShort = character < 0x100;
    const QString digits = QString::number(uint(character), 16).rightJustified(isShort ? 2 : 4, QLatin1Char('0'));
    return (isShort ? QStringLiteral("\\x") : QStringLiteral("\\u")) + digits;
}

// From `first` on, as many whole pieces as fit.
template <class Iterator>
Iterator fitting(Iterator first, Iterator end, qsizetype room)
{
    return std::find_if(first, end, [&room](const QString &piece) { return (room -= piece.size()) < 0; });
}

} // namespace

QString shown(const QString &text, qsizetype most)
{
    QStringList pieces;
    qsizetype length = 0;
    for (const char32_t character : text.toUcs4()) {
        pieces.append(isVisible(character) ? QString::fromUcs4(&character, 1) : escaped(character));
        length += pieces.last().size();
    }
    if (length <= most)
        return pieces.join(QString());
    const qsizetype atEnd = most / 3; // what a message allows stands there
    const auto head = fitting(pieces.cbegin(), pieces.cend(), most - atEnd);
    const auto tail = fitting(pieces.crbegin(), pieces.crend(), atEnd).base();
    return QStringList(pieces.cbegin(), head).join(QString()) + QChar(u'…')
           + QStringList(tail, pieces.cend()).join(QString());
}

QString shownPath(const QString &path)
{
    return shown(QDir::toNativeSeparators(path), 300);
}

} // namespace npscope
