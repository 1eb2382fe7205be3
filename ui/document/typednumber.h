// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one reading of numbers that a user types. People type what their language, their keyboard or the paper beside
// them has, so both "." and "," are understood, in any language, by these rules:
//
// - Where both occur, the last one is the decimal mark and the other groups digits: 1.234,5 and 1,234.5.
// - One that occurs several times groups digits: 1.234.567. Groups have three digits each, but the first; a number
//   that is grouped does not begin with 0.
// - One that occurs once is the decimal mark, if it is the language's own, or if the digits around it are no groups:
//   0.02 and 0,02. Otherwise (1.234 in German, 1,234 in English) both readings are possible, and it is refused with
//   both in the message.
// - In a whole number it can be nothing but a group: 25.001 and 25,001 are both 25001. No whole number has decimals.
// - Spaces and apostrophes group digits, too. An exponent (1e-3) may follow; the sign may be the typographic one.
//
// Whatever has no reading, or two, is not a number; nothing is guessed.

#pragma once

#include "ui/document/loaded.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace npscope {

enum class NumberKind { Real, Whole };

/// The number, or a sentence that says why it is none.
Loaded<double> typedNumber(const QString &text, NumberKind kind = NumberKind::Real, const QLocale &locale = QLocale());

/// The number, where it is known which mark is the decimal one ('.' or ','): the other one, spaces and apostrophes can
/// only group digits. Nothing for what is no number, and an infinite one for what is too large to be held.
std::optional<double> numberWithMark(const QString &text, QChar decimalMark);

/// Several, separated by semicolons or spaces, or by commas where that is the only reading: "0.1,0.2" are two numbers,
/// "0,5" may be one or two and is refused. They come as texts, each of which is a typedNumber() or no number at all.
Loaded<QStringList> typedList(const QString &text, NumberKind kind = NumberKind::Real,
                              const QLocale &locale = QLocale());

/// What may stand in a number that is not finished yet.
bool isNumberCharacter(QChar c, const QLocale &locale = QLocale());

} // namespace npscope
