// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the network's uncertainty is real: the verdict on the step that is shown, its numbers, and where they come
// from.

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace npscope {

class CalibrationBars;
struct Frame;
class RunController;

class HonestyPanel : public QWidget
{
    Q_OBJECT

public:
    /// Buttons for `tests`, beside what is said of them.
    HonestyPanel(RunController &run, const QList<QAction *> &tests, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    QWidget *createTests(const QList<QAction *> &tests);
    void showQuestion(const Frame &frame);
    void showCharacter(const Frame &frame);
    void say(const QString &verdict, const QString &reason);

    RunController &m_run;
    bool m_hasMeasured = false; ///< what is said is of some step of a family
    QLabel *m_verdict;
    CalibrationBars *m_bars;
    QLabel *m_reason;
    QLabel *m_question;
    QLabel *m_table;
    QLabel *m_otherValues;
    QLabel *m_moved;
    QWidget *m_tests;
};

} // namespace npscope
