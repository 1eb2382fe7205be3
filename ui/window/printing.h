// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A figure on a printer's page, as lines and text: at the size of its picture where the page has room for that, else as
// large as fits.

#pragma once

#include "ui/figures/drawing.h"

class QPrinter;
class QWidget;

namespace npscope {

/// Where it comes to lie: centred, at the top. Everything in millimetres.
QRectF placeOnPage(const QSizeF &picture, const QRectF &page);

/// Turns the page where the figure is wide and does not fit otherwise.
void turnTo(QPrinter &printer, const Figure &figure, const Picture &picture);
/// One page of it. Paper is white: a dark ground, and the window's own, is left out.
void print(QPrinter &printer, const Figure &figure, const Picture &picture);
/// Shows the page, from where it is printed.
void previewPrint(const Drawn &drawn, QWidget &window);

} // namespace npscope
