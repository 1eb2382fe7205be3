// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The transport bar: play, step, restart; the timeline; step, length and speed.

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace npscope {

class Document;
class NumberBox;
class RunController;
class Timeline;
class TransportActions;

class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(Document &document, RunController &run, const TransportActions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *createButton(QAction *action, QAction *withShift = nullptr);
    void createSpinBoxes();
    QWidget *createSpeed();
    void createLayout(const TransportActions &actions);
    void connectRun();
    void updateIcons();
    void showFrame();
    void showState();

    Document &m_document;
    RunController &m_run;
    QToolButton *m_play = nullptr;
    QToolButton *m_stepBack = nullptr;
    QToolButton *m_stepForward = nullptr;
    QToolButton *m_restart = nullptr;
    Timeline *m_timeline = nullptr;
    NumberBox *m_step = nullptr;
    NumberBox *m_length = nullptr;
    QSlider *m_speed = nullptr;
    QLabel *m_speedText = nullptr;
    QLabel *m_measured = nullptr;
};

} // namespace npscope
