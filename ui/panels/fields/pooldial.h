// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QSlider;

namespace npscope {

/// From one function to the whole family: a slider over the pool sizes that are offered, 1, 2, 4, … 512, ∞, with some
/// of them written below it. A size between two of them is shown at the nearer one, and stays what it is.
class PoolDial final : public QWidget
{
    Q_OBJECT

public:
    explicit PoolDial(QWidget *parent = nullptr);

    /// Numbers up to that, and all.
    void setMost(int most);
    /// Shows it, and tells nobody; 0 is all.
    void setCount(int count);

signals:
    /// By the user.
    void countChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int placeOf(int count) const;

    std::vector<int> m_sizes; // by the slider's value
    QSlider *m_slider = nullptr;
    QFont m_labels;
};

} // namespace npscope
