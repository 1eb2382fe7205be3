// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/paint/picture.h"

namespace npscope {

/// A page of the window's centre that is exported and copied as a picture when it is in front.
class Paintable
{
public:
    virtual ~Paintable() = default;
    /// What it shows now, to be painted at any size.
    virtual Painting painting() const = 0;
};

} // namespace npscope
