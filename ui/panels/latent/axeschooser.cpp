// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/latent/axeschooser.h"

#include "ui/run/exploration.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace npscope {

AxesChooser::AxesChooser(Exploration &exploration, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_x(new QComboBox), m_y(new QComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [layout](const QString &text, QComboBox *box, const QString &name) {
        auto *label = new QLabel(text);
        label->setBuddy(box);
        box->setAccessibleName(name);
        layout->addWidget(label);
        layout->addWidget(box);
    };
    add(tr("Axes"), m_x, tr("Latent dimension across"));
    add(tr("×"), m_y, tr("Latent dimension upwards"));
    layout->addStretch(1);
    connect(m_x, &QComboBox::activated, &exploration, &Exploration::setXAxis);
    connect(m_y, &QComboBox::activated, &exploration, &Exploration::setYAxis);
    connect(&exploration, &Exploration::axesChanged, this, &AxesChooser::follow);
    follow();
}

void AxesChooser::follow()
{
    for (QComboBox *box : {m_x, m_y}) {
        while (box->count() > m_exploration.zDim())
            box->removeItem(box->count() - 1);
        while (box->count() < m_exploration.zDim())
            box->addItem(QStringLiteral("z%1").arg(box->count() + 1));
    }
    m_x->setCurrentIndex(m_exploration.axes().x);
    m_y->setCurrentIndex(m_exploration.axes().y);
    setVisible(m_exploration.zDim() > 2);
}

} // namespace npscope
