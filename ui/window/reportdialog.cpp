// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/reportdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace npscope {

ReportDialog::ReportDialog(const QList<CrashReport> &reports, QWidget &window)
    : QDialog(&window), m_text(new QPlainTextEdit)
{
    setWindowTitle(tr("Report of a crash"));
    auto *about =
        new QLabel(tr("What was noted when NPScope crashed. It is sent nowhere: who is to have it gets it from you. "
                      "When this window is closed, the report is removed."));
    about->setWordWrap(true);
    QStringList texts;
    for (const CrashReport &report : reports)
        texts << report.text;
    m_text->setPlainText(texts.join(QLatin1Char('\n')));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(720, 480);
}

} // namespace npscope
