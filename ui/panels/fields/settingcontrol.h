// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A control for the value of one setting, whatever its kind: a list for a choice, a spin box for a number.

#pragma once

#include <QWidget>

class QComboBox;

namespace npscope {

class NumberBox;
struct Experiment;
struct Setting;

class SettingControl : public QWidget
{
    Q_OBJECT

public:
    explicit SettingControl(const Setting &setting, QWidget *parent = nullptr);

    const Setting &setting() const { return m_setting; }
    /// Shows it, and tells nobody.
    void setValue(double value);
    /// Enabled where the setting has an effect in that experiment; elsewhere the tooltip says why not.
    void showEffect(const npscope::Experiment &experiment);

signals:
    /// By the user.
    void valueChanged(double value);

private:
    void createList();
    void createSpinBox();

    const Setting &m_setting;
    QComboBox *m_list = nullptr; // one of the two
    NumberBox *m_spinBox = nullptr;
    QString m_noEffect;
};

} // namespace npscope
