// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datacells.h"

#include <algorithm>
#include <optional>

namespace npscope {

namespace {

constexpr QChar quote = u'"';

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class CellReader
{
public:
    CellReader(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    bool isAtEnd() const { return m_at >= m_text.size(); }

    DataRow row()
    {
        DataRow row{m_line, {}};
        if (m_separator == spaceSeparator)
            skipBlanks();
        while (true) {
            row.cells.append(cell());
            if (isAtEnd() || isLineEnd(m_text[m_at]))
                break;
            ++m_at; // the separator
            if (m_separator == spaceSeparator) {
                skipBlanks();
                if (isAtEnd() || isLineEnd(m_text[m_at]))
                    break; // nothing follows the last run
            }
        }
        endLine();
        return row;
    }

private:
    bool isSeparator(QChar c) const
    {
        return m_separator == spaceSeparator ? c == u' ' || c == u'\t' : c == m_separator;
    }
    bool isBlank(QChar c) const { return !isLineEnd(c) && c != m_separator && c.isSpace(); }
    void skipBlanks()
    {
        while (!isAtEnd() && !isLineEnd(m_text[m_at]) && m_text[m_at].isSpace())
            ++m_at;
    }

    QString cell()
    {
        qsizetype begin = m_at;
        while (begin < m_text.size() && isBlank(m_text[begin]))
            ++begin;
        if (begin < m_text.size() && m_text[begin] == quote) {
            if (const auto text = quoted(begin + 1))
                return *text;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && !isLineEnd(m_text[end]) && !isSeparator(m_text[end]))
            ++end;
        const QString text = m_text.mid(m_at, end - m_at).trimmed();
        m_at = end;
        return text;
    }

    // From behind the opening quote; nothing where none closes it.
    std::optional<QString> quoted(qsizetype begin)
    {
        qsizetype end = begin;
        for (; end < m_text.size(); ++end) {
            if (m_text[end] != quote)
                continue;
            if (end + 1 == m_text.size() || m_text[end + 1] != quote)
                break;
            ++end; // two of them
        }
        if (end >= m_text.size())
            return {};
        qsizetype after = end + 1;
        while (after < m_text.size() && isBlank(m_text[after]) && !isSeparator(m_text[after]))
            ++after;
        if (after < m_text.size() && !isLineEnd(m_text[after]) && !isSeparator(m_text[after]))
            return {};
        QString text = m_text.mid(begin, end - begin);
        m_line += int(std::ranges::count(text, u'\n'));
        m_at = after;
        return text.replace(QStringLiteral("\"\""), QString(quote)).trimmed();
    }

    void endLine()
    {
        if (isAtEnd())
            return;
        m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        ++m_line;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<DataRow> dataRows(const QString &text, QChar separator, std::size_t most)
{
    std::vector<DataRow> rows;
    CellReader reader(text, separator);
    while (!reader.isAtEnd() && rows.size() < most) {
        DataRow row = reader.row();
        if (std::ranges::any_of(row.cells, [](const QString &cell) { return !cell.isEmpty(); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace npscope
