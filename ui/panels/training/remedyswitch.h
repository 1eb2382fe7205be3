// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/document/remedies.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace npscope {

class SettingControl;

/// One remedy: its switch, the values that are chosen with it, what it does in one sentence, and a button that
/// compares. It shows a training and asks for changes; it makes none.
class RemedySwitch : public QWidget
{
    Q_OBJECT

public:
    /// `fields` are the controls of the remedy's fields, in their order.
    RemedySwitch(const Remedy &remedy, const std::vector<SettingControl *> &fields, QWidget *parent = nullptr);

    const Remedy &remedy() const { return m_remedy; }
    void follow(const Training &training);

signals:
    /// By the user.
    void switched(bool on);
    void besideRequested();

private:
    void createHead();
    void createFields();
    void createSummary();
    QWidget *createBeside(const QFont &font);

    Remedy m_remedy;
    std::vector<SettingControl *> m_fields;
    QCheckBox *m_switch = nullptr;
    QWidget *m_range = nullptr; // of two fields, while it is on
};

} // namespace npscope
