// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Qt makes of Markdown, set as a page is to be read: room between paragraphs and above headings, programs on a
// ground of their own, tables with thin lines.

#pragma once

#include <QPalette>
#include <QTextDocument>

#include <vector>

namespace npscope {

struct GuideHeading;

/// Letters of the longest line of a program that is not broken.
inline constexpr int programWidth = 86;

/// Once for each document. Headings get their anchors, too; programs are in letters that fit the column.
void styleGuide(QTextDocument &document, const QPalette &palette, const std::vector<GuideHeading> &headings,
                double column);

} // namespace npscope
