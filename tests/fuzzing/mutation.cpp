// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzzing/mutation.h"

#include <algorithm>

namespace npscope {

namespace {

bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
           || c == '.' || c == '+';
}

// Numbers at the ends of what can be held, and what a terminal would obey or nobody could see.
const std::vector<QByteArray> &nasty()
{
    static const std::vector<QByteArray> all{"nan",
                                             "inf",
                                             "-inf",
                                             "1e309",
                                             "-1e308",
                                             "1e-400",
                                             "0",
                                             "-0",
                                             "-1",
                                             "0.5",
                                             "1e6",
                                             "1000001",
                                             "4294967296",
                                             "9007199254740993",
                                             "99999999999999999999",
                                             "1e",
                                             "0x10",
                                             "true",
                                             "null",
                                             "{}",
                                             "[]",
                                             "\"\"",
                                             "",
                                             "\x1b]0;a\x07",
                                             "\x1b[31m",
                                             "\xc2\x9b"
                                             "31m",
                                             "\r",
                                             "\n",
                                             "\t",
                                             "\x7f",
                                             "\xe2\x80\xae",
                                             "\xe2\x81\xa6",
                                             "\xe2\x80\xa8",
                                             "\xef\xbb\xbf",
                                             "\xff",
                                             "\xc3",
                                             "\xed\xa0\x80",
                                             "\xf0\x9f\x98\x80",
                                             QByteArray(1, '\0'),
                                             QByteArray(3000, 'a'),
                                             "%1",
                                             "%s",
                                             "\\u001b",
                                             "\\ud800",
                                             "\"",
                                             "'",
                                             "=",
                                             ",",
                                             ";",
                                             ":",
                                             "--",
                                             "/",
                                             "..",
                                             "<b>"};
    return all;
}

} // namespace

std::vector<QByteArray> wordsIn(const std::vector<QByteArray> &inputs)
{
    std::vector<QByteArray> words;
    for (const QByteArray &input : inputs) {
        for (qsizetype begin = 0; begin < input.size(); ++begin) {
            qsizetype end = begin;
            while (end < input.size() && isOfWord(input[end]))
                ++end;
            if (end > begin && end - begin < 40)
                words.push_back(input.sliced(begin, end - begin));
            begin = end;
        }
    }
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    return words;
}

Mutator::Mutator(const std::vector<QByteArray> &inputs, std::uint64_t seed)
    : m_inputs(inputs), m_words(wordsIn(inputs)), m_generator(seed)
{
    m_words.push_back("a");
}

QByteArray Mutator::changed(QByteArray bytes)
{
    for (std::size_t i = 0, count = 1 + below(2) * below(4); i < count; ++i)
        change(bytes);
    return bytes;
}

void Mutator::change(QByteArray &bytes)
{
    const auto at = qsizetype(below(std::size_t(bytes.size()) + 1));
    const auto length = qsizetype(below(std::min<std::size_t>(std::size_t(bytes.size() - at) + 1, 200)));
    switch (below(9)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ char(1 << below(8)));
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = char(below(256));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, QByteArray(bytes.sliced(at, length)));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5:
        bytes.insert(at, one(nasty()));
        break;
    case 6: { // another one's end
        const QByteArray &other = one(m_inputs);
        bytes = bytes.first(at) + other.sliced(qsizetype(below(std::size_t(other.size()) + 1)));
        break;
    }
    default: // what leaves the form as it is gets furthest
        replaceWord(bytes);
        break;
    }
}

void Mutator::replaceWord(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    qsizetype begin = qsizetype(below(std::size_t(bytes.size())));
    while (begin < bytes.size() && !isOfWord(bytes[begin]))
        ++begin;
    while (begin > 0 && isOfWord(bytes[begin - 1]))
        --begin;
    qsizetype end = begin;
    while (end < bytes.size() && isOfWord(bytes[end]))
        ++end;
    bytes.replace(begin, end - begin, below(2) == 0 ? one(m_words) : one(nasty()));
}

} // namespace npscope
