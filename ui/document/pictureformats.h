// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What pictures are made for: the size, the text size and the resolution that a journal or a talk asks for.

#pragma once

#include "ui/document/session.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace npscope {

enum class PictureFormat { Column, Page, Slide };

/// What they are called on the command line and on the screen, in the order of the enumeration.
QStringList pictureFormatNames();
QStringList pictureFormatTitles();

/// The session's picture in that format; of a sheet the whole has its width.
Picture inFormat(PictureFormat format, const Session &session);
/// The one that the session's picture is in.
std::optional<PictureFormat> formatOf(const Session &session);

} // namespace npscope
