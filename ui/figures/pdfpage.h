// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The size of a PDF's page: Qt rounds it to whole points, a sixth of a millimetre off at worst, so that a figure made
// for a column would be scaled by who sets it there.

#pragma once

#include <QByteArray>
#include <QSizeF>

namespace npscope {

/// A PDF of one page as Qt writes it, with a page of exactly so many points; as it was where it is not as expected.
QByteArray withPageSize(QByteArray pdf, const QSizeF &points);

} // namespace npscope
