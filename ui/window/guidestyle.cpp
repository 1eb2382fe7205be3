// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/guidestyle.h"

#include "ui/charts/colours.h"
#include "ui/document/guide.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace npscope {

namespace {

// Lines of text are shorter than those of programs, as is usual in books, and not as wide as pictures.
constexpr double besideText = 0.1; // of the column

constexpr double nameWidth = 32; // % of a table's width

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
           || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

class Styler
{
public:
    Styler(QTextDocument &document, const QPalette &palette, double column)
        : m_document(document), m_line(QFontMetricsF(document.defaultFont()).height()),
          m_ground(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.07)),
          m_rule(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.25)),
          m_mono(QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family()),
          m_programSize(programSize(column - 2 * padding())), m_besideText(column * besideText)
    {
    }

    void style(const std::vector<GuideHeading> &headings)
    {
        std::size_t heading = 0;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0)
                styleHeading(block, heading < headings.size() ? headings[heading++].anchor : QString());
            else if (isCode(block))
                styleProgram(block);
            else
                styleParagraph(block);
        }
        styleTables();
        frameCode();
        flattenEmpty();
    }

private:
    double padding() const { return 0.5 * m_line; }

    // Points, somewhat less than the text's. Letters have whole pixels, so their width leaps.
    double programSize(double room) const
    {
        QFont font(m_mono);
        const double usual = 0.92 * m_document.defaultFont().pointSizeF(), least = 6;
        for (double size = usual; size > least; size -= 0.25) {
            font.setPointSizeF(size);
            if (QFontMetricsF(font).horizontalAdvance(QString(programWidth, QLatin1Char('0'))) <= room)
                return size;
        }
        return least;
    }

    void styleHeading(const QTextBlock &block, const QString &anchor)
    {
        const int level = block.blockFormat().headingLevel();
        QTextCursor cursor(block);
        QTextBlockFormat format;
        format.setTopMargin(level == 1 ? 0 : (level == 2 ? 1.5 : 1.1) * m_line);
        format.setBottomMargin(level == 1 ? 0.6 * m_line : 0.35 * m_line);
        cursor.mergeBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat text;
        text.setAnchor(true);
        text.setAnchorNames({anchor});
        cursor.mergeCharFormat(text);
    }

    void styleParagraph(const QTextBlock &block)
    {
        QTextBlockFormat format;
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        const bool isImage = block.text() == QString(QChar::ObjectReplacementCharacter);
        const bool isItem = block.textList() != nullptr;
        const bool isCell = QTextCursor(block).currentTable() != nullptr;
        if (isImage)
            format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        format.setTopMargin(isImage ? 0.4 * m_line : 0);
        format.setRightMargin(isImage || isCell ? 0 : m_besideText);
        format.setBottomMargin(isCell ? 0 : isItem ? 0.25 * m_line : 0.6 * m_line);
        QTextCursor(block).mergeBlockFormat(format);
        styleSpans(block);
    }

    void styleProgram(const QTextBlock &block)
    {
        QTextCursor cursor(block);
        QTextBlockFormat lines;
        lines.setNonBreakableLines(false); // rather than wider than the window
        cursor.mergeBlockFormat(lines);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setFontFamilies({m_mono});
        format.setFontPointSize(m_programSize);
        cursor.mergeCharFormat(format);
    }

    // What stands in the text as it is typed.
    void styleSpans(const QTextBlock &block)
    {
        std::vector<std::pair<int, int>> found;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().fontFixedPitch())
                found.emplace_back(it.fragment().position(), it.fragment().length());
        }
        for (const auto &[position, length] : found) {
            QTextCursor cursor(&m_document);
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setFontFamilies({m_mono});
            format.setBackground(m_ground);
            cursor.mergeCharFormat(format);
        }
    }

    void styleTables()
    {
        const auto frames = m_document.rootFrame()->childFrames();
        for (QTextFrame *frame : frames) {
            auto *table = qobject_cast<QTextTable *>(frame);
            if (!table)
                continue;
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderBrush(m_rule);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(0.3 * m_line);
            format.setCellSpacing(0);
            format.setTopMargin(0.2 * m_line);
            format.setBottomMargin(0.8 * m_line);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            if (table->columns() == 2) // a name and what it is
                format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, nameWidth),
                                                  QTextLength(QTextLength::PercentageLength, 100 - nameWidth)});
            table->setFormat(format);
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(0, column);
                QTextCursor cursor = cell.firstCursorPosition();
                if (cursor.block().length() == 1 && cursor.position() < cell.lastPosition())
                    cursor.deleteChar(); // Qt begins the first of them with a line too many
                cursor.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
                QTextCharFormat bold;
                bold.setFontWeight(QFont::Bold);
                cursor.mergeCharFormat(bold);
                QTextCharFormat head = cell.format();
                head.setBackground(m_ground);
                cell.setFormat(head);
            }
        }
    }

    // Each program in one frame, with room around it.
    void frameCode()
    {
        QTextBlock block = m_document.begin();
        while (block.isValid()) {
            if (!isCode(block)) {
                block = block.next();
                continue;
            }
            QTextBlock last = block;
            while (last.next().isValid() && isCode(last.next()))
                last = last.next();
            QTextCursor cursor(block);
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
            QTextFrameFormat format;
            format.setBackground(m_ground);
            format.setPadding(padding());
            format.setTopMargin(0.2 * m_line);
            format.setBottomMargin(0.6 * m_line);
            QTextFrame *frame = cursor.insertFrame(format);
            block = m_document.findBlock(frame->lastPosition()).next();
        }
    }

    // A frame has a line before and behind it, be it empty.
    void flattenEmpty()
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            QTextCursor cursor(block);
            if (block.length() > 1 || cursor.currentFrame() != m_document.rootFrame())
                continue;
            QTextBlockFormat format;
            format.setLineHeight(1, QTextBlockFormat::FixedHeight);
            format.setTopMargin(0);
            format.setBottomMargin(0);
            cursor.mergeBlockFormat(format);
        }
    }

    QTextDocument &m_document;
    const double m_line; // height of one
    const QColor m_ground;
    const QColor m_rule;
    const QString m_mono;
    const double m_programSize;
    const double m_besideText;
};

} // namespace

void styleGuide(QTextDocument &document, const QPalette &palette, const std::vector<GuideHeading> &headings,
                double column)
{
    document.setUndoRedoEnabled(false);
    Styler(document, palette, column).style(headings);
}

} // namespace npscope
