// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/settingspanel.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"
#include "ui/panels/fields/settingcontrol.h"
#include "ui/panels/fields/settinghelp.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <string_view>

namespace npscope {

SettingsPanel::SettingsPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_controls(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);

    addGroup(tr("Curves"), SettingGroup::Curves);
    addGroup(tr("Training"), SettingGroup::Training);
    addGroup(tr("Network"), SettingGroup::Network);
    layout->addStretch(1);

    connect(&document, &Document::experimentChanged, this, &SettingsPanel::showDraw);
    showDraw();
}

void SettingsPanel::addGroup(const QString &title, SettingGroup members)
{
    auto *group = new QGroupBox(title);
    auto *form = new QFormLayout(group);
    form->setContentsMargins(8, 4, 8, 6);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow panel
    layout()->addWidget(group);
    for (const Setting &setting : settings()) {
        if (npscope::group(setting) == members)
            addRow(*form, setting);
    }
}

void SettingsPanel::addRow(QFormLayout &form, const Setting &setting)
{
    const std::string_view name = setting.name;
    if (name == "context_max")
        return; // it stands beside context_min
    QWidget *field = name == "context_min" ? createContextRange()
                     : name == "draw"      ? createDraw()
                                           : m_controls.create(setting);
    form.addRow(name == "context_min" ? tr("Context size") : name == "draw" ? tr("Draw") : label(setting), field);
    describe(*form.labelForField(field), setting);
}

QWidget *SettingsPanel::createContextRange()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_controls.create(setting("context_min")), 1);
    layout->addWidget(new QLabel(tr("to")));
    layout->addWidget(m_controls.create(setting("context_max")), 1);
    return row;
}

QWidget *SettingsPanel::createDraw()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_draw = new QLabel;
    describe(*row, setting("draw"));
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
