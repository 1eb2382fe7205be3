// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that say how large a picture is and on what it is drawn.

#pragma once

#include "app/arguments.h"
#include "ui/document/session.h"

#include <optional>
#include <vector>

namespace npscope {

std::vector<Option> pictureOptions();

/// `base` with what is given changed.
Picture readPicture(const Arguments &arguments, Picture base);

} // namespace npscope
