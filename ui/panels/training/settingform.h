// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/document/settingtext.h"

#include <QGroupBox>

#include <vector>

class QFormLayout;

namespace npscope {

class Document;
class SettingControl;
class SettingControls;

/// The settings of one group, a row each; two that are the ends of a range share one. What has no effect beside the
/// others is disabled and says why.
class SettingForm : public QGroupBox
{
    Q_OBJECT

public:
    SettingForm(const QString &title, npscope::SettingGroup members, Document &document, SettingControls &controls,
                QWidget *parent = nullptr);

protected:
    struct Row {
        QWidget *label = nullptr;
        QWidget *field = nullptr;
        std::vector<SettingControl *> controls = {}; ///< in the field, where it has any
        const npscope::Setting *first = nullptr;
    };
    /// Whether anything in the row has.
    static bool hasEffect(const Row &row, const npscope::Experiment &experiment);

    QFormLayout &form() const { return *m_form; }
    const std::vector<Row> &rows() const { return m_rows; }
    Document &document() const { return m_document; }

private:
    void addRow(const npscope::Setting &setting);
    QWidget *createField(Row &row);
    QWidget *createRange(Row &row, const npscope::Setting &last);
    void follow();

    Document &m_document;
    SettingControls &m_controls;
    QFormLayout *m_form = nullptr;
    std::vector<Row> m_rows;
};

} // namespace npscope
