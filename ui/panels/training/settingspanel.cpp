// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/training/settingspanel.h"

#include "ui/panels/training/functionsform.h"

#include <QVBoxLayout>

namespace npscope {

SettingsPanel::SettingsPanel(Document &document, QWidget *parent) : QWidget(parent), m_controls(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(new FunctionsForm(document, m_controls));
    layout->addWidget(new SettingForm(tr("Curves"), SettingGroup::Curves, document, m_controls));
    layout->addWidget(new SettingForm(tr("Training"), SettingGroup::Training, document, m_controls));
    layout->addWidget(new SettingForm(tr("Network"), SettingGroup::Network, document, m_controls));
    layout->addStretch(1);
}

} // namespace npscope
