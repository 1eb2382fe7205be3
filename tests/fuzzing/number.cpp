// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers, and lists of them, as they are typed into a field in any language.

#include "tests/fuzzing/target.h"
#include "ui/document/problemtext.h"
#include "ui/document/typednumber.h"

#include <cmath>

namespace npscope {

namespace {

bool checkNumber(const QString &text, NumberKind kind, const QLocale &locale)
{
    const Loaded<double> number = typedNumber(text, kind, locale);
    if (!number) {
        requireMessage(number.error());
        return false;
    }
    REQUIRE(std::isfinite(*number), text);
    REQUIRE(kind == NumberKind::Real || *number == std::floor(*number), text);
    return true;
}

bool checkList(const QString &text, NumberKind kind, const QLocale &locale)
{
    const Loaded<QStringList> list = typedList(text, kind, locale);
    if (!list) {
        requireMessage(list.error());
        return false;
    }
    bool isTaken = true;
    for (const QString &part : *list)
        isTaken = checkNumber(part, kind, locale) && isTaken;
    return isTaken;
}

} // namespace

bool check(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    bool isTaken = false;
    for (const char *name : {"C", "de", "fr", "de_CH", "mr"}) {
        const QLocale locale{QString::fromLatin1(name)};
        for (const NumberKind kind : {NumberKind::Real, NumberKind::Whole}) {
            isTaken = checkNumber(text, kind, locale) || isTaken;
            isTaken = checkList(text, kind, locale) || isTaken;
        }
    }
    for (const QChar mark : {u'.', u','}) {
        const auto number = numberWithMark(text, mark);
        REQUIRE(!number || !std::isnan(*number), text);
    }
    return isTaken;
}

std::vector<QByteArray> seeds()
{
    return {"0.02", "1.234,5", "1,234,567", "-1e-3", "25 001", "1’234", "0,1; 0,2; 0,3", "0.1,0.2", "−4", "1e400", "٣"};
}

} // namespace npscope
