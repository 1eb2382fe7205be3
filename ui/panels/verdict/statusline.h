// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One line that says what is going on: trouble first, then what the pointer does. Its place never changes; where there
// is no room for all of it, the tooltip has it.

#pragma once

#include <QLabel>
#include <QTimer>

namespace npscope {

class Document;
class Editing;
class RunController;

class StatusLine : public QLabel
{
    Q_OBJECT

public:
    StatusLine(Document &document, RunController &run, Editing &editing, QWidget *parent = nullptr);

    /// Shown for some seconds in place of all else.
    void tell(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    QString message() const;

    Document &m_document;
    RunController &m_run;
    Editing &m_editing;
    QString m_told;
    QTimer m_timer;
};

} // namespace npscope
