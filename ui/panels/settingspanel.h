// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings panel: one control a setting of the registry, in groups.

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;

namespace npscope {

class Document;
struct Setting;

class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Document &document, QWidget *parent = nullptr);

private:
    QFormLayout *addGroup(const QString &title);
    void addRow(QFormLayout *form, const char *name);
    QWidget *createInteger(const Setting &setting);
    QWidget *createReal(const Setting &setting);
    QWidget *createContextRange();
    QWidget *createDraw();
    void follow();

    Document &m_document;
    std::vector<std::function<void()>> m_followers; // each shows the experiment's value in its control
};

} // namespace npscope
