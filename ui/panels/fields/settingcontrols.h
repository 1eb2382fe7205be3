// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the controls of settings that show the document's values; a change of one is an edit of the document.

#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace npscope {

class Document;
class SettingControl;
struct Setting;

class SettingControls : public QObject
{
    Q_OBJECT

public:
    explicit SettingControls(Document &document, QObject *parent = nullptr);

    /// For a layout to own; it must live as long as the document changes.
    SettingControl *create(const Setting &setting);

private:
    void follow();

    Document &m_document;
    std::vector<SettingControl *> m_controls;
    QString m_refusal; // the last one's reason
};

} // namespace npscope
