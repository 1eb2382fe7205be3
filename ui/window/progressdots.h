// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One dot a scene: those behind are filled, the present one is larger.

#pragma once

#include <QWidget>

namespace npscope {

class ProgressDots : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressDots(int count, QWidget *parent = nullptr);

    void setPresent(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count;
    int m_present = 0;
};

} // namespace npscope
