// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The calibration of the step that is shown, below the functions.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/honesty/calibration.h"
#include "ui/views/paintedview.h"

namespace npscope {

class RunController;

class CalibrationPanel : public PlainView<CalibrationPainter>
{
public:
    explicit CalibrationPanel(RunController &run, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();

    RunController &m_run;
    std::shared_ptr<const HonestyAt> m_shown;
    RunId m_runShown = 0;
};

} // namespace npscope
