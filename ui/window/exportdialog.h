// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks how a picture is to be drawn: one step or a sheet of several, size, scale, background.

#pragma once

#include "ui/document/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace npscope {

class NumberBox;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `step` is the one shown, `last` the last that a sheet may have.
    ExportDialog(const Picture &picture, Step step, Step last, QWidget *parent = nullptr);

    /// For what is no chart of one step: without the choice of a sheet.
    void withoutSheet();
    /// The picture is to be of a comparison: no steps, but a sheet of so many panes.
    void setVariants(int variants);

    /// What was asked for; the steps are empty for a picture of the one step.
    Picture picture() const;

private:
    void createControls(const Picture &picture);
    void createLayout();
    QString problemOf(const Picture &asked) const;
    void update();

    Step m_step;
    Step m_last;
    int m_variants = 0; // of a comparison; 0 for a picture of one run
    QFormLayout *m_form = nullptr;
    NumberBox *m_width = nullptr;
    NumberBox *m_height = nullptr;
    NumberBox *m_scale = nullptr;
    QComboBox *m_background = nullptr;
    QCheckBox *m_isSheet = nullptr;
    QCheckBox *m_ownRanges = nullptr;
    QLineEdit *m_steps = nullptr;
    QLabel *m_summary = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace npscope
