// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/document/remedies.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace npscope {

class SettingControl;

/// One remedy: its switch, the value that is chosen with it, if there is one, what it does in one sentence, or why it
/// has no effect, and a button that compares. It shows a training and asks for changes; it makes none.
class RemedySwitch : public QWidget
{
    Q_OBJECT

public:
    /// `field` is the control of the remedy's field, or null.
    RemedySwitch(const Remedy &remedy, SettingControl *field, QWidget *parent = nullptr);

    const Remedy &remedy() const { return m_remedy; }
    void follow(const Training &training);

signals:
    /// By the user.
    void switched(bool on);
    void besideRequested();

private:
    void createHead();
    void createSummary();
    QWidget *createBeside(const QFont &font);

    Remedy m_remedy;
    SettingControl *m_field = nullptr;
    QCheckBox *m_switch = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace npscope
