// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/settingcontrols.h"

#include "ui/document/document.h"
#include "ui/document/settingtext.h"
#include "ui/panels/scientificspinbox.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace npscope {

SettingControls::SettingControls(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::experimentChanged, this, &SettingControls::follow);
}

QWidget *SettingControls::create(const Setting &setting)
{
    QWidget *control = setting.isChoice() ? createChoice(setting)
                       : setting.integer  ? createInteger(setting)
                                          : createReal(setting);
    control->setAccessibleName(label(setting));
    control->setObjectName(QLatin1String(setting.name));
    m_followers.back()();
    return control;
}

QWidget *SettingControls::createChoice(const Setting &setting)
{
    auto *box = new QComboBox;
    for (std::size_t i = 0; i < setting.choices.size(); ++i)
        box->addItem(valueText(setting, double(i)));
    connect(box, &QComboBox::activated, this, [this, &setting](int index) { edit(setting, index); });
    m_followers.push_back([this, box, &setting] { box->setCurrentIndex(int(setting.get(m_document.experiment()))); });
    return box;
}

QWidget *SettingControls::createInteger(const Setting &setting)
{
    auto *box = new QSpinBox;
    box->setRange(int(setting.min), int(setting.max));
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, [this, &setting](int value) { edit(setting, value); });
    m_followers.push_back([this, box, &setting] {
        const QSignalBlocker block(box);
        box->setValue(int(setting.get(m_document.experiment())));
    });
    return box;
}

QWidget *SettingControls::createReal(const Setting &setting)
{
    auto *box = new ScientificSpinBox;
    box->setRange(setting.min, setting.max);
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &setting](double value) { edit(setting, value); });
    m_followers.push_back([this, box, &setting] {
        const QSignalBlocker block(box);
        box->setValue(setting.get(m_document.experiment()));
    });
    return box;
}

// What was refused is shown no longer.
void SettingControls::edit(const Setting &setting, double value)
{
    if (!m_document.setSetting(setting, value))
        follow();
}

void SettingControls::follow()
{
    for (const auto &follower : m_followers)
        follower();
}

} // namespace npscope
