// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two boxes that choose the latent dimensions on the axes; shown where there are more than two to choose from.

#pragma once

#include <QWidget>

class QComboBox;

namespace npscope {

class Exploration;

class AxesChooser : public QWidget
{
    Q_OBJECT

public:
    explicit AxesChooser(Exploration &exploration, QWidget *parent = nullptr);

private:
    void follow();

    Exploration &m_exploration;
    QComboBox *m_x;
    QComboBox *m_y;
};

} // namespace npscope
