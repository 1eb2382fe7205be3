// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the control of a setting of the registry: a spin box for a number, a combo box for a choice. Each shows the
// document's value, and a change of it is an edit of the document.

#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace npscope {

class Document;
struct Setting;

class SettingControls : public QObject
{
    Q_OBJECT

public:
    explicit SettingControls(Document &document, QObject *parent = nullptr);

    QWidget *create(const Setting &setting);

private:
    QWidget *createChoice(const Setting &setting);
    QWidget *createInteger(const Setting &setting);
    QWidget *createReal(const Setting &setting);
    void edit(const Setting &setting, double value);
    void follow();

    Document &m_document;
    std::vector<std::function<void()>> m_followers; // each shows the experiment's value in its control
};

} // namespace npscope
