// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/fields/numberbox.h"

namespace npscope {

struct Setting;

/// A spin box for the size of a pool of functions, which steps through those that are offered and on to "all".
class PoolSizeBox final : public NumberBox
{
    Q_OBJECT

public:
    explicit PoolSizeBox(const Setting &setting, QWidget *parent = nullptr);

    void stepBy(int steps) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    StepEnabled stepEnabled() const override;
};

} // namespace npscope
