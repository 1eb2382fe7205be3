// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/settingcontrols.h"

#include "ui/document/document.h"
#include "ui/panels/fields/fieldmessage.h"
#include "ui/panels/fields/settingcontrol.h"

namespace npscope {

SettingControls::SettingControls(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::experimentChanged, this, &SettingControls::follow);
    connect(&document, &Document::refused, this, [this](const QString &text) { m_refusal = text; });
}

SettingControl *SettingControls::create(const Setting &setting)
{
    auto *control = new SettingControl(setting);
    control->setValue(setting.get(m_document.experiment()));
    connect(control, &SettingControl::valueChanged, this, [this, control, &setting](double value) {
        if (m_document.setSetting(setting, value))
            return;
        follow(); // what was refused is shown no longer
        FieldMessage::tell(*control, m_refusal);
    });
    m_controls.push_back(control);
    return control;
}

void SettingControls::follow()
{
    for (SettingControl *control : m_controls)
        control->setValue(control->setting().get(m_document.experiment()));
}

} // namespace npscope
