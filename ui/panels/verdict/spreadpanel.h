// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread meter: how far the curves spread now, beside sigma_y, and whether and by which route they have collapsed.

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace npscope {

struct Frame;
class RunController;
class SpreadBars;

class SpreadPanel : public QWidget
{
    Q_OBJECT

public:
    /// `counterfactual` shows the fan with step 0's sigma_z in the chart.
    SpreadPanel(RunController &run, QAction *counterfactual, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void showBars(const Frame &frame);
    void say(const QString &verdict, const QString &reason);

    RunController &m_run;
    QLabel *m_verdict;
    QLabel *m_reason;
    SpreadBars *m_bars;
    QToolButton *m_counterfactual;
};

} // namespace npscope
