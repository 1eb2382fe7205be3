// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/fields/numberbox.h"

namespace npscope {

/// The whole range of a seed.
class SeedBox final : public NumberBox
{
    Q_OBJECT

public:
    explicit SeedBox(QWidget *parent = nullptr);
};

} // namespace npscope
