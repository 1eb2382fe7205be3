// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/wrapping.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace npscope {

namespace {

// Wide and full-width by Unicode's annex 11 (East Asian width), as far as they are letters and punctuation.
constexpr std::array<std::pair<char16_t, char16_t>, 10> wideRanges{{{0x1100, 0x115f},
                                                                    {0x2e80, 0x303e},
                                                                    {0x3041, 0x33ff},
                                                                    {0x3400, 0x4dbf},
                                                                    {0x4e00, 0xa4cf},
                                                                    {0xac00, 0xd7a3},
                                                                    {0xf900, 0xfaff},
                                                                    {0xfe30, 0xfe6f},
                                                                    {0xff00, 0xff60},
                                                                    {0xffe0, 0xffe6}}};

bool isWide(QChar c)
{
    return std::ranges::any_of(
        wideRanges, [c](const auto &range) { return c.unicode() >= range.first && c.unicode() <= range.second; });
}

struct Piece {
    QString text;
    bool followsSpace;
};

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        bool followsSpace = true;
        qsizetype begin = 0;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word);
        for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
            if (end < word.size() && !isWide(word[end - 1]) && !isWide(word[end]))
                continue; // within a Latin word: a hyphen, a slash
            pieces.push_back({word.mid(begin, end - begin), followsSpace});
            followsSpace = false;
            begin = end;
        }
        if (begin < word.size() || word.isEmpty())
            pieces.push_back({word.mid(begin), followsSpace});
    }
    return pieces;
}

} // namespace

qsizetype terminalWidth(QStringView text)
{
    qsizetype width = 0;
    for (const QChar c : text)
        width += c.isLowSurrogate() || c.isMark() ? 0 : isWide(c) ? 2 : 1;
    return width;
}

QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const Piece &piece : piecesOf(text)) {
        const QString space = piece.followsSpace ? QStringLiteral(" ") : QString();
        if (lines.isEmpty() || terminalWidth(lines.last()) + space.size() + terminalWidth(piece.text) > width)
            lines.append(piece.text);
        else
            lines.last() += space + piece.text;
    }
    return lines;
}

} // namespace npscope
