// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread of a comparison's variants to look at.

#pragma once

#include "ui/charts/stepview.h"
#include "ui/paint/variantspread.h"

namespace npscope {

class VariantSpreadChart;

class VariantSpreadView : public StepView
{
    Q_OBJECT

public:
    explicit VariantSpreadView(QWidget *parent = nullptr);

    VariantSpreadChart *spreadChart() const { return m_chart; }
    /// The step under the pointer stays.
    void setContent(VariantSpreads content);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
    QRectF plotArea() const override;
    Step stepAt(double pixel) const override;
    std::optional<Step> pointed() const override;
    void setPointed(std::optional<Step> step) override;

private:
    VariantSpreadChart *m_chart;
};

} // namespace npscope
