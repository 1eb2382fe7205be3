// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The remedies as switches, each with a sentence that says what it does, and a comparison without and with it.

#pragma once

#include "ui/panels/fields/settingcontrols.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace npscope {

class RemedySwitch;
struct Remedy;

class RemediesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RemediesPanel(Document &document, QWidget *parent = nullptr);

private:
    void createHead(QVBoxLayout &layout);
    RemedySwitch *createSwitch(const npscope::Remedy &remedy);
    void follow();

    Document &m_document;
    SettingControls m_controls;
    std::vector<RemedySwitch *> m_switches;
    QString m_refusal; // the last one's reason
    QLabel *m_inUse = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace npscope
