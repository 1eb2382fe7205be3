// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Bars of spread on a logarithmic scale, beside the line of sigma_y.

#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace npscope {

class SpreadBars : public QWidget
{
    Q_OBJECT

public:
    explicit SpreadBars(QWidget *parent = nullptr);

    struct Bar {
        QString name;
        double sd = 0;
        bool operator==(const Bar &) const = default;
    };
    void show(const std::vector<Bar> &bars, const Bar &yardstick);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    int nameWidth() const;
    int numberWidth() const;

    std::vector<Bar> m_bars;
    Bar m_yardstick;
};

} // namespace npscope
