// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what is to be drawn and how: one view or several, one step or a sheet of several, size, background.

#pragma once

#include "ui/document/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace npscope {

class PictureSizeFields;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with the session's picture; its step is the one shown, its length the last that a sheet may have.
    ExportDialog(const Session &session, QWidget *parent = nullptr);

    /// What was asked for; the steps are empty for a picture of the one step.
    Picture picture() const;

private:
    void createControls();
    void createViews();
    void createLayout();
    bool isSheetOfSteps() const;
    QString problemOf(const Session &asked) const;
    QString summaryOf(const Session &asked) const;
    void update();

    const Session m_session;
    QFormLayout *m_form = nullptr;
    QComboBox *m_figure = nullptr;
    QListWidget *m_beside = nullptr;
    QComboBox *m_columns = nullptr;
    PictureSizeFields *m_size = nullptr;
    QComboBox *m_background = nullptr;
    QCheckBox *m_isSheet = nullptr;
    QCheckBox *m_ownRanges = nullptr;
    QLineEdit *m_steps = nullptr;
    QLabel *m_summary = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace npscope
