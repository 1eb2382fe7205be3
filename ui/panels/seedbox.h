// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace npscope {

/// The whole range of a seed, which exceeds that of QSpinBox's int.
class SeedBox final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SeedBox(QWidget *parent = nullptr);
    QString textFromValue(double value) const override;
};

} // namespace npscope
