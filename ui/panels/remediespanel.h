// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The remedies as switches, each with its formula, a sentence of explanation and its source.

#pragma once

#include "ui/panels/settingcontrols.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace npscope {

struct Remedy;

class RemediesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RemediesPanel(Document &document, QWidget *parent = nullptr);

private:
    void createHead(QVBoxLayout &layout);
    QWidget *createRemedy(const Remedy &remedy);
    void follow();

    Document &m_document;
    SettingControls m_controls;
    QLabel *m_inUse = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace npscope
