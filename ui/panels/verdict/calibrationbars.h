// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The histogram of P(Y ≤ y) over held-out targets: even where a network is calibrated, a bowl where it is too narrow, a
// hill where it is too wide. The exact answer's stands over it as a line.

#pragma once

#include "core/analysis/honestyrecord.h"

#include <QWidget>

namespace npscope {

class CalibrationBars : public QWidget
{
    Q_OBJECT

public:
    explicit CalibrationBars(QWidget *parent = nullptr);

    /// Null for none.
    void setContent(const std::shared_ptr<const HonestyAt> &content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<const HonestyAt> m_content;
};

} // namespace npscope
