// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss chart to look at.

#pragma once

#include "core/train/frame.h"
#include "ui/charts/stepview.h"

#include <memory>

namespace npscope {

class LossChart;

class LossView : public StepView
{
    Q_OBJECT

public:
    explicit LossView(QWidget *parent = nullptr);

    LossChart *lossChart() const { return m_chart; }

public slots:
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
    QRectF plotArea() const override;
    Step stepAt(double pixel) const override;
    std::optional<Step> pointed() const override;
    void setPointed(std::optional<Step> step) override;

private:
    LossChart *m_chart;
};

} // namespace npscope
