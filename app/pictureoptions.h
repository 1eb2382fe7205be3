// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that say what is on a sheet, how large it is and on what it is drawn.

#pragma once

#include "app/arguments.h"
#include "ui/document/session.h"

#include <optional>
#include <vector>

namespace npscope {

std::vector<Option> pictureOptions();

/// What is on the sheet, by --view and --steps: views of one step, or the steps of one view.
void readViews(const Arguments &arguments, Session &session);
/// The picture of `base` with what is given changed; it knows already what is on the sheet.
Picture readPicture(const Arguments &arguments, Session base);

} // namespace npscope
