// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what an animation is to show: which figure, from which step to which, how many frames, how fast.

#pragma once

#include "ui/document/session.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace npscope {

class NumberBox;

class AnimationDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with the session's figure, from its start to the step shown, or to its end at step 0.
    AnimationDialog(const Session &session, QWidget *parent = nullptr);

    FigureId figure() const;
    std::vector<Step> steps() const;
    int framesPerSecond() const;

private:
    NumberBox *addNumber(const QString &label, double min, double max, double value);
    void update();

    QComboBox *m_figure;
    NumberBox *m_first;
    NumberBox *m_last;
    NumberBox *m_frames;
    NumberBox *m_speed;
    QLabel *m_summary;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace npscope
