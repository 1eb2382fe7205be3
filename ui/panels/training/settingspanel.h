// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings panel: one control a setting of the registry, in groups.

#pragma once

#include "ui/document/settingtext.h"
#include "ui/panels/fields/settingcontrols.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace npscope {

class Document;

class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Document &document, QWidget *parent = nullptr);

private:
    void addGroup(const QString &title, npscope::SettingGroup members);
    void addRow(QFormLayout &form, const npscope::Setting &setting);
    QWidget *createContextRange();
    QWidget *createDraw();
    void showDraw();

    Document &m_document;
    SettingControls m_controls;
    QLabel *m_draw = nullptr;
};

} // namespace npscope
