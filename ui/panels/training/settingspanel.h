// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings panel: one control a setting of the registry, in groups.

#pragma once

#include "ui/panels/fields/settingcontrols.h"

#include <QWidget>

namespace npscope {

class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Document &document, QWidget *parent = nullptr);

private:
    SettingControls m_controls;
};

} // namespace npscope
