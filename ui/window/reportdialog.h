// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The reports of crashes, to read and to copy: the program sends nothing.

#pragma once

#include "ui/document/crashreports.h"

#include <QDialog>

class QPlainTextEdit;

namespace npscope {

class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QList<CrashReport> &reports, QWidget &window);

private:
    QPlainTextEdit *m_text;
};

} // namespace npscope
