// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small picture of a table that was read: its points, or its functions as lines between theirs, and the range of x
// and y in which they are wanted.

#pragma once

#include "ui/document/datause.h"

#include <QWidget>

#include <vector>

namespace npscope {

class DataPicture : public QWidget
{
    Q_OBJECT

public:
    explicit DataPicture(QWidget *parent = nullptr);

    /// Each of the functions by itself; points without a function are one of dots.
    void setContent(std::vector<Points> functions, bool areLines, const DataRange &wanted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF shownRange() const;

    std::vector<Points> m_functions;
    bool m_areLines = false;
    DataRange m_wanted;
};

} // namespace npscope
