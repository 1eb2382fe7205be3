// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fonts of a chart: sized in logical pixels, so that neither a screen's DPI nor the scale of an
// export changes where text breaks; unhinted, so that a picture at 4× is the same picture, sharper.

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

namespace npscope {

struct ChartText {
    int size = 12; ///< logical pixels
    bool operator==(const ChartText &) const = default;

    QFont normal() const { return font(size, false); }
    QFont small() const { return font(size - 1, false); }
    QFont title() const { return font(size + 1, true); }
    double lineHeight() const { return QFontMetricsF(normal()).height(); }

    /// "name · numbers", of which the name is cut, or left out, where there is no room for all: the numbers stay.
    static QString caption(const QString &text, const QFont &font, double width);

private:
    static QFont font(int pixels, bool isBold);
};

} // namespace npscope
