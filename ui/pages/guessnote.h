// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The note on the function chart that says how a guess did, and offers the next one.

#pragma once

#include <QFrame>

class QAction;
class QLabel;

namespace npscope {

class FunctionView;

class GuessNote : public QFrame
{
    Q_OBJECT

public:
    /// Lies on the chart, which must outlive it, as must the actions that it offers.
    GuessNote(FunctionView &chart, QAction *again, QAction *putAway);

    QString text() const;
    /// Comes with it; none takes the note away.
    void tell(const QString &text);

signals:
    /// By its button.
    void nextWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    FunctionView &m_chart;
    QLabel *m_label;
};

} // namespace npscope
