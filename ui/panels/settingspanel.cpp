// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/settingspanel.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"
#include "ui/panels/settingcontrol.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace npscope {

SettingsPanel::SettingsPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_controls(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);

    QFormLayout *curves = addGroup(tr("Curves"));
    addRow(curves, "curves");
    curves->addRow(tr("Draw"), createDraw());

    QFormLayout *objective = addGroup(tr("Training"));
    addRow(objective, "learning_rate");
    addRow(objective, "sigma_y");
    addRow(objective, "samples");
    objective->addRow(tr("Context size"), createContextRange());

    QFormLayout *network = addGroup(tr("Network"));
    addRow(network, "hidden");
    addRow(network, "r_dim");
    addRow(network, "z_dim");
    addRow(network, "encoder_activation");
    addRow(network, "decoder_activation");
    layout->addStretch(1);

    connect(&document, &Document::experimentChanged, this, &SettingsPanel::showDraw);
    showDraw();
}

QFormLayout *SettingsPanel::addGroup(const QString &title)
{
    auto *group = new QGroupBox(title);
    auto *form = new QFormLayout(group);
    form->setContentsMargins(8, 4, 8, 6);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow panel
    layout()->addWidget(group);
    return form;
}

void SettingsPanel::addRow(QFormLayout *form, const char *name)
{
    const Setting &setting = npscope::setting(name);
    form->addRow(label(setting), m_controls.create(setting));
}

QWidget *SettingsPanel::createContextRange()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_controls.create(setting("context_min")), 1);
    layout->addWidget(new QLabel(tr("to")));
    layout->addWidget(m_controls.create(setting("context_max")), 1);
    row->setToolTip(tr("Each update draws so many of the training points as context; the others are its targets"));
    return row;
}

QWidget *SettingsPanel::createDraw()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_draw = new QLabel;
    auto *resample = new QPushButton(tr("Resample"));
    resample->setToolTip(tr("Draws the noise of all curves anew (R)"));
    connect(resample, &QPushButton::clicked, this, [this] { m_document.resample(); });
    layout->addWidget(m_draw, 1);
    layout->addWidget(resample);
    return row;
}

void SettingsPanel::showDraw()
{
    m_draw->setText(QLocale().toString(m_document.experiment().question.draw));
}

} // namespace npscope
